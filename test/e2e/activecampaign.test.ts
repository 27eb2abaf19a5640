import type { FrameLocator, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CANARY } from '../../sandbox/world.ts';
import { frameOf } from '../support/oauth-browser.ts';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { openTicket } = sandboxInBrowser();

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"/>';

/** Every logo is there, and who asks for it is written down. */
async function withLogos(page: Page) {
  const asked: Readonly<Record<string, string>>[] = [];
  await page.route(
    ({ hostname }) => hostname.endsWith('.example'),
    async (route) => {
      asked.push({ url: route.request().url(), ...(await route.request().allHeaders()) });
      await route.fulfill({ contentType: 'image/svg+xml', body: PICTURE });
    },
  );
  return asked;
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const hasFocus = (element: Locator) =>
  expect.poll(() => element.evaluate((one) => one === document.activeElement)).toBe(true);

/** Opens the panel by the arrow keys. */
async function openPanel() {
  const { app, page } = await openTicket({ width: '320' });
  const asked = await withLogos(page);
  await app.getByRole('tab', { name: 'Links' }).focus();
  for (const name of ['Explorer', 'Connections', 'ActiveCampaign']) {
    await press(page, 'ArrowRight');
    await hasFocus(app.getByRole('tab', { name }));
  }
  await press(page, 'Enter');
  await app.getByText('27 connections').waitFor();
  await app.getByRole('button', { name: 'Find' }).waitFor();
  return { app, page, asked };
}

async function addShop(app: FrameLocator, page: Page) {
  const add = app.getByRole('button', { name: 'Add connection' });
  await add.focus();
  await press(page, 'Enter');
  const form = app.getByRole('form', { name: 'Add connection' });
  await hasFocus(form.getByLabel('Service'));
  const texts = ['kiosk', 'eu.kiosk', 'Kiosk EU', 'https://kiosk.example/k.svg'];
  for (const text of texts) {
    await page.keyboard.insertText(text);
    await press(page, 'Tab');
  }
  await page.keyboard.insertText('https://kiosk.example/');
  await press(page, 'Enter');
  await app.getByText('Created Kiosk EU.').waitFor();
  await hasFocus(add);
}

describe('the connections of ActiveCampaign, in a real browser', () => {
  it('adds and deletes one with the keyboard alone', async () => {
    const { app, page, asked } = await openPanel();

    await addShop(app, page);
    await app.getByRole('button', { name: 'Actions for Kiosk EU' }).focus();
    await press(page, 'Enter');
    await app.getByRole('menuitem', { name: 'Edit' }).waitFor();
    await hasFocus(app.getByRole('menuitem', { name: 'Copy external ID' }));
    await press(page, 'End', 'Enter');
    const question = app.getByRole('alertdialog', { name: 'Delete Kiosk EU?' });
    await hasFocus(question.getByRole('heading'));
    await app.getByRole('menu').waitFor({ state: 'hidden' });
    await press(page, 'Tab');
    await page.keyboard.insertText('Kiosk EU');
    await press(page, 'Enter');

    await app.getByText('Deleted Kiosk EU.').waitFor();
    await hasFocus(app.getByRole('heading', { name: 'ActiveCampaign' }));
    expect(await app.getByRole('button', { name: 'Actions for Kiosk EU' }).count()).toBe(0);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ url, referer }) => !url?.startsWith('https:') || referer)).toEqual([]);
    const held = await frameOf(page).evaluate(() => document.documentElement.outerHTML);
    expect(held).not.toContain(CANARY);
  });
});
