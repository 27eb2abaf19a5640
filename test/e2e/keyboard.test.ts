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
    await app.getByRole('menuitem', { name: 'Delete' }).waitFor();
    await expect.poll(() => focused(app)).toMatch(/^Copy (link|name)$/);
    await press(page, 'End');
    await expect.poll(() => focused(app)).toBe('Delete');
    await press(page, 'Enter');
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

  it('goes through the menu of a link in the order that it is read', async () => {
    const { app, page } = await openTicket();
    await app.getByRole('button', { name: 'Add link' }).waitFor();
    await app.getByRole('button', { name: 'Actions for Roll back release 2026.3.0' }).focus();
    await press(page, 'Enter');
    await expect.poll(() => focused(app)).toMatch(/^Copy (link|name)$/);

    const rest = ['Copy key', 'Copy as Markdown', 'Insert into reply', 'Edit', 'Rename', 'Delete'];
    for (const item of rest) {
      await press(page, 'ArrowDown');
      await expect.poll(() => focused(app)).toBe(item);
    }
  });

  it('edits and renames a link, and comes back to it', async () => {
    const { app, page } = await openTicket();
    await app.getByRole('button', { name: 'Add link' }).waitFor();
    const actions = app.getByRole('button', { name: 'Actions for Roll back release 2026.3.0' });

    for (const [action, field] of [
      ['Edit', 'Metadata'],
      ['Rename', 'Left name'],
    ] as const) {
      await actions.focus();
      await press(page, 'Enter');
      await app.getByRole('menuitem', { name: action }).waitFor();
      await expect.poll(() => focused(app)).toMatch(/^Copy/);
      await press(page, action.charAt(0).toLowerCase());
      await expect.poll(() => focused(app)).toBe(action);
      await press(page, 'Enter');
      await expect
        .poll(() => app.getByLabel(field).evaluate((one) => one === document.activeElement))
        .toBe(true);

      await app.getByRole('button', { name: 'Cancel' }).focus();
      await press(page, 'Enter');
      await expect.poll(() => focused(app)).toBe('Actions for Roll back release 2026.3.0');
    }
  });

  it('opens the activity, takes a change back there, and closes it again', async () => {
    const { app, page } = await openTicket({ ticket: '4412' });
    const more = app.getByRole('button', { name: 'More actions' });
    await more.waitFor();
    await app
      .getByRole('button', { name: /^Actions for/ })
      .first()
      .focus();
    await press(page, 'Enter');
    await app.getByRole('menuitem', { name: 'Delete' }).waitFor();
    await expect.poll(() => focused(app)).toMatch(/^Copy/);
    await press(page, 'End', 'Enter');
    await expect.poll(() => focused(app)).toBe('Undo');

    await more.focus();
    await press(page, 'Enter');
    await expect.poll(() => focused(app)).toBe('Copy all links');
    await press(page, 'End', 'Enter');
    await expect.poll(() => focused(app)).toBe('Activity');
    await press(page, 'Tab', 'Tab');
    await expect.poll(() => focused(app)).toMatch(/^Undo: /);
    await press(page, 'Enter');
    await app.getByText(/^Took back the change to/).waitFor();
    await expect.poll(() => focused(app)).toBe('Activity');

    await press(page, 'Tab', 'Enter');
    await expect.poll(() => focused(app)).toBe('More actions');
  });

  it('switches the panels with the arrow keys', async () => {
    const { app, page } = await openTicket();
    await app.getByRole('tab', { name: 'Links' }).focus();

    await press(page, 'ArrowRight', 'Enter');
    await app.getByRole('heading', { name: 'Explorer' }).waitFor();
    expect(await focused(app)).toBe('Explorer');

    await press(page, 'ArrowRight', 'Enter');
    await app.getByRole('heading', { name: 'Connections' }).waitFor();
    expect(await app.getByRole('tabpanel').count()).toBe(1);

    await press(page, 'ArrowLeft', 'ArrowLeft', 'Enter');
    await app.getByRole('heading', { name: 'Links' }).waitFor();
  });
});
