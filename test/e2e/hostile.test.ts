import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { MEGABYTE } from '../support/hostile.ts';
import { hostileLinks, hostileWorld } from '../support/hostile-world.ts';
import { frameOf } from '../support/oauth-browser.ts';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { newPage, running } = sandboxInBrowser();

beforeAll(() => {
  const { providerUrl, tickets } = running().world;
  const world = hostileWorld();
  const [connection] = world.connections.bearer_token;
  const [shop] = world.activeCampaign.connections;
  const [component] = world.make.apps[0]?.connections ?? [];
  if (!connection || !shop || !component) throw new Error('The hostile world is empty.');
  Object.assign(connection, { name: MEGABYTE, allowed_domain: MEGABYTE });
  // Pictures are the only thing that is asked of other hosts.
  for (const one of world.activeCampaign.connections) one.logoUrl = 'http://evil.example/a.png';
  Object.assign(shop, { name: MEGABYTE, service: MEGABYTE, status: MEGABYTE });
  Object.assign(component, { label: MEGABYTE, type: MEGABYTE });
  world.links = [...hostileLinks([MEGABYTE]), ...world.links].map((link) => ({
    ...link,
    left_object: { ...link.left_object, name: `zendesk:ticket${tickets[0]?.id ?? 0}` },
  }));
  Object.assign(running().world, world, { providerUrl, tickets });
});

/** How many pixels the app is wider than its frame; no answer from an app that is stuck. */
const excessOf = (page: Page) =>
  frameOf(page).evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );

it(
  'is one narrow column that answers, whatever a million letters and all kinds of marks try',
  { timeout: 120_000 },
  async () => {
    const page = await newPage();
    const asked = new Set<string>();
    page.context().on('request', (request) => asked.add(new URL(request.url()).hostname));
    await page.goto(`${running().url}?width=320`);
    const app = page.frameLocator('iframe:visible');
    await app.getByRole('searchbox', { name: 'Filter links' }).waitFor();

    const excesses = [await excessOf(page)];
    for (const name of ['Connections', 'ActiveCampaign', 'Make']) {
      await app.getByRole('tab', { name }).click();
      await app.getByRole('button', { name: 'Add connection' }).waitFor();
      await frameOf(page).waitForFunction(() =>
        document.querySelector('[role=tabpanel]:not([hidden]) li'),
      );
      excesses.push(await excessOf(page));
    }
    const ran = await frameOf(page).evaluate(() => Reflect.get(window, 'owned') as unknown);

    expect(excesses).toEqual([0, 0, 0, 0]);
    expect(ran).toBeUndefined();
    expect([...asked].filter((host) => host !== 'localhost')).toEqual([]);
  },
);
