/* Runs in each frame before all else: asking from outside would wait for whatever comes after. */
const { count, hasActs, seen } = window.watched;
window.longTasks = [];
window.shifts = [];
new PerformanceObserver((list) => window.longTasks.push(...list.getEntries())).observe({
  type: 'longtask',
  buffered: true,
});
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifts.push(entry.value);
}).observe({ type: 'layout-shift', buffered: true });

const have = (selector, wanted) => document.querySelectorAll(selector).length >= wanted;

/** Marks the paint of what is there once a condition holds. */
function once(mark, isThere, then) {
  const look = new MutationObserver(check);
  function check() {
    if (!isThere()) return;
    look.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        performance.mark(mark);
        then();
      }),
    );
  }
  look.observe(document, { childList: true, subtree: true });
  check();
}

const areRowsThere = () => have('main li', count);
const isAllThere = () =>
  !hasActs || (have('main li button', count) && have('main input[type="search"]', 1));
// eslint-disable-next-line no-console
once('rows', areRowsThere, () => once('acts', isAllThere, () => console.debug(seen)));
