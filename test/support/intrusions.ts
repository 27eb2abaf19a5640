const FOREIGN =
  'script,iframe,object,embed,base,link,meta,style,form[action],[srcdoc],[formaction]';
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/;
const ISOLATING = 'bdi,[dir="auto"],input,textarea,option,select,title';

/**
 * What a text has become beside text: elements, handlers, addresses that are no pages, links that give
 * this window away, and controls of direction that reach what stands beside them.
 */
export function intrusionsIn(container: HTMLElement): readonly string[] {
  const all = [...container.querySelectorAll('*')];
  return [
    ...[...container.querySelectorAll(FOREIGN)].map((one) => `element ${one.tagName}`),
    ...all.flatMap((one) => one.getAttributeNames().filter(isHandler)).map((name) => name),
    ...[...container.querySelectorAll('a')].filter((link) => !isSafe(link)).map(describe),
    ...[...container.querySelectorAll('img')].filter((one) => !isPicture(one)).map(describe),
    ...textsIn(container)
      .filter((text) => CONTROLS.test(text.data) && !isApart(text))
      .map((text) => `not apart: ${text.parentElement?.outerHTML.slice(0, 90) ?? ''}`),
    ...(Reflect.get(window, 'owned') === undefined ? [] : ['it ran']),
    ...(Reflect.get({}, 'owned') === undefined ? [] : ['every object is changed']),
  ];
}

const isHandler = (name: string) => name.startsWith('on');
const describe = (element: Element) => element.outerHTML.slice(0, 120);

const isSafe = (link: HTMLAnchorElement) =>
  /^https?:$/.test(link.protocol) &&
  link.target === '_blank' &&
  link.relList.contains('noopener') &&
  link.relList.contains('noreferrer');

const isPicture = (picture: HTMLImageElement) =>
  picture.src.startsWith('https://') && picture.getAttribute('referrerpolicy') === 'no-referrer';

function textsIn(container: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    if (walker.currentNode instanceof Text) found.push(walker.currentNode);
  }
  return found;
}

/** A button that unfolds what comes after it; menus and what opens elsewhere are something else. */
const UNFOLDING = 'button:not([aria-haspopup]):not([aria-controls])';

/** What opens each part that can be opened in place. */
export const closedIn = (container: HTMLElement): readonly HTMLElement[] => [
  ...container.querySelectorAll<HTMLElement>(
    `details:not([open]) > summary, ${UNFOLDING}[aria-expanded="false"]`,
  ),
];

/** What was opened and has not been drawn yet. */
export const undrawnIn = (container: HTMLElement): readonly Element[] => [
  ...container.querySelectorAll(
    `details[open] > summary:only-child, ${UNFOLDING}[aria-expanded="true"]:only-child`,
  ),
];

/** In an element that isolates, in isolates of its own, or with nothing beside it. */
function isApart(text: Text): boolean {
  if (text.parentElement?.closest(ISOLATING)) return true;
  return /^[^\u202a-\u202e]*$/.test(text.data) && isBalanced(text.data);
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const one of text) {
    if (/[\u2066-\u2068]/.test(one)) open += 1;
    if (one === '\u2069') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
