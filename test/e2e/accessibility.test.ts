// @vitest-environment node
import type { FrameLocator } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld } from '../../sandbox/seed.ts';
import { violationsIn } from '../support/axe.ts';
import { frameOf } from '../support/oauth-browser.ts';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { openTicket, running } = sandboxInBrowser();

/** Each test begins in the seeded world. */
beforeEach(() => {
  Object.assign(running().world, createWorld());
});

type Step = (app: FrameLocator) => Promise<void>;

/** Chooses from the menu of the first link. */
async function chooseAction(app: FrameLocator, action: string): Promise<void> {
  await app
    .getByRole('button', { name: /^Actions for/ })
    .first()
    .click();
  await app.getByRole('menuitem', { name: action }).click();
  // It fades, and what fades has little contrast.
  await app.getByRole('menu').first().waitFor({ state: 'hidden' });
}

async function chooseMore(app: FrameLocator, action: string): Promise<void> {
  await app.getByRole('button', { name: 'More actions' }).click();
  await app.getByRole('menuitem', { name: action }).click();
  // It fades, and what fades has little contrast.
  await app.getByRole('menu').first().waitFor({ state: 'hidden' });
}

const states: readonly (readonly [string, Readonly<Record<string, string>>, Step])[] = [
  ['the links', {}, async (app) => app.getByRole('button', { name: 'Add link' }).waitFor()],
  [
    'an open menu',
    {},
    async (app) => {
      await app
        .getByRole('button', { name: /^Actions for/ })
        .first()
        .click();
      await app.getByRole('menuitem', { name: 'Edit' }).waitFor();
    },
  ],
  [
    'a form with mistakes',
    {},
    async (app) => {
      await app.getByRole('button', { name: 'Add link' }).click();
      await app.getByRole('button', { name: 'Create link' }).click();
      await app.getByText('Enter the object’s name.').waitFor();
    },
  ],
  [
    'a pasted address',
    {},
    async (app) => {
      await app.getByRole('button', { name: 'Add link' }).click();
      await app.getByLabel('Object').fill('https://other.atlassian.net/browse/ACME-1');
      await app.getByText(/^Recognised: Jira/).waitFor();
      await app.getByText(/^The other Jira links/).waitFor();
    },
  ],
  [
    'an edit form with its diff',
    {},
    async (app) => {
      await chooseAction(app, 'Edit');
      await app.getByLabel('Metadata').fill('{ "summary": "Another", "new": [1] }');
      await app.getByText('Removed (null is sent)').first().waitFor();
    },
  ],
  [
    'an edit form with fields and a mistake',
    {},
    async (app) => {
      await chooseAction(app, 'Edit');
      await app.getByRole('button', { name: 'Edit as fields' }).click();
      await app.getByRole('button', { name: 'Add field' }).click();
      await app.getByRole('button', { name: 'Save', exact: true }).click();
      await app.getByText('A field needs a key.').waitFor();
    },
  ],
  [
    'an edit form with a mistake in its JSON',
    {},
    async (app) => {
      await chooseAction(app, 'Edit');
      await app.getByLabel('Metadata').fill('{ "a": }');
      await app.getByRole('button', { name: 'Save', exact: true }).click();
      await app.getByRole('button', { name: 'Go to line 1' }).waitFor();
    },
  ],
  [
    'a rename form',
    {},
    async (app) => {
      await chooseAction(app, 'Rename');
      await app.getByRole('form', { name: 'Rename link' }).waitFor();
    },
  ],
  [
    'a tombstone',
    {},
    async (app) => {
      await chooseAction(app, 'Delete');
      await app.getByRole('button', { name: 'Undo' }).waitFor();
    },
  ],
  [
    'the menu of the whole list',
    {},
    async (app) => {
      await app.getByRole('button', { name: 'More actions' }).click();
      await app.getByRole('menuitem', { name: 'Activity' }).waitFor();
    },
  ],
  [
    'a selection',
    {},
    async (app) => {
      await chooseMore(app, 'Select several');
      await app.getByRole('button', { name: /^Select all/ }).click();
      await app.getByRole('checkbox', { checked: true }).first().waitFor();
    },
  ],
  [
    'the activity',
    {},
    async (app) => {
      await chooseAction(app, 'Delete');
      await app.getByRole('button', { name: 'Undo' }).waitFor();
      await chooseMore(app, 'Activity');
      await app.getByRole('button', { name: /^Undo: / }).waitFor();
    },
  ],
  [
    'the import form',
    {},
    async (app) => {
      await chooseMore(app, 'Import');
      await app.getByLabel('File with links').waitFor();
    },
  ],
  [
    'the export form',
    {},
    async (app) => {
      await chooseMore(app, 'Export');
      await app.getByRole('button', { name: 'Download' }).waitFor();
    },
  ],
  [
    'who else is linked, and all details',
    { ticket: '4411', role: 'agent' },
    async (app) => {
      const name = 'Payment step returns 500 for saved addresses';
      await app.getByLabel(`Details of ${name}`).first().click();
      await app.getByLabel(`Also linked to: other tickets of ${name}`).first().click();
      await app.getByText('not visible to you, or deleted').waitFor();
    },
  ],
  [
    'a list of 500 links',
    { ticket: '4413' },
    async (app) => {
      await app.getByText('500 links').waitFor();
      await app.locator('[aria-setsize="500"]').first().waitFor();
    },
  ],
  [
    'a failure',
    { scenario: 'not-permitted', role: 'agent' },
    async (app) => app.getByRole('alert').waitFor(),
  ],
  [
    'the explorer with what it has found',
    {},
    async (app) => {
      await app.getByRole('tab', { name: 'Explorer' }).click();
      await app.getByText('Show request').click();
      await app.getByRole('button', { name: 'Search', exact: true }).click();
      await app.getByText('Search finished.').waitFor();
      await app
        .getByRole('button', { name: /^Ticket #/ })
        .first()
        .waitFor();
    },
  ],
  [
    'the connections',
    {},
    async (app) => {
      await app.getByRole('tab', { name: 'Connections' }).click();
      await app.getByText('130 connections').waitFor();
    },
  ],
  [
    'the connections of a Make app, with details and a form',
    {},
    async (app) => {
      await app.getByRole('tab', { name: 'Make' }).click();
      await app.getByText('60 connections').waitFor();
      const panel = app.getByRole('tabpanel', { name: 'Make' });
      await panel.getByText('Details', { exact: true }).first().click();
      await panel.getByText('App version').waitFor();
      await app.getByRole('button', { name: 'Add connection' }).click();
      await app.getByRole('form', { name: 'Add connection' }).waitFor();
    },
  ],
];

describe.each(['light', 'dark'])('axe finds nothing wrong (%s)', (scheme) => {
  it.each(states)('with %s', async (_, choices, step) => {
    const { app, page } = await openTicket({ ...choices, scheme });

    await step(app);

    expect(await violationsIn(frameOf(page))).toEqual([]);
  });
});
