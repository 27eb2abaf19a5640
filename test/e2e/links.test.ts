import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld } from '../../sandbox/seed.ts';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { openTicket, running } = sandboxInBrowser();

/** Linked to four tickets, of which agents may not see one. */
const SHARED = 'Payment step returns 500 for saved addresses';

/** Each test begins in the seeded world. */
beforeEach(() => {
  Object.assign(running().world, createWorld());
});

describe('the links of a ticket, in a real browser', () => {
  it('shows a list for each link type, and addresses that open in a new tab', async () => {
    const { app } = await openTicket();

    const jira = app.getByRole('list', { name: 'Jira issues' });
    await jira.waitFor();
    const link = jira.getByRole('link', { name: 'Payment step returns 500 for saved addresses' });

    expect(await link.getAttribute('href')).toMatch(/^https:\/\//);
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await app.getByRole('list', { name: 'Slack threads' }).isVisible()).toBe(true);
    expect(await app.getByRole('list', { name: 'GitHub issues' }).isVisible()).toBe(true);
  });

  it('adds, edits and deletes a link, and brings it back', async () => {
    const { app } = await openTicket();

    await app.getByRole('button', { name: 'Add link' }).click();
    await app.getByLabel('Object').fill('jira:NEW-7');
    await app.getByLabel('Metadata').fill('{ "summary": "A new issue", "status": "Open" }');
    await app.getByRole('button', { name: 'Create link' }).click();
    await app.getByText('Created jira:NEW-7.').waitFor();

    await app.getByRole('button', { name: 'Actions for A new issue' }).click();
    await app.getByRole('menuitem', { name: 'Edit' }).click();
    await app.getByLabel('Metadata').fill('{ "summary": "A better title" }');
    await app.getByRole('button', { name: 'Save', exact: true }).click();
    await app.getByText('Saved A new issue.').waitFor();
    const stored = running().world.links.find(
      ({ right_object }) => right_object.name === 'jira:NEW-7',
    );
    expect(stored?.right_object.metadata).toEqual({ summary: 'A better title' });

    await app.getByRole('button', { name: 'Actions for A better title' }).click();
    await app.getByRole('menuitem', { name: 'Delete' }).click();
    await app.getByText('Deleted A better title').waitFor();
    await app.getByRole('button', { name: 'Undo' }).click();
    await app.getByText('Restored A better title. Its id and creation date are new.').waitFor();
    await app.getByRole('button', { name: 'Actions for A better title' }).waitFor();
  });

  it('lets an agent read and copy, and nothing else', async () => {
    const { app } = await openTicket({ role: 'agent' });

    await app.getByRole('list', { name: 'Jira issues' }).waitFor();
    await app.getByRole('searchbox', { name: 'Filter links' }).waitFor();
    await app
      .getByRole('button', { name: /^Actions for/ })
      .first()
      .click();
    await app.getByRole('menuitem').first().waitFor();

    expect(await app.getByRole('menuitem').allTextContents()).toEqual([
      expect.stringMatching(/^Copy (link|name)$/),
      'Copy key',
      'Copy as Markdown',
      'Insert into reply',
    ]);
    expect(await app.getByRole('button', { name: 'Add link' }).count()).toBe(0);
    expect(await app.getByRole('tab').count()).toBe(0);
  });

  it('puts a link into the reply that is being written, and leaves it an internal note', async () => {
    const { app, page } = await openTicket({ ticket: '4411', role: 'agent' });
    await page.getByRole('button', { name: 'Switch type' }).click();
    await page.getByLabel('Internal note').fill('See ');

    await app.getByRole('button', { name: `Actions for ${SHARED}` }).click();
    await app.getByRole('menuitem', { name: 'Insert into reply' }).click();
    await app.getByText(`${SHARED} was added to the reply. Nothing was sent.`).waitFor();

    expect(await page.getByLabel('Internal note').inputValue()).toBe(
      `See ${SHARED} https://acme.atlassian.example/browse/ACME-101`,
    );
  });

  it('shows who else is linked to an object, and opens one of these tickets', async () => {
    const { app, page } = await openTicket({ ticket: '4411', role: 'agent' });

    await app.getByLabel(`Also linked to: other tickets of ${SHARED}`).first().click();
    const others = app.getByRole('list', { name: `Also linked to: other tickets of ${SHARED}` });
    await others.getByText('Solved').waitFor();

    expect(await others.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^#4416\s+not visible to you, or deleted$/),
      expect.stringMatching(/^#4417\s+Payment fails unless I type my address again\s+Solved$/),
      expect.stringMatching(/^#4418\s+Bank transfer ends on an empty cart\s+Pending$/),
    ]);
    await others.getByRole('button', { name: /^#4418/ }).click();
    const opened = page.getByRole('combobox', { name: 'Ticket' });
    await expect.poll(() => opened.inputValue()).toBe('4418');
  });

  it('shows hostile names and metadata as text', async () => {
    const hostile = running().world.links.find(({ right_object }) =>
      JSON.stringify(right_object.metadata).includes('<img'),
    );
    const { app, page } = await openTicket({
      ticket: hostile?.left_object.name.replace(/\D/g, '') ?? '',
    });

    await app.getByText('<img src=x', { exact: false }).first().waitFor();

    const frame = page.frames().find((one) => one !== page.mainFrame());
    expect(await frame?.locator('img[src="x"], a[href^="javascript"]').count()).toBe(0);
  });

  it('keeps a list for each ticket when the agent changes tabs', async () => {
    const { app, page } = await openTicket({ ticket: '4411' });
    await app.getByRole('link', { name: /^Payment step returns 500/ }).waitFor();

    await page.getByRole('combobox', { name: 'Ticket' }).selectOption('4412');

    await app.getByRole('link', { name: /^Invoices keep the old VAT number/ }).waitFor();
    expect(await app.getByRole('link', { name: /^Payment step returns 500/ }).count()).toBe(0);
  });

  it('grows with what it shows, up to 600 px, and leaves no row sideways at 320 px', async () => {
    const { app, page } = await openTicket({ ticket: '4412', width: '320' });
    await app.getByRole('searchbox', { name: 'Filter links' }).waitFor();
    const frame = page.frames().find((one) => one !== page.mainFrame());

    const height = () => page.locator('iframe:visible').evaluate((one) => one.clientHeight);
    await expect
      .poll(
        async () =>
          (await height()) - ((await frame?.evaluate(() => document.body.scrollHeight)) ?? 0),
      )
      .toBe(0);
    const [content, view] = (await frame?.evaluate(() => [
      document.documentElement.scrollWidth,
      window.innerWidth,
    ])) ?? [1, 0];
    expect(content).toBe(view);
  });
});
