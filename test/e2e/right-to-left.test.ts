import { readdirSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { saidIn } from '../../tools/screens/said.ts';
import { frameOf } from '../support/oauth-browser.ts';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { newPage, running } = sandboxInBrowser();
const said = saidIn('ar');

const languages = readdirSync('translations').map((name) => name.replace(/\.json$/, ''));

/** The ticket in Arabic, and which languages' texts the page has asked for. */
async function openInArabic() {
  const page = await newPage();
  const asked = new Set<string>();
  page.on('request', (request) => {
    const [, language] = /\/([a-z]{2}(?:-[A-Z]{2})?)-[\w-]{8}\.js$/.exec(request.url()) ?? [];
    if (language !== undefined && languages.includes(language)) asked.add(language);
  });
  await page.goto(`${running().url}?locale=ar&width=320`);
  const app = page.frameLocator('iframe:visible');
  await app.getByRole('button', { name: said.text('links.add'), exact: true }).waitFor();
  return { page, app, asked };
}

/** Where its middle is. */
async function middleOf(one: Locator): Promise<number> {
  const { x, width } = (await one.boundingBox()) ?? { x: NaN, width: NaN };
  return x + width / 2;
}

describe('in a language that is read from right to left', () => {
  it('loads the texts of that language alone, and says whose direction it is', async () => {
    const { page, asked } = await openInArabic();

    await page.waitForLoadState('networkidle');

    expect([...asked]).toEqual(['ar']);
    const html = frameOf(page).locator('html');
    expect(await html.getAttribute('lang')).toBe('ar');
    expect(await html.getAttribute('dir')).toBe('rtl');
  });

  it('begins at the right: titles, marks and the menus at the other end', async () => {
    const { app } = await openInArabic();
    const row = app.getByRole('listitem').first();
    const heading = app.getByRole('heading', { name: said.text('panels.links') });

    const places = await Promise.all([
      middleOf(heading),
      middleOf(app.getByRole('button', { name: said.text('refresh'), exact: true })),
    ]);
    const inRow = await Promise.all([
      middleOf(row.locator('[data-system]')),
      middleOf(row.locator('[aria-haspopup="menu"]')),
    ]);

    expect(places[0]).toBeGreaterThan(places[1]);
    expect(inRow[0]).toBeGreaterThan(inRow[1]);
  });

  it('goes to the next tab with the left arrow, as it is seen, and back with the right one', async () => {
    const { app, page } = await openInArabic();
    const tab = (name: string) =>
      app.getByRole('tab', { name: said.text(`panels.${name}`), exact: true });
    const isOn = (name: string) =>
      expect
        .poll(() => tab(name).evaluate((one) => one === document.activeElement), { message: name })
        .toBe(true);
    await tab('links').focus();

    await page.keyboard.press('ArrowLeft');
    await isOn('explorer');
    await page.keyboard.press('ArrowRight');
    await isOn('links');

    expect(await middleOf(tab('links'))).toBeGreaterThan(await middleOf(tab('explorer')));
  });

  it('opens a menu inside its frame', async () => {
    const { app } = await openInArabic();
    const first = app.getByRole('listitem').first();

    await first.locator('[aria-haspopup="menu"]').click();
    const menu = app.getByRole('menu');
    await menu.getByRole('menuitem').first().waitFor();

    const frame = await app.owner().boundingBox();
    const { x, width } = (await menu.boundingBox()) ?? { x: NaN, width: NaN };
    expect(x).toBeGreaterThanOrEqual(frame?.x ?? NaN);
    expect(x + width).toBeLessThanOrEqual((frame?.x ?? NaN) + (frame?.width ?? NaN));
  });
});
