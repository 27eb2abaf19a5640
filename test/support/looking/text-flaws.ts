import { setTimeout } from 'node:timers/promises';
import type { Frame } from 'playwright-core';

/**
 * The distances that somebody may set who reads better so.
 *
 * @see https://www.w3.org/TR/WCAG22/#text-spacing
 */
const SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** What is cut off or lies upon something else when the text is set wider: WCAG 1.4.12. */
export async function flawsWhenSpaced(frame: Frame): Promise<readonly string[]> {
  // A style element is what the app's content security policy refuses.
  await frame.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, SPACING);
  const flaws = await textFlawsIn(frame);
  await frame.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return flaws;
}

/** The same when all text is twice as large, as a browser does that enlarges text alone: WCAG 1.4.4. It stays so. */
export async function flawsWhenLarge(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(() => {
    const elements = [...document.querySelectorAll<HTMLElement>('body, body *')];
    const sizes = elements.map((one) => {
      const { fontSize, lineHeight } = getComputedStyle(one);
      return [parseFloat(fontSize), parseFloat(lineHeight)] as const;
    });
    elements.forEach((one, place) => {
      const [size = 0, line = NaN] = sizes[place] ?? [];
      one.style.setProperty('font-size', `${size * 2}px`, 'important');
      if (!Number.isNaN(line)) one.style.setProperty('line-height', `${line * 2}px`, 'important');
    });
  });
  return textFlawsIn(frame);
}

/** The same as it stands. Long lists measure their rows anew and put them elsewhere, which takes a moment. */
export async function textFlawsIn(frame: Frame, tries = 10): Promise<readonly string[]> {
  const flaws = [...(await frame.evaluate(cutTexts)), ...(await frame.evaluate(overlappingTexts))];
  if (!flaws.length || tries === 1) return flaws;
  await setTimeout(300);
  return textFlawsIn(frame, tries - 1);
}

/** Texts in a box that hides what does not fit, but for those that are there for the ear alone. */
function cutTexts(): readonly string[] {
  const isHiding = (value: string) => value === 'hidden' || value === 'clip';
  const outgrown = [...document.querySelectorAll('select, input, textarea')].filter((one) => {
    const bottom = one.parentElement?.getBoundingClientRect().bottom ?? 0;
    return one.checkVisibility() && one.getBoundingClientRect().bottom > bottom + 2;
  });
  const cut = [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((one) => one.innerText && one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => !one.matches('input, textarea, select, option, svg *, .cm-gutter'))
    .filter((one) => {
      const style = getComputedStyle(one);
      // A long title ends in dots; its details have the whole.
      if (style.webkitLineClamp !== 'none') return false;
      if (style.clipPath !== 'none' || style.getPropertyValue('clip') !== 'auto') return false;
      const isWide = isHiding(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
      const isHigh = isHiding(style.overflowY) && one.scrollHeight > one.clientHeight + 1;
      return isWide || isHigh;
    });
  return [...cut, ...outgrown].map((one) => `cut: ${one.outerHTML.slice(0, 200)}`);
}

/** Texts that lie upon each other, but for what opens above the rest, as a menu does. */
function overlappingTexts(): readonly string[] {
  // The editor of code scrolls in itself, and follows a change of sizes only when it next measures itself.
  const floating = '[role="menu"], .cm-editor';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);

  const boxes = nodes
    .flatMap((node) => {
      const { parentElement: parent } = node;
      const text = node.textContent?.trim() ?? '';
      if (!parent || !text || parent.closest(floating) || !isForTheEye(parent)) return [];
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].map((rect) => ({
        parent,
        text,
        box: seenOf(rect, parent),
      }));
    })
    .filter(({ box }) => box.width > 1 && box.height > 1)
    .sort((one, other) => one.box.top - other.box.top);

  return boxes.flatMap(({ parent, text, box }, place) =>
    boxes
      .slice(place + 1)
      .filter((other) => {
        const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        return other.parent !== parent && width > 2 && other.box.top < box.bottom - 4;
      })
      .map((other) => `“${text.slice(0, 60)}” lies upon “${other.text.slice(0, 60)}”`),
  );

  function isForTheEye(one: Element): boolean {
    if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    return around(one).every((at) => {
      const style = getComputedStyle(at);
      return style.clipPath === 'none' && style.getPropertyValue('clip') === 'auto';
    });
  }

  /** What its surroundings let be seen of it. */
  function seenOf(rect: DOMRect, inside: Element): DOMRect {
    const clips = around(inside)
      .filter((at) => getComputedStyle(at).overflow !== 'visible')
      .map((at) => at.getBoundingClientRect());
    const left = Math.max(rect.left, ...clips.map((clip) => clip.left));
    const top = Math.max(rect.top, ...clips.map((clip) => clip.top));
    const right = Math.min(rect.right, ...clips.map((clip) => clip.right));
    const bottom = Math.min(rect.bottom, ...clips.map((clip) => clip.bottom));
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  /** An element, and those that it is in. */
  function around(one: Element): readonly Element[] {
    const inside = one.parentElement;
    return inside && inside !== document.body ? [one, ...around(inside)] : [one];
  }
}
