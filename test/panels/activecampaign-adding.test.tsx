import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CANARY } from '../../sandbox/world.ts';
import { aWorldOfShops, fillIn, inForm, NEW_SHOP, openAddForm } from '../support/activecampaign.ts';
import { rowOf } from '../support/connections-list.ts';
import { alertOf, failWrites, press } from '../support/connections.ts';
import { answered } from '../support/links.ts';
import { tracesOf, watchConsole } from '../support/traces.ts';

const one = () => aWorldOfShops([{ id: '1', name: 'Foo EU', externalid: 'eu.foo' }]);

const form = () => inForm('Add connection');

describe('adding a connection to ActiveCampaign', () => {
  it('creates it as typed, without the spaces around, and gives the focus back', async () => {
    const { user, sent, stored } = await openAddForm({ world: one() });
    await fillIn(user, form(), { ...NEW_SHOP, Name: ' Bar EU ', 'List ID': '4' });

    await press(user, 'Create connection');

    expect(await screen.findByText('Created Bar EU.')).toHaveRole('status');
    expect(await rowOf('Bar EU')).toHaveTextContent('barshopeu.barshop.example');
    expect(sent()).toEqual([
      {
        connection: {
          ...{ service: 'barshop', externalid: 'eu.barshop.example', name: 'Bar EU', listId: '4' },
          logoUrl: 'https://barshop.example/logo.png',
          linkUrl: 'https://barshop.example/shop',
        },
      },
    ]);
    expect(stored()).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Add connection' })).toHaveFocus();
  });

  it('says what is missing or wrong, sends nothing, and leads to the first of it', async () => {
    const { user, writes } = await openAddForm({ world: one() });
    await fillIn(user, form(), {
      'External ID': 'x',
      'Logo address': 'logo.png',
      'Link address': 'javascript:alert(1)',
      'List ID': 'four',
    });

    await press(user, 'Create connection');

    expect(form().getByLabelText('Service')).toHaveFocus();
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      'Name the service.',
      'Give the connection a name.',
      'This must be an address that begins with https:// or http://.',
      'This must be an address that begins with https:// or http://.',
      'A list ID is a number.',
    ]);
    expect(writes()).toEqual([]);
  });

  it('warns of one with the same service and id before it is sent, and forbids nothing', async () => {
    const world = one();
    world.answers = { activeCampaignTwins: 'made' };
    const { user, stored } = await openAddForm({ world });
    await fillIn(user, form(), { ...NEW_SHOP, Service: 'fooshop', 'External ID': 'eu.foo' });
    expect(form().getByText(/^Foo EU has the same service and the same external ID/)).toBeVisible();

    await press(user, 'Create anyway');

    expect(await screen.findByText('Created Bar EU.')).toBeVisible();
    expect(stored()).toHaveLength(2);
  });

  it.each([
    [400, {}, 'ActiveCampaign refused what was sent and did not say why.'],
    [422, { errors: [{ title: 'Too long' }, { title: 'Not yours' }] }, 'Too long · Not yours'],
  ])('keeps what was typed, and says why, after %s', async (status, body, words) => {
    const { user, zaf, writes } = await openAddForm({ world: one() });
    failWrites(zaf, 'POST', answered(status, body));
    await fillIn(user, form(), NEW_SHOP);

    await press(user, 'Create connection');

    expect(await alertOf('The connection was not created.')).toHaveTextContent(words);
    expect(form().getByLabelText('Name')).toHaveValue('Bar EU');
    expect(writes()).toEqual(['POST']);
  });

  it('does not call it failed when it was made and the answer was lost', async () => {
    const { user, zaf, writes } = await openAddForm({ world: one() });
    zaf.scenario = 'broken-answer';
    await fillIn(user, form(), NEW_SHOP);

    await press(user, 'Create connection');

    expect(await screen.findByText('Created Bar EU.')).toBeVisible();
    expect(writes()).toEqual(['POST']);
  });

  it('does not believe a server that says it made it and did not', async () => {
    const { user, zaf } = await openAddForm({ world: one() });
    zaf.scenario = 'lying-server';
    await fillIn(user, form(), NEW_SHOP);

    await press(user, 'Create connection');

    expect(
      await screen.findByText(/^ActiveCampaign accepted Bar EU, but does not show it/),
    ).toBeVisible();
  });

  it('says that nobody knows when nothing answers any more', async () => {
    const { user, zaf } = await openAddForm({ world: one() });
    await fillIn(user, form(), NEW_SHOP);
    zaf.scenario = 'offline';

    await press(user, 'Create connection');

    expect(await alertOf('It is not known whether this was done')).toBeVisible();
  });

  it('asks before it throws away what was typed, and begins anew after that', async () => {
    const { user, writes } = await openAddForm({ world: one() });
    await fillIn(user, form(), { Service: 'half' });

    await press(user, 'Add connection');
    expect(screen.getByRole('alertdialog', { name: 'Discard what you typed?' })).toBeVisible();
    await press(user, 'Keep typing');
    expect(form().getByLabelText('Service')).toHaveValue('half');
    await press(user, 'Add connection');
    await press(user, 'Discard');

    expect(form().getByLabelText('Service')).toHaveValue('');
    await press(user, 'Cancel');
    expect(screen.queryByRole('form', { name: 'Add connection' })).not.toBeInTheDocument();
    expect(writes()).toEqual([]);
  });
});

describe('the key of ActiveCampaign', () => {
  it('stays with Zendesk: the app sends a placeholder, in a header alone', async () => {
    const consoleCalls = watchConsole();
    const opened = await openAddForm({ world: aWorldOfShops([{ id: '1', name: 'Foo EU' }]) });
    await fillIn(opened.user, form(), NEW_SHOP);

    await press(opened.user, 'Create connection');
    await screen.findByText('Created Bar EU.');

    const calls = opened.zaf.requests.filter(({ url }) => url.includes('/api/3/'));
    expect(calls.map(({ type }) => type)).toEqual(['GET', 'POST', 'GET']);
    for (const { secure, headers, ...rest } of calls) {
      expect({ secure, headers }).toEqual({
        secure: true,
        headers: { 'Api-Token': '{{setting.activecampaign_token}}' },
      });
      expect(JSON.stringify(rest)).not.toContain('{{');
    }
    expect(await tracesOf(CANARY, opened, consoleCalls)).toEqual([]);
    // Without a list, none is sent.
    expect(JSON.stringify(opened.sent())).not.toContain('listId');
  });

  it('is asked for by nobody: a placeholder that is typed is not sent', async () => {
    const opened = await openAddForm({ world: aWorldOfShops([]) });
    await fillIn(opened.user, form(), {
      ...NEW_SHOP,
      Name: '{{ setting.activecampaign_token }}',
    });

    await press(opened.user, 'Create connection');

    expect(await screen.findByText('The connection was not created.')).toBeVisible();
    expect(screen.getByText(/Zendesk would put a secret there. Nothing was sent/)).toBeVisible();
    expect(opened.writes()).toEqual([]);
  });
});
