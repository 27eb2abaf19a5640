import type { FrameLocator } from 'playwright-core';
import { chooseFrom } from './oauth-browser.ts';

type Act = (app: FrameLocator) => Promise<unknown>;

/** What is done, and all that is heard of it. */
export interface Case {
  readonly name: string;
  /** On the way there. */
  readonly first?: Act;
  readonly act: Act;
  readonly told: readonly (string | RegExp)[];
}

const title = 'Roll back release 2026.3.0';
const menu = `Actions for ${title}`;
export const press = (app: FrameLocator, name: string | RegExp) =>
  app.getByRole('button', { name, exact: true }).first().click();
export const fill = (app: FrameLocator, label: string, text: string) =>
  app.getByLabel(label, { exact: true }).first().fill(text);

export const links: readonly Case[] = [
  {
    name: 'adding a link',
    first: async (app) => {
      await press(app, 'Add link');
      await fill(app, 'Object', 'jira:NEW-1');
    },
    act: (app) => press(app, 'Create link'),
    told: ['Creating…', 'Created jira:NEW-1.'],
  },
  {
    name: 'adding a link that is there already',
    first: async (app) => {
      await press(app, 'Add link');
      await fill(app, 'Object', 'jira:OPS-12');
    },
    act: (app) => press(app, 'Create link'),
    told: ['Creating…', /^This ticket already has this link/],
  },
  {
    name: 'an address that is pasted',
    first: (app) => press(app, 'Add link'),
    act: (app) => fill(app, 'Object', 'https://acme.atlassian.net/browse/ACME-1'),
    told: [/^Recognised: Jira/],
  },
  {
    name: 'a mistake in a form',
    first: (app) => press(app, 'Add link'),
    act: (app) => press(app, 'Create link'),
    told: [/Enter the object’s name\./],
  },
  {
    name: 'editing a link',
    first: async (app) => {
      await chooseFrom(app, menu, 'Edit');
      await fill(app, 'Metadata', '{ "summary": "Another" }');
    },
    act: (app) => press(app, 'Save'),
    told: ['Saving…', /^Saved /],
  },
  {
    name: 'editing nothing',
    first: (app) => chooseFrom(app, menu, 'Edit'),
    act: (app) => press(app, 'Save'),
    told: ['Nothing was changed.'],
  },
  {
    name: 'renaming a link',
    first: async (app) => {
      await chooseFrom(app, menu, 'Rename');
      await fill(app, 'Right name', 'jira:OPS-13');
    },
    act: (app) => press(app, 'Rename'),
    told: ['Renaming…', /^Renamed /],
  },
  { name: 'deleting a link', act: (app) => chooseFrom(app, menu, 'Delete'), told: [/^Deleted /] },
  {
    name: 'bringing it back',
    first: async (app) => {
      await chooseFrom(app, menu, 'Delete');
      await app.getByText(`Deleted ${title}`).waitFor();
    },
    act: (app) => press(app, 'Undo'),
    told: [/^Restoring /, /^Restored /],
  },
  {
    name: 'deleting many',
    first: async (app) => {
      await chooseFrom(app, 'More actions', 'Select several');
      await press(app, /^Select all/);
    },
    act: (app) =>
      app
        .getByRole('region', { name: 'Selection' })
        .getByRole('button', { name: 'Delete' })
        .click(),
    told: ['0 selected', 'Done: 8 of 8 links.'],
  },
  {
    name: 'refreshing',
    act: (app) => press(app, 'Refresh'),
    told: ['Refreshing…', /^Updated /],
  },
  {
    name: 'filtering',
    act: (app) => app.getByLabel('Filter links').pressSequentially('acme', { delay: 60 }),
    told: [/^\d of 8 links$/],
  },
  {
    name: 'filtering for what is not there',
    act: (app) => app.getByLabel('Filter links').pressSequentially('nothing', { delay: 60 }),
    told: ['No link matches “nothing”.'],
  },
  {
    name: 'copying a key',
    act: (app) => chooseFrom(app, menu, 'Copy key'),
    told: [/^(Copied: OPS-12|Copying is blocked)/],
  },
  {
    name: 'exporting',
    first: (app) => chooseFrom(app, 'More actions', 'Export'),
    act: (app) => press(app, 'Download'),
    told: ['Exported 8 links.'],
  },
];
