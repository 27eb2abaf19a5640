import type { FrameLocator, Locator } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorld } from '../../sandbox/seed.ts';
import { chooseFrom } from '../support/oauth-browser.ts';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { openTicket, running } = sandboxInBrowser();

let opened = 0;

beforeEach(() => {
  Object.assign(running().world, createWorld());
});
afterAll(() => void process.stdout.write(`forced colours: ${opened} pages looked at\n`));

/** The ticket as somebody sees it whose system gives all colours itself. */
async function openInForcedColours(choices: Readonly<Record<string, string>> = {}) {
  const ticket = await openTicket({ bare: '', width: '320', ...choices });
  await ticket.page.emulateMedia({ forcedColors: 'active' });
  await ticket.app.getByRole('button', { name: 'Add link' }).waitFor();
  opened += 1;
  return ticket;
}

/** What is drawn of an element, or of a part of it. */
const drawn = (one: Locator, part?: string) =>
  one.evaluate((element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const { outlineStyle, outlineWidth, outlineColor, borderBottomColor, borderTopStyle } = style;
    const { backgroundColor, color } = style;
    return {
      ring: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
      ...{ outlineColor, borderBottomColor, borderTopStyle, backgroundColor, color },
    };
  }, part);

const isSeen = (colour: string) => !/rgba\(.*, 0\)|transparent/.test(colour);

const stops: readonly (readonly [name: string, at: (app: FrameLocator) => Locator])[] = [
  ['a tab', (app) => app.getByRole('tab', { name: 'Links' })],
  ['a plain button', (app) => app.getByRole('button', { name: 'Refresh' })],
  ['a button of Garden', (app) => app.getByRole('button', { name: 'Add link' })],
  ['a field', (app) => app.getByRole('searchbox', { name: 'Filter links' })],
  ['a link', (app) => app.getByRole('link').first()],
  ['what can be opened', (app) => app.getByText('Details', { exact: true }).first()],
];

describe('in forced colours', { timeout: 90_000 }, () => {
  it.each(stops)('a ring is seen around %s that has the focus', async (_, at) => {
    const { app, page } = await openInForcedColours();
    await page.keyboard.press('Tab');

    await at(app).focus();

    const { ring, outlineColor } = await drawn(at(app));
    expect(ring).toBeGreaterThanOrEqual(1);
    expect(isSeen(outlineColor)).toBe(true);
  });

  it('the chosen tab is told from the others by more than its colour', async () => {
    const { app } = await openInForcedColours();

    const [chosen, other] = await Promise.all(
      ['Links', 'Explorer'].map((name) => drawn(app.getByRole('tab', { name }))),
    );

    expect(chosen?.borderBottomColor).not.toBe(other?.borderBottomColor);
  });

  it('icons, the edges of statuses and of buttons are there', async () => {
    const { app } = await openInForcedColours();
    const ground = (await drawn(app.locator('body'))).backgroundColor;

    const icon = await drawn(app.getByRole('button', { name: 'Refresh' }).locator('span'));
    const status = await drawn(app.getByText('In Progress', { exact: true }).first());
    const button = await drawn(app.getByRole('button', { name: 'Add link' }));

    expect(icon.backgroundColor).not.toBe(ground);
    expect(status.borderTopStyle).toBe('solid');
    expect(status.borderBottomColor).not.toBe(ground);
    expect(button.borderBottomColor).not.toBe(ground);
  });

  it('a ticked box is told from one that is not, and a button that is off from one that is on', async () => {
    const { app } = await openInForcedColours();
    await chooseFrom(app, 'More actions', 'Select several');
    const bar = app.getByRole('region', { name: 'Selection' });
    const off = await drawn(bar.getByRole('button', { name: 'Delete' }));

    await app.getByRole('checkbox').first().check();

    const on = await drawn(bar.getByRole('button', { name: 'Delete' }));
    expect(off.color).not.toBe(on.color);
    // The browser draws it itself.
    const appearances = await app
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.map((box) => getComputedStyle(box).appearance));
    expect(new Set(appearances)).toEqual(new Set(['auto']));
  });

  it('a chosen format is told from the other', async () => {
    const { app } = await openInForcedColours();
    await chooseFrom(app, 'More actions', 'Export');
    const ground = (await drawn(app.locator('body'))).backgroundColor;

    const marks = await app
      .getByRole('radiogroup')
      .locator('label svg')
      .evaluateAll((dots) =>
        dots.map((dot) => {
          const { color, opacity } = getComputedStyle(dot);
          return { color, isThere: opacity !== '0' };
        }),
      );

    expect(marks.map(({ isThere }) => isThere)).toEqual([true, false]);
    expect(marks[0]?.color).not.toBe(ground);
  });
});
