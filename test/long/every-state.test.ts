import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCREENS } from '../../tools/screens/screens.ts';
import { violationsIn } from '../support/axe.ts';
import { lookAtEvery, type Seen } from '../support/every-screen.ts';
import { motionsIn, namelessIn, ordersIn, sidewaysIn } from '../support/looking/control-flaws.ts';
import { flawsWhenLarge, flawsWhenSpaced, textFlawsIn } from '../support/looking/text-flaws.ts';
import { pseudoBuild, saidInPseudo, textsOf, unmarkedIn } from '../support/pseudo-locale.ts';

type Check = (seen: Seen) => Promise<readonly string[]>;

/** In this order: what comes last leaves the text as large as it made it. */
const checks: readonly (readonly [name: string, check: Check])[] = [
  ['says nothing but what a translator was given', sayingsIn],
  ['has room for words a third longer than English', ({ frame }) => textFlawsIn(frame)],
  ['breaks no rule of axe', ({ frame }) => violationsIn(frame)],
  ['is not scrolled sideways at 320 px', ({ frame }) => sidewaysIn(frame)],
  ['names all that can have the focus', ({ page }) => namelessIn(page)],
  ['is gone through in the order in which it is read', ({ frame }) => ordersIn(frame)],
  ['keeps still for those who ask for less motion', ({ frame }) => motionsIn(frame)],
  ['has no colours in the dark that are hard to tell apart', inTheDark],
  ['has room for text that is set wider', ({ frame }) => flawsWhenSpaced(frame)],
  ['has room for text of twice the size', inTwiceTheSize],
];

function sayingsIn({ frame, world }: Seen): Promise<readonly string[]> {
  return unmarkedIn(frame, textsOf(world));
}

async function inTheDark({ page, frame }: Seen): Promise<readonly string[]> {
  await choose(page, 'scheme', 'dark');
  // What stands outside Zendesk has nobody to be told by.
  const isTold = await frame.evaluate(() => document.querySelector('[role="tabpanel"], section'));
  if (isTold) await frame.waitForSelector('html[data-color-scheme="dark"]');
  return violationsIn(frame, 'colours');
}

async function inTwiceTheSize({ page, frame }: Seen): Promise<readonly string[]> {
  await choose(page, 'width', '380');
  return flawsWhenLarge(frame);
}

const choose = (page: Page, name: string, value: string) =>
  page.locator(`select[name="${name}"]`).evaluate((select: HTMLSelectElement, chosen) => {
    select.value = chosen;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);

let found: ReadonlyMap<string, readonly string[]> = new Map();
let made = 0;
let folder = '';

// Everything is looked at in one load, which is what takes the time, and in the language of long words.
beforeAll(async () => {
  folder = await pseudoBuild();
  const choices = { width: '320', locale: 'de' };
  found = await lookAtEvery(SCREENS, lookAtAll, { choices, folder, said: saidInPseudo() });
}, 900_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
  process.stdout.write(`accessibility: ${found.size} states, ${made} checks\n`);
});

async function lookAtAll(seen: Seen): Promise<readonly string[]> {
  const flaws: string[] = [];
  for (const [name, check] of checks) {
    flaws.push(...(await check(seen)).map((flaw) => `${name}: ${flaw}`));
    made += 1;
  }
  return flaws;
}

describe('every state of every panel is for everybody', () => {
  it.each(SCREENS.map(({ name }) => name))('%s', (name) => {
    expect(found.get(name)).toEqual([]);
  });
});
