import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import {
  aWorldOfShops,
  fillIn,
  inSearch,
  listsAsked,
  openActiveCampaign,
} from '../support/activecampaign.ts';
import { rowOf } from '../support/connections-list.ts';
import { alertOf, press } from '../support/connections.ts';
import { answered } from '../support/links.ts';

const shops = () =>
  aWorldOfShops([
    { id: '1', name: 'Foo EU', service: 'fooshop', externalid: 'eu.foo & co' },
    { id: '2', name: 'Foo US', service: 'fooshop', externalid: 'us.foo' },
    { id: '3', name: 'Bar', service: 'bar', externalid: 'bar' },
  ]);

const many = (count: number) =>
  aWorldOfShops(
    Array.from({ length: count }, (_, index) => ({
      id: `${index + 1}`,
      name: `Shop ${index + 1}`,
    })),
  );

/** Looks for these texts once the form is there. */
async function find(user: UserEvent, texts: Readonly<Record<string, string>>) {
  await screen.findByRole('button', { name: 'Find' });
  await fillIn(user, inSearch(), texts);
  await user.keyboard('{Enter}');
}

describe('searching the connections of ActiveCampaign', () => {
  it('lets the server find by service and by external id', async () => {
    const opened = await openActiveCampaign({ world: shops() });
    await rowOf('Bar');

    await find(opened.user, { Service: ' fooshop ', 'External ID': 'eu.foo & co' });

    expect(await screen.findByText('1 matching connection')).toHaveRole('status');
    expect(await rowOf('Foo EU')).toBeVisible();
    expect(screen.queryByRole('listitem', { name: 'Bar' })).not.toBeInTheDocument();
    expect(listsAsked(opened)).toEqual([
      '/api/3/connections?limit=100&offset=0',
      '/api/3/connections?filters[service]=fooshop&filters[externalid]=eu.foo & co&limit=100&offset=0',
    ]);
  });

  it('does not judge by itself what matches', async () => {
    const world = shops();
    world.answers = { activeCampaignFilters: 'contains' };
    const { user } = await openActiveCampaign({ world });
    await rowOf('Bar');

    await find(user, { Service: 'SHOP' });

    expect(await screen.findByText('2 matching connections')).toBeVisible();
    expect(inSearch().getByText(/^ActiveCampaign decides what matches/)).toBeVisible();
  });

  it('says when nothing matches, and clears with one press', async () => {
    const { user } = await openActiveCampaign({ world: shops() });
    await rowOf('Bar');
    await find(user, { Service: 'no such service' });
    expect(await screen.findByText('No connection matches.')).toHaveRole('status');

    await press(user, 'Clear');

    expect(await screen.findByText('3 connections')).toBeVisible();
    expect(inSearch().getByLabelText('Service')).toHaveFocus();
    expect(inSearch().getByLabelText('Service')).toHaveValue('');
    expect(screen.queryByRole('button', { name: 'Clear' })).not.toBeInTheDocument();
  });

  it('asks again for what was asked before', async () => {
    const opened = await openActiveCampaign({ world: shops() });
    await rowOf('Bar');
    await screen.findByRole('button', { name: 'Find' });

    await press(opened.user, 'Find');

    await expect.poll(() => listsAsked(opened)).toHaveLength(2);
  });

  it('reads 300 over three pages', async () => {
    const opened = await openActiveCampaign({ world: many(300) });

    expect(await screen.findByText('300 connections')).toBeVisible();
    expect(listsAsked(opened).map((address) => address.split('?')[1])).toEqual([
      'limit=100&offset=0',
      'limit=100&offset=100',
      'limit=100&offset=200',
    ]);
    expect(screen.getByRole('list', { name: 'ActiveCampaign connections' })).toBeVisible();
  });

  it('takes a server that gives everything at once', async () => {
    const world = many(130);
    world.answers = { activeCampaignPages: 'all' };

    const opened = await openActiveCampaign({ world });

    expect(await screen.findByText('130 connections')).toBeVisible();
    expect(listsAsked(opened)).toHaveLength(1);
  });

  it('keeps the first page when the second fails, and says that something is missing', async () => {
    await openActiveCampaign({ world: many(130) }, (zaf) => {
      zaf.failureOf = ({ url }) => (url.includes('offset=100') ? answered(404) : undefined);
    });

    expect(await alertOf('Not everything could be loaded.')).toBeVisible();
    expect(screen.getByText('100 connections so far')).toBeVisible();
  });
});
