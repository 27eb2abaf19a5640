/*
 * jsdom finds out what hides an element by asking every rule of a browser's own style sheet, and Testing
 * Library asks that of each element and each of its parents. Where no other sheet is, attributes tell.
 */

type Style = CSSStyleDeclaration;

/** No element has another value of these by its kind, and none inherits one; what places menus asks each parent. */
const unset: Readonly<Record<string, string>> = {
  opacity: '',
  transform: '',
  translate: '',
  scale: '',
  rotate: '',
  perspective: '',
  filter: '',
  backdropFilter: '',
  willChange: '',
  contain: '',
  position: 'static',
};

const displays = new Map<string, string>();

/** Replaces `getComputedStyle` by one that answers at once what is asked all the time, and else asks jsdom. */
export function answerStylesQuickly(page: Window & typeof globalThis): void {
  const ask = page.getComputedStyle.bind(page);

  const quick = (element: Element): Readonly<Record<string, () => string>> => ({
    display: () => displayOf(element, ask),
    visibility: () => inherited(element, 'visibility') || 'visible',
    'pointer-events': () => inherited(element, 'pointer-events') || 'auto',
  });

  page.getComputedStyle = (element, pseudo) => {
    if (pseudo) return ask(element, pseudo);
    const answers = quick(element);
    let asked: Style | undefined;
    const slow = () => (asked ??= ask(element));
    const find = (name: string) => answers[name]?.() ?? slow().getPropertyValue(name);
    return new Proxy({} as Style, {
      get(_, name) {
        if (name === 'getPropertyValue') return find;
        if (name === 'pointerEvents') return find('pointer-events');
        if (typeof name === 'string' && Object.hasOwn(answers, name)) return find(name);
        if (typeof name === 'string' && Object.hasOwn(unset, name)) return ownOf(element, name);
        const value: unknown = Reflect.get(slow(), name);
        return typeof value === 'function' ? (value.bind(slow()) as unknown) : value;
      },
    });
  };
}

const inlineOf = (element: Element): Style | undefined =>
  element.hasAttribute('style') ? (element as HTMLElement).style : undefined;

function ownOf(element: Element, name: string): unknown {
  const own = inlineOf(element)?.[name as keyof Style];
  return own === undefined || own === '' ? unset[name] : own;
}

/** What the element says itself, or else `hidden`, or else what its kind is like. */
function displayOf(element: Element, ask: (element: Element) => Style): string {
  const own = inlineOf(element)?.display;
  if (own) return own;
  if (element.hasAttribute('hidden')) return 'none';
  const kind = `${element.tagName} ${element.getAttribute('type') ?? ''}`;
  const known = displays.get(kind) ?? ask(element).display;
  displays.set(kind, known);
  return known;
}

/** What the nearest that says something says. */
function inherited(element: Element, property: string): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const own = inlineOf(at)?.getPropertyValue(property);
    if (own) return own;
  }
  return '';
}
