import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorld } from '../../sandbox/seed.ts';
import {
  choose,
  goBackTo,
  goThrough,
  goTo,
  isOn,
  openPanel,
  press,
  sees,
  type Step,
  type,
} from '../support/keyboard.ts';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { openTicket, running } = sandboxInBrowser();

/** Each journey begins in the seeded world. */
beforeEach(() => {
  Object.assign(running().world, createWorld());
});

const filterBy = (text: string): readonly Step[] => [
  goTo('Filter connections'),
  type(text),
  sees('1 of 130 connections'),
];

interface New {
  readonly type: string;
  readonly secret: string;
  /** What this type has beside its secret. */
  readonly beside?: readonly [label: string, value: string];
}

const adds = ({ type: kind, secret, beside }: New): readonly Step[] => [
  goTo('Add connection'),
  press('Enter'),
  isOn('Type'),
  type(kind),
  goTo('Name'),
  type('typed_by_hand'),
  goTo('Allowed domain'),
  type('api.example.com'),
  ...(beside ? [goTo(beside[0]), type(beside[1])] : []),
  goTo(secret),
  type('typed-secret'),
  press('Enter'),
  sees('Created typed_by_hand.'),
  isOn('Add connection'),
];

const menu = 'Actions for chat_bot_migration';
const clientMenu = 'Actions for the client jira_client';

/** From the top of the page, with the keys alone, once the panel is open. */
const journeys: readonly (readonly [name: string, ...steps: readonly Step[]])[] = [
  [
    'filters, clears the filter, and sorts',
    ...filterBy('jira_production'),
    goTo('Clear filters'),
    press('Enter'),
    isOn('Filter connections'),
    goTo('Filter and sort'),
    press('Enter'),
    goTo('Type'),
    type('Bearer'),
    sees('30 of 130 connections'),
    goTo('Sort by'),
    type('Expiry'),
    goTo('Clear filters'),
    press('Enter'),
    isOn('Filter connections'),
  ],
  [
    'sees where one is used',
    ...filterBy('jira_production'),
    goTo(/^Used by/),
    press('Enter'),
    sees(/^Flow /),
  ],
  [
    'reads the advice, and shows what it is about',
    goTo(/^Advice/),
    press('Enter'),
    goTo(/^Show: /),
    press('Enter'),
    sees(/ of 130 connections$/),
  ],
  [
    'adds an API key',
    ...adds({ type: 'API key', secret: 'API key', beside: ['Header name', 'x-api-key'] }),
  ],
  [
    'adds a user name and password',
    ...adds({ type: 'Basic', secret: 'Password', beside: ['User name', 'robot'] }),
  ],
  ['adds a bearer token', ...adds({ type: 'Bearer', secret: 'Token' })],
  [
    'asks before a typed secret is thrown away',
    goTo('Add connection'),
    press('Enter'),
    goTo('API key'),
    type('typed-secret'),
    goTo('Cancel'),
    press('Enter'),
    isOn('Discard the secret you typed?'),
    press('Escape'),
    isOn('API key'),
    goTo('Cancel'),
    press('Enter'),
    isOn('Discard the secret you typed?'),
    goTo('Discard'),
    press('Enter'),
    isOn('Add connection'),
  ],
  [
    'replaces a secret',
    ...filterBy('chat_bot_migration'),
    choose(menu, 'Replace secret'),
    isOn('Token'),
    type('typed-secret'),
    press('Enter'),
    sees(/^Replaced the secret of chat_bot_migration/),
    isOn(menu),
  ],
  [
    'leaves the form for another secret',
    ...filterBy('chat_bot_migration'),
    choose(menu, 'Replace secret'),
    isOn('Token'),
    goTo('Cancel'),
    press('Enter'),
    isOn(menu),
  ],
  [
    'deletes a connection by its name',
    ...filterBy('chat_bot_migration'),
    choose(menu, 'Delete'),
    isOn('Delete chat_bot_migration?'),
    goTo('Type “chat_bot_migration” to delete it'),
    type('chat_bot_migration'),
    press('Enter'),
    sees('Deleted chat_bot_migration.'),
    isOn('Connections'),
  ],
  [
    'does not delete a connection after all',
    ...filterBy('chat_bot_migration'),
    choose(menu, 'Delete'),
    isOn('Delete chat_bot_migration?'),
    press('Escape'),
    isOn(menu),
  ],
  [
    'looks at the OAuth clients, and leaves each form and question',
    goTo('OAuth clients'),
    press('Enter'),
    sees('New client'),
    goTo('New client'),
    press('Enter'),
    isOn('Name'),
    goTo('Cancel'),
    press('Enter'),
    isOn('New client'),
    choose(clientMenu, 'Replace secret'),
    isOn('Client secret'),
    goTo('Cancel'),
    press('Enter'),
    isOn(clientMenu),
    goBackTo('New client'),
    choose(clientMenu, 'Delete'),
    isOn('Delete the client jira_client?'),
    press('Escape'),
    isOn(clientMenu),
    goBackTo('Close'),
    press('Enter'),
    isOn('OAuth clients'),
  ],
];

let made = 0;
afterAll(() => {
  process.stdout.write(`keyboard, connections: ${made} journeys\n`);
});

describe('with the keyboard alone, an admin', { timeout: 120_000 }, () => {
  it.each(journeys.map(([name, ...steps]) => ({ name, steps })))('$name', async ({ steps }) => {
    const opened = await openTicket({ bare: '', width: '320' });
    await goThrough(opened, [openPanel('Connections')]);
    await opened.app.getByText('130 connections').waitFor();
    await opened.app.getByRole('button', { name: 'Filter and sort' }).waitFor();
    made += 1;

    await goThrough(opened, steps);

    expect(await opened.app.getByRole('alert').filter({ visible: true }).count()).toBe(0);
  });
});
