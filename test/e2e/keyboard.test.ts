// @vitest-environment node
import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { openTicket } = sandboxInBrowser();

/** What has the focus inside the app, as assistive technology would name it. */
async function focused(app: FrameLocator): Promise<string> {
  return app.locator(':focus').evaluate((element) => {
    const label = element.getAttribute('aria-label') ?? element.textContent;
    return label.trim();
  });
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('the keyboard alone', () => {
  it('deletes a link and brings it back, with the focus where the next key is wanted', async () => {
    const { app, page } = await openTicket();
    const actions = app.getByRole('button', { name: 'Actions for Roll back release 2026.3.0' });
    await app.getByRole('button', { name: 'Add link' }).waitFor();
    await actions.focus();

    await press(page, 'Enter');
    await app
      .getByRole('menuitem', { name: 'Copy link' })
      .or(app.getByRole('menuitem', { name: 'Copy name' }))
      .waitFor();
    await press(page, 'ArrowDown', 'ArrowDown', 'Enter');
    await app.getByText('Deleted Roll back release 2026.3.0').waitFor();
    await expect.poll(() => focused(app)).toBe('Undo');

    await press(page, 'Enter');
    await app.getByText(/^Restored Roll back release/).waitFor();
    await expect.poll(() => focused(app)).toBe('Actions for Roll back release 2026.3.0');
  });

  it('closes the menu and the forms again without losing the place', async () => {
    const { app, page } = await openTicket();
    await app.getByRole('button', { name: 'Add link' }).focus();

    await press(page, 'Enter');
    await app.getByRole('form', { name: 'Add link' }).waitFor();
    await expect
      .poll(() => app.getByLabel('Object').evaluate((one) => one === document.activeElement))
      .toBe(true);
    await app.getByRole('button', { name: 'Cancel' }).focus();
    await press(page, 'Enter');
    await expect.poll(() => focused(app)).toBe('Add link');

    const actions = app.getByRole('button', { name: /^Actions for/ }).first();
    await actions.focus();
    const name = await actions.getAttribute('aria-label');
    await press(page, 'Enter');
    await app.getByRole('menuitem', { name: 'Edit' }).waitFor();
    await press(page, 'Escape');
    await expect.poll(() => focused(app)).toBe(name);
  });

  it('switches the panels with the arrow keys', async () => {
    const { app, page } = await openTicket();
    await app.getByRole('tab', { name: 'Links' }).focus();

    await press(page, 'ArrowRight');
    if ((await app.getByRole('tab', { name: 'Connections', selected: true }).count()) === 0) {
      await press(page, 'Enter');
    }

    await app.getByRole('heading', { name: 'Connections' }).waitFor();
  });
});
