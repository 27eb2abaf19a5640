import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorld } from '../../sandbox/seed.ts';
import { type Case, fill, links, press } from '../support/announced-links.ts';
import { listenTo } from '../support/announcements.ts';
import { chooseFrom, filterBy, frameOf } from '../support/oauth-browser.ts';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { openTicket, running, forgive } = sandboxInBrowser();

beforeEach(() => {
  Object.assign(running().world, createWorld());
});

const connections: readonly Case[] = [
  {
    name: 'filtering connections',
    act: (app) => app.getByLabel('Filter connections').pressSequentially('jira', { delay: 60 }),
    told: ['5 of 130 connections'],
  },
  {
    name: 'adding a connection',
    first: async (app) => {
      await press(app, 'Add connection');
      await fill(app, 'Name', 'a_new_one');
      await fill(app, 'Allowed domain', 'api.example.com');
      await fill(app, 'Header name', 'x-api-key');
      await fill(app, 'API key', 'typed-secret');
    },
    act: (app) => press(app, 'Create connection'),
    told: ['Creating…', 'Created a_new_one.', '131 connections'],
  },
  {
    name: 'replacing a secret',
    first: async (app) => {
      await filterBy(app, 'chat_bot_migration');
      await chooseFrom(app, 'Actions for chat_bot_migration', 'Replace secret');
      await fill(app, 'Token', 'typed-secret');
    },
    act: (app) => press(app, 'Replace'),
    told: ['Replacing…', /^Replaced the secret of chat_bot_migration/],
  },
  {
    name: 'deleting a connection',
    first: async (app) => {
      await filterBy(app, 'chat_bot_migration');
      await chooseFrom(app, 'Actions for chat_bot_migration', 'Delete');
      await fill(app, 'Type “chat_bot_migration” to delete it', 'chat_bot_migration');
    },
    act: (app) => press(app, 'Delete connection'),
    told: ['Deleting…', 'Deleted chat_bot_migration.', 'No connection matches.'],
  },
];

const activeCampaign: readonly Case[] = [
  {
    name: 'adding a shop',
    first: async (app) => {
      await press(app, 'Add connection');
      const form = app.getByRole('form', { name: 'Add connection' });
      for (const [label, text] of [
        ['Service', 'shopify'],
        ['External ID', 'new.example'],
        ['Name', 'A new shop'],
        ['Logo address', 'https://fooshop.example/logo.png'],
        ['Link address', 'https://fooshop.example'],
      ] as const) {
        await form.getByLabel(label, { exact: true }).fill(text);
      }
    },
    act: (app) => press(app, 'Create connection'),
    told: ['Creating…', 'Created A new shop.', '28 connections'],
  },
  {
    name: 'deleting a shop',
    first: async (app) => {
      await chooseFrom(app, 'Actions for Acme shop France', 'Delete');
      await fill(app, 'Type “Acme shop France” to delete it', 'Acme shop France');
    },
    act: (app) => press(app, 'Delete connection'),
    told: ['Deleting…', 'Deleted Acme shop France.', '26 connections'],
  },
];

const make: readonly Case[] = [
  {
    name: 'adding a connection of an app',
    first: async (app) => {
      await press(app, 'Add connection');
      await fill(app, 'Label', 'A new one');
    },
    act: (app) => press(app, 'Create connection'),
    told: ['Creating…', /^Created A new one\./, '61 connections'],
  },
  {
    name: 'recreating one',
    first: (app) => chooseFrom(app, 'Actions for CRM DACH staging', 'Recreate'),
    act: (app) => press(app, 'Recreate'),
    told: ['Recreating…', /^Make has recreated CRM DACH staging\./],
  },
];

const panels = [
  ['Links', links, /^Add link$/],
  ['Connections', connections, /^Filter and sort$/],
  ['ActiveCampaign', activeCampaign, /^Add connection$/],
  ['Make', make, /^Add connection$/],
] as const;

const cases = panels.flatMap(([panel, all, ready]) => all.map((one) => ({ ...one, panel, ready })));

let heardOf = 0;
afterAll(() => {
  process.stdout.write(`announcements: ${heardOf} outcomes\n`);
});

describe('a screen reader is told politely, and once, of', { timeout: 90_000 }, () => {
  it.each(cases)('$name', async ({ panel, ready, first, act, told }) => {
    const { app, page } = await openTicket({ ticket: '4411' });
    await app.getByRole('tab', { name: panel, exact: true }).click();
    const shown = app.getByRole('tabpanel', { name: panel, exact: true });
    await shown.getByRole('button', { name: ready }).first().waitFor();
    await shown.getByRole('listitem').first().waitFor();
    await first?.(app);
    // What the way there had to say has been said.
    await page.waitForTimeout(1000);
    const heard = await listenTo(frameOf(page));

    await act(app);
    const all: string[] = [];
    const missed: string[] = [];
    const hear = async () => {
      const last = await heard();
      all.push(...last.told);
      missed.push(...last.missed);
      return all.length;
    };
    await expect.poll(hear, { timeout: 20_000 }).toBeGreaterThanOrEqual(told.length);
    // What is said twice is said soon.
    await page.waitForTimeout(1500);
    await hear();

    expect(all).toHaveLength(told.length);
    for (const one of told) {
      expect(
        all.filter((text) => (typeof one === 'string' ? text === one : one.test(text))),
      ).toHaveLength(1);
    }
    expect(missed.filter((text) => !ON_THE_WAY.test(text))).toEqual([]);
    heardOf += told.length;
    forgive(OF_THE_BROWSER);
  });
});

/** Said while something is awaited, and followed by what came of it. */
const ON_THE_WAY = /^(Deleting|Restoring) |…$/;

/** The frame may not copy, and the logos of services are not there. */
const OF_THE_BROWSER = /Clipboard API has been blocked|^Failed to load resource: net::/;
