import { describe, expect, it } from 'vitest';
import { anActiveCampaignConnection } from '../../sandbox/builders-elsewhere.ts';
import { useListActiveCampaignConnections } from '../../src/api/activecampaign/hooks.ts';
import { activeCampaignQueries } from '../../src/api/activecampaign/queries.ts';
import { useActiveCampaignWriter } from '../../src/api/activecampaign/writes.ts';
import { ACCOUNT, aWorldElsewhere } from '../support/elsewhere-host.ts';
import { answered } from '../support/links.ts';
import type { Meeting } from '../support/meeting.ts';
import { renderElsewhere } from '../support/render-elsewhere.tsx';

const europe = () =>
  anActiveCampaignConnection({ id: '12', name: 'Foo EU', service: 'fooshop', status: '1' });
const asia = () => anActiveCampaignConnection({ id: '13', name: 'Foo Asia', service: 'fooshop' });
const made = {
  ...{ service: 'fooshop', externalid: 'us.fooshop.example', name: 'Foo US' },
  ...{ logoUrl: 'https://fooshop.example/us.png', linkUrl: 'https://fooshop.example/us' },
};

/** The writer beside lists that were read: all there is, and those of one service. */
async function rendered(meeting?: Meeting, services = [europe(), asia()]) {
  const world = aWorldElsewhere({ services });
  const view = await renderElsewhere(
    () => ({
      writer: useActiveCampaignWriter(),
      all: useListActiveCampaignConnections({}),
      some: useListActiveCampaignConnections({ service: 'fooshop' }),
    }),
    world,
    meeting,
  );
  await view.doing(({ all, some }) => Promise.all([all.refetch(), some.refetch()]));
  const names = (list: 'all' | 'some') => view.now()[list].data?.items.map(({ name }) => name);
  const account = { url: ACCOUNT, host: new URL(ACCOUNT).host };
  const stateOf = (filters: object) =>
    view.queryClient.getQueryState([...activeCampaignQueries.lists(account), filters]);
  return { ...view, world, names, stateOf };
}

describe('a change', () => {
  it.each([
    { name: 'Foo Europe' },
    { service: 'barshop' },
    { externalid: 'europe.fooshop.example' },
    { logoUrl: 'https://fooshop.example/europe.png' },
    { linkUrl: 'https://fooshop.example/europe' },
    { status: '0' },
    { syncStatus: '0' },
  ] as const)('is seen, and its absence too: %j', async (change) => {
    const shown = await rendered();
    const lost = await rendered({ isStored: false });

    const there = await shown.doing(({ writer }) => writer.update('12', change));
    const absent = await lost.doing(({ writer }) => writer.update('12', change));

    expect([there.outcome, absent.outcome]).toEqual(['done', 'not-visible']);
  });

  it.each([{ status: '1' }, { syncStatus: '1' }] as const)(
    'to what it was shows: %j',
    async (change) => {
      const { doing } = await rendered({ isStored: false });

      const written = await doing(({ writer }) => writer.update('12', change));

      expect(written.outcome).toBe('done');
    },
  );

  it('may come back without the space around it', async () => {
    const { doing, world } = await rendered({ isStored: false });

    const written = await doing(({ writer }) => writer.update('12', { name: ' Foo EU  ' }));

    expect(written.outcome).toBe('done');
    expect(world.activeCampaign.connections).toHaveLength(2);
  });
});

describe('lists that were read before', () => {
  it('have a changed connection in its place, and keep their age', async () => {
    const { doing, names, stateOf } = await rendered();
    const before = stateOf({})?.dataUpdatedAt;

    await doing(({ writer }) => writer.update('12', { name: 'Foo Europe' }));

    expect(names('all')).toEqual(['Foo Europe', 'Foo Asia']);
    expect(stateOf({})).toMatchObject({ dataUpdatedAt: before, isInvalidated: false });
  });

  it('have a new one at the end of what is whole', async () => {
    const { doing, names } = await rendered();

    await doing(({ writer }) => writer.create(made));

    expect(names('all')).toEqual(['Foo EU', 'Foo Asia', 'Foo US']);
  });

  it('are read anew where they have a filter, and only there', async () => {
    const { doing, requests } = await rendered();
    const before = requests.length;

    await doing(({ writer }) => writer.update('12', { name: 'Foo Europe' }));

    const lists = requests.slice(before).filter(({ url }) => /connections(\?|$)/.test(url));
    expect(lists.map(({ url }) => new URL(url).searchParams.get('filters[service]'))).toEqual([
      'fooshop',
    ]);
  });

  it('lose what was deleted', async () => {
    const { doing, names } = await rendered();

    await doing(({ writer }) => writer.remove('12'));

    expect(names('all')).toEqual(['Foo Asia']);
    expect(names('some')).toEqual(['Foo Asia']);
  });
});

describe('a write that could not be read back', () => {
  it('leaves the lists to be read anew', async () => {
    const { doing, stateOf } = await rendered({ isStored: true, isReadable: false });

    const written = await doing(({ writer }) => writer.update('12', { name: 'Foo Europe' }));

    expect(written.outcome).toBe('done-unread');
    expect(stateOf({})?.fetchFailureCount).toBeGreaterThan(0);
  });
});

describe('a connection whose creation got no answer', () => {
  it('is the new one, where all that was there before is known', async () => {
    const { doing, names } = await rendered({ isStored: true, status: 0 });

    const { outcome, connection } = await doing(({ writer }) => writer.create(made));

    expect(outcome).toBe('done');
    expect(connection).toMatchObject(made);
    expect(names('all')).toEqual(['Foo EU', 'Foo Asia', 'Foo US']);
  });

  it('is none that differs from what was sent', async () => {
    const { doing, world } = await rendered({ isStored: false, status: 0 });
    world.activeCampaign.connections.push(anActiveCampaignConnection({ ...made, name: 'Other' }));

    const written = await doing(({ writer }) => writer.create(made));

    expect(written).toMatchObject({ outcome: 'failed', connection: null });
  });
});

describe('a connection that is asked for', () => {
  it.each([
    ['400', answered(400)],
    ['a page of HTML', answered(200, '<!doctype html><title>Sign in</title>')],
  ])('is looked for in the list where its own address gives %s', async (_, failure) => {
    const { doing, host } = await rendered();
    const request = host.request.bind(host);
    host.request = (options) =>
      // ZAF rejects with a plain object, never an Error.
      // oxlint-disable-next-line typescript/prefer-promise-reject-errors
      /connections\/\d+$/.test(options.url) ? Promise.reject(failure) : request(options);

    const there = await doing(({ writer }) => writer.read('13'));
    const none = await doing(({ writer }) => writer.read('99'));

    expect([there?.name, none]).toEqual(['Foo Asia', null]);
  });

  it.each([403, 422])('is not looked for elsewhere after %i', async (status) => {
    const { doing, host } = await rendered();
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors
    host.request = () => Promise.reject(answered(status));

    await expect(doing(({ writer }) => writer.read('12'))).rejects.toMatchObject({ status });
  });
});
