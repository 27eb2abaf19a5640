import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CANARY } from '../../sandbox/world.ts';
import { violationsIn } from '../support/axe.ts';
import { startPath } from './calls.ts';
import { tinyAppInBrowser } from './tiny-browser.ts';

const { open, world } = tinyAppInBrowser();

/** Starts a flow and opens its window, as an app does; the app can look at the window as `window.opened`. */
async function openProvider(page: Page, frame: Frame): Promise<Page> {
  const opening = page.waitForEvent('popup');
  await frame.evaluate(`(async () => {
    const { redirect_url } = await client.request({
      url: '${startPath}',
      type: 'POST',
      contentType: 'application/json',
      data: JSON.stringify({
        name: 'window_oauth',
        oauth_client_name: 'Acme CRM',
        origin_oauth_redirect_url: location.href,
      }),
    });
    window.opened = window.open(redirect_url);
  })()`);
  const popup = await opening;
  await popup.getByRole('heading', { name: 'Acme CRM wants access' }).waitFor();
  return popup;
}

const addressOf = (frame: Frame) => frame.evaluate('opened.location.href').then(String);

describe('the window of an OAuth flow', () => {
  test('comes back to the app’s own address, where the app can read the token', async () => {
    const { page, frame } = await open();
    const popup = await openProvider(page, frame);
    const whileAway = await addressOf(frame).catch(() => 'not to be read');

    await popup.getByRole('button', { name: 'Allow', exact: true }).click();
    await popup.waitForURL(/verification_token=/);

    expect(whileAway).toBe('not to be read');
    expect(await addressOf(frame)).toMatch(/verification_token=/);
    expect(world().connections.oauth.map(({ name }) => name)).toContain('window_oauth');
  });

  test('comes back with an error from who refuses', async () => {
    const { page, frame } = await open();
    const popup = await openProvider(page, frame);

    await popup.getByRole('button', { name: 'Refuse' }).click();
    await popup.waitForURL(/error=access_denied/);

    expect(await addressOf(frame)).not.toContain('verification_token');
  });

  test('tells the app that it was closed', async () => {
    const { page, frame } = await open();
    const popup = await openProvider(page, frame);

    const before = await frame.evaluate('opened.closed');
    await popup.close();
    await frame.waitForFunction('opened.closed');

    expect(before).toBe(false);
  });

  test.each(['light', 'dark'] as const)(
    'is accessible and holds no secret (%s)',
    async (colorScheme) => {
      const { page, frame } = await open();
      const popup = await openProvider(page, frame);
      await popup.emulateMedia({ colorScheme });

      expect(await violationsIn(popup)).toEqual([]);
      expect(await popup.content()).not.toContain(CANARY);
    },
  );
});

describe('the request log', () => {
  test('masks the codes and tokens in addresses', async () => {
    const { page, frame } = await open();
    const codes = '/api/services/zis/connections/oauth/access_codes/acme_linker';

    await frame.evaluate(
      `client.request('${codes}?verification_code=sesame&page=2').catch(() => undefined)`,
    );

    const log = page.locator('#request-log');
    await log.getByText('page=2').waitFor({ state: 'attached' });
    expect(await log.textContent()).toContain('verification_code=•••&page=2');
    expect(await log.textContent()).not.toContain('sesame');
  });
});
