import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { OpenedTicket } from './sandbox-browser.ts';

/** What somebody does who has a keyboard and nothing else. */
type Hands = ReturnType<typeof handsOn>;

/** One thing after the other; a step fails with what is missing. */
export type Step = (hands: Hands) => Promise<unknown>;

/** More stops than any screen has between two things. */
const MOST_STOPS = 120;

/** One step after the other, with the keyboard alone. */
export async function goThrough(opened: OpenedTicket, steps: readonly Step[]): Promise<void> {
  const hands = handsOn(opened);
  for (const step of steps) await step(hands);
}

function handsOn({ app, page }: OpenedTicket) {
  const focus = app.locator(':focus');
  const name = () => focus.evaluateAll(nameOfFirst);
  const isNamed = (wanted: string | RegExp, found: string) =>
    typeof wanted === 'string' ? found === wanted : wanted.test(found);

  /** Goes from stop to stop, each of which must be seen, until the wanted one. */
  async function goTo(wanted: string | RegExp, key = 'Tab'): Promise<void> {
    const passed: string[] = [];
    while (passed.length < MOST_STOPS) {
      await page.keyboard.press(key);
      const stop = await name();
      // What closes, or is still being placed, may lie upon it for a moment.
      if (stop) await expect.poll(() => flawsOf(focus), { message: stop }).toEqual([]);
      if (isNamed(wanted, stop)) return;
      passed.push(stop);
    }
    throw new Error(`${String(wanted)} is not among ${passed.join(' · ')}`);
  }

  /** Waits until it has the focus. */
  const isOn = (wanted: string | RegExp) =>
    expect
      .poll(name, { timeout: 15_000, message: `focus on ${String(wanted)}` })
      .toMatch(typeof wanted === 'string' ? exactly(wanted) : wanted);

  return {
    ...{ app, page, goTo, isOn },
    press: async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text: string) => page.keyboard.type(text),
    sees: (text: string | RegExp) =>
      app.getByText(text).filter({ visible: true }).first().waitFor(),
  };
}

const exactly = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);

/** As assistive technology would say it, for what this app has. */
function nameOfFirst([element]: readonly Element[]): string {
  // It may be outside the app.
  if (!element) return '';
  const labels = element instanceof HTMLElement && 'labels' in element ? element.labels : undefined;
  const label = labels instanceof NodeList ? labels[0]?.textContent : undefined;
  const words = element.getAttribute('aria-label') ?? label ?? element.textContent;
  return words.replace(/[\u2066-\u2069]/g, '').trim();
}

/** What has the focus is seen to have it, and nothing lies upon it: WCAG 2.4.7 and 2.4.11. */
const flawsOf = (focus: Locator): Promise<readonly string[]> =>
  focus.evaluate((element: HTMLElement) => {
    // A radio button and a box to tick are drawn before their label.
    const isDrawn = element.matches('[type="radio"], [type="checkbox"]');
    const labels =
      isDrawn && element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const upon = document.elementFromPoint(
      (left + right) / 2,
      Math.min((top + bottom) / 2, top + 12),
    );
    const isFree = [element, ...labels].some((one) => one.contains(upon) || upon?.contains(one));
    const isSeen = [
      getComputedStyle(element),
      ...labels.map((label) => getComputedStyle(label, '::before')),
    ].some(
      ({ outlineStyle, outlineWidth, boxShadow }) =>
        (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none',
    );
    return [
      ...(isFree ? [] : [`something lies upon it: ${upon?.outerHTML.slice(0, 120) ?? 'an edge'}`]),
      ...(isSeen ? [] : ['it cannot be seen']),
    ];
  });

/** The steps that a journey is made of. */
export const goTo =
  (wanted: string | RegExp): Step =>
  (hands) =>
    hands.goTo(wanted);
export const goBackTo =
  (wanted: string | RegExp): Step =>
  (hands) =>
    hands.goTo(wanted, 'Shift+Tab');
export const press =
  (...keys: readonly string[]): Step =>
  (hands) =>
    hands.press(...keys);
export const type =
  (text: string): Step =>
  (hands) =>
    hands.type(text);
export const isOn =
  (wanted: string | RegExp): Step =>
  (hands) =>
    hands.isOn(wanted);
export const sees =
  (text: string | RegExp): Step =>
  (hands) =>
    hands.sees(text);

/** Opens the menu that is gone to, and chooses from it. */
export const choose =
  (menu: string | RegExp, item: string): Step =>
  async (hands) => {
    await hands.goTo(menu);
    await hands.press('Enter');
    await hands.app.getByRole('menuitem', { name: item, exact: true }).waitFor();
    // The focus comes into the menu with its first item.
    await expect
      .poll(() => hands.app.locator('[role="menuitem"]:focus').count(), { timeout: 15_000 })
      .toBe(1);
    await hands.goTo(item, 'ArrowDown');
    await hands.press('Enter');
  };

/** Opens a panel from the tabs. */
export const openPanel =
  (panel: string): Step =>
  async (hands) => {
    await hands.app.getByRole('tab', { name: panel, exact: true }).waitFor();
    await hands.goTo('Links');
    await hands.goTo(panel, 'ArrowRight');
    await hands.press('Enter');
  };
