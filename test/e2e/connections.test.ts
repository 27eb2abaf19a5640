import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CANARY } from '../../sandbox/world.ts';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { openTicket, noise } = sandboxInBrowser();

async function openConnections() {
  const { app, page } = await openTicket();
  await app.getByRole('tab', { name: 'Connections' }).click();
  await app.getByText('130 connections').waitFor();
  return { app, page };
}

/** Everything that the app's frame holds, shown or not. */
async function everythingIn(page: Page): Promise<string> {
  const frame = page.frames().find((one) => one !== page.mainFrame());
  const held = await frame?.evaluate(() => [
    document.documentElement.outerHTML,
    JSON.stringify(Object.entries(localStorage)),
    JSON.stringify(Object.entries(sessionStorage)),
    window.location.href,
  ]);
  return (held ?? []).join('\n');
}

describe('the connections of an integration, in a real browser', () => {
  it('lists all of both pages, finds by text and by type, and counts', async () => {
    const { app } = await openConnections();
    const rows = app.getByRole('list', { name: 'Connections' }).getByRole('listitem');
    await rows.first().waitFor();
    expect(await rows.first().getAttribute('aria-setsize')).toBe('130');
    expect(await rows.count()).toBeLessThan(60);

    await app.getByRole('button', { name: 'Filter and sort' }).click();
    await app.getByLabel('Type').selectOption({ label: 'OAuth (35)' });
    await app.getByText('35 of 130 connections').waitFor();

    await app.getByRole('searchbox', { name: 'Filter connections' }).fill('no such thing');
    await app.getByText('No connection matches.').waitFor();
  });

  it('holds no secret anywhere, whichever of its rows are drawn', async () => {
    const { app, page } = await openConnections();
    const rows = app.getByRole('list', { name: 'Connections' }).getByRole('listitem');
    await rows.first().waitFor();

    const seen: string[] = [];
    const look = async () => seen.push(await everythingIn(page));
    await look();
    while ((await rows.last().getAttribute('aria-posinset')) !== '130') {
      await rows.last().scrollIntoViewIfNeeded();
      await look();
    }
    await look();

    const held = seen.join('\n');
    expect(held).toContain('aria-posinset="130"');
    expect(held).toContain('Allowed domain');
    expect(held).not.toContain(CANARY);
    expect(noise.join()).not.toContain(CANARY);
  });
});
