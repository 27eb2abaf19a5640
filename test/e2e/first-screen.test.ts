import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { frameOf } from '../support/oauth-browser.ts';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { newPage, running, forgive } = sandboxInBrowser();

/** The ticket page, whose frames add up how far what they show has moved by itself. */
async function openWatched(choices: Readonly<Record<string, string>>): Promise<Page> {
  const page = await newPage();
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Reflect.set(window, 'seen', seen);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += Number(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${running().url}?${new URLSearchParams(choices).toString()}`);
  return page;
}

/** The ticket page sends what the app asks for to the emulated ZIS. */
const asksForLinks = (request: Request) =>
  (request.postData() ?? '').includes('/api/services/zis/links/');

const shiftIn = (page: Page) =>
  frameOf(page).evaluate(() => (Reflect.get(window, 'seen') as { shift: number }).shift);

/** A busy machine is not to fail. */
const PATIENTLY = { timeout: 20_000 };

describe('the first screen', () => {
  it.each(
    ['agent', 'admin'].flatMap((role) => [
      { role, width: '320', locale: 'de' },
      { role, width: '320', locale: 'ar' },
      { role, width: '380', locale: 'en' },
    ]),
  )('keeps its place while what acts comes: $role, $locale, $width px', async (choices) => {
    const page = await openWatched({ ...choices, ticket: '4411' });
    const app = page.frameLocator('iframe:visible');

    await app.getByRole('searchbox').waitFor();
    await app.locator('li button[aria-haspopup="menu"]').first().waitFor();
    if (choices.role === 'admin') await app.getByRole('tab').first().waitFor();

    expect(await shiftIn(page)).toBe(0);
  });

  it('runs nothing that acts before there are rows, but has fetched it', async () => {
    const page = await newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const held: (() => Promise<void>)[] = [];
    await page.route('**/host/request', (route) => {
      if (asksForLinks(route.request())) held.push(() => route.continue());
      else void route.continue();
    });

    await page.goto(`${running().url}?ticket=4411&role=agent`);
    const app = page.frameLocator('iframe:visible');
    await app.getByText('Loading links…').waitFor();
    await expect
      .poll(() => asked.some((path) => /\/links-[^/]*\.js$/.test(path)), PATIENTLY)
      .toBe(true);
    expect(await app.getByRole('searchbox').count()).toBe(0);
    expect(await app.locator('style[data-styled]').count()).toBe(0);
    await Promise.all(held.splice(0).map((release) => release()));

    await app.getByRole('searchbox').waitFor();
  });

  it('fetches what opens, and runs it for somebody who comes near', async () => {
    const page = await newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${running().url}?ticket=4411&role=admin`);
    const app = page.frameLocator('iframe:visible');
    const timesAsked = (name: string) => asked.filter((path) => path.includes(`/${name}-`)).length;

    await expect.poll(() => [timesAsked('garden'), timesAsked('menus')], PATIENTLY).toEqual([1, 1]);
    await app.getByRole('searchbox').waitFor();
    expect(await app.locator('style[data-styled]').count()).toBe(0);
    await app.getByRole('searchbox').hover();

    await expect.poll(() => timesAsked('menus'), PATIENTLY).toBe(2);
    await app
      .getByRole('button', { name: /^Actions for/ })
      .first()
      .click();
    const edit = app.getByRole('menuitem', { name: 'Edit' });
    await edit.waitFor();
    expect(await app.locator('style[data-styled]').count()).toBe(0);
    await edit.click();
    await app.getByRole('button', { name: 'Save', exact: true }).waitFor();
    expect(await app.locator('style[data-styled]').count()).toBeGreaterThan(0);
  });

  it('says so when most of it does not come', async () => {
    const page = await newPage();
    await page.route('**/first-*.js', (route) => route.abort());

    await page.goto(running().url);

    const app = page.frameLocator('iframe:visible');
    await app.getByText('A part of the app could not be loaded.').waitFor();
    forgive(/Failed to load resource|Failed to fetch dynamically imported module/);
  });

  it('asks for the links before the code of the screen has come', async () => {
    const page = await newPage();
    // It never comes.
    await page.route('**/first-*.js', () => undefined);
    const asking = page.waitForRequest(asksForLinks);

    await page.goto(running().url);

    await asking;
    expect(await page.frameLocator('iframe:visible').locator('.shell').isVisible()).toBe(true);
  });
});
