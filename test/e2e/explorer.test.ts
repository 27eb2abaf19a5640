import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld } from '../../sandbox/seed.ts';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { openTicket, running } = sandboxInBrowser();

/** Each test begins in the seeded world. */
beforeEach(() => {
  Object.assign(running().world, createWorld());
});

describe('the explorer, in a real browser', () => {
  it('finds the links of every ticket, without moving the page, and opens one of the tickets', async () => {
    const { app, page } = await openTicket({ width: '320' });
    const all = running().world.links.filter(
      ({ link_type, left_object }) =>
        link_type === 'jira_issue' && left_object.name.startsWith('zendesk:ticket'),
    );
    await app.getByRole('tab', { name: 'Explorer' }).click();
    await app.getByText('Show request').click();
    await app.getByRole('button', { name: 'Copy as cURL' }).scrollIntoViewIfNeeded();
    const place = () => app.locator('html').evaluate((html) => html.scrollTop);

    await app.getByRole('button', { name: 'Search', exact: true }).click();
    const before = await place();
    await app.getByText('Search finished.').waitFor();

    await app.getByText(`${all.length} links`).first().waitFor();
    expect(await place()).toBe(before);
    expect(await app.getByText('GET /api/services/zis/links/acme_linker?').innerText()).toContain(
      'link_type=jira_issue&left_object_name=zendesk%3Aticket*&page%5Bsize%5D=100',
    );

    await app.getByRole('searchbox', { name: 'Filter links' }).fill('BILL-230');
    await app.getByRole('button', { name: 'Ticket #4412' }).click();
    const opened = page.getByRole('combobox', { name: 'Ticket' });
    await expect.poll(() => opened.inputValue()).toBe('4412');
  });

  it('keeps what was found while the links of the ticket are looked at', async () => {
    const { app } = await openTicket();
    await app.getByRole('tab', { name: 'Explorer' }).click();
    await app.getByLabel('Right name').fill('jira:OPS-*');
    await app.getByRole('button', { name: 'Search', exact: true }).click();
    await app
      .getByRole('button', { name: /^Ticket #/ })
      .first()
      .waitFor();

    await app.getByRole('tab', { name: 'Links' }).click();
    await app.getByRole('button', { name: 'Add link' }).waitFor();
    expect(await app.getByRole('button', { name: /^Ticket #/ }).count()).toBe(0);

    await app.getByRole('tab', { name: 'Explorer' }).click();
    await app
      .getByRole('button', { name: /^Ticket #/ })
      .first()
      .waitFor();
    expect(await app.getByLabel('Right name').inputValue()).toBe('jira:OPS-*');
  });
});
