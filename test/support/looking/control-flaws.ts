import type { Frame, Page } from 'playwright-core';

/** What is wider than its frame must be scrolled sideways: WCAG 1.4.10. */
export const sidewaysIn = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    );
    const names = widest.slice(-3).map((one) => one.outerHTML.slice(0, 120));
    return [`${scrollWidth} px in a frame of ${clientWidth} px: ${names.join(' · ')}`];
  });

/** An order of its own would not be the one in which things are read: WCAG 2.4.3. */
export const ordersIn = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[tabindex]')]
      .filter(({ tabIndex }) => tabIndex > 0)
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );

const READ = new Set(['RootWebArea', 'generic', 'paragraph', 'heading', 'status', 'group']);

/** Whatever can have the focus has a name, as the browser tells it to assistive technology: WCAG 4.1.2. */
export async function namelessIn(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const frames = (frameTree.childFrames ?? []).map(({ frame }) => frame.id);
  const trees = await Promise.all(
    frames.map((frameId) => session.send('Accessibility.getFullAXTree', { frameId })),
  );
  await session.detach();
  return (
    trees
      .flatMap(({ nodes }) => nodes)
      .filter(({ ignored, properties = [] }) => {
        const isFocusable = properties.some(
          ({ name, value }) => name === 'focusable' && value.value,
        );
        return isFocusable && !ignored;
      })
      .filter(({ name }) => !String(name?.value ?? '').trim())
      .map(({ role, nodeId }) => ({ role: String(role?.value), nodeId }))
      // A heading or a sentence that takes the focus is read as it is.
      .filter(({ role }) => !READ.has(role))
      .map(({ role, nodeId }) => `${role} without a name (node ${nodeId})`)
  );
}

/** How long anything moves for somebody who asked for less motion, which the page was told. */
export const motionsIn = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    const seconds = (list: string) => Math.max(...list.split(',').map((one) => parseFloat(one)));
    return [...document.querySelectorAll('*')].flatMap((one) =>
      [undefined, '::before', '::after'].flatMap((part) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(
          one,
          part,
        );
        const moves = animationName === 'none' ? 0 : seconds(animationDuration);
        const longest = Math.max(moves, seconds(transitionDuration));
        return longest > 0.01 ? [`${longest} s: ${one.outerHTML.slice(0, 120)}`] : [];
      }),
    );
  });
