import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { anActiveCampaignConnection } from '../../sandbox/builders-elsewhere.ts';
import { activeCampaignOf, aWorldElsewhere } from './elsewhere-calls.ts';
import { aString } from './links.ts';

const foo = anActiveCampaignConnection({ id: '12', lastSync: null });
const bar = anActiveCampaignConnection({ id: '13', service: 'barshop', name: 'Bar' });

const withTwo = () => aWorldElsewhere({ activeCampaign: { connections: [foo, bar], nextId: 14 } });

const withMany = (count: number) =>
  aWorldElsewhere({
    activeCampaign: {
      connections: Array.from({ length: count }, (_, place) =>
        anActiveCampaignConnection({ id: String(place + 1) }),
      ),
      nextId: count + 1,
    },
  });

const listed = v.object({
  connections: v.array(v.object({ id: v.string() })),
  meta: v.object({ total: v.string() }),
});

const idsIn = (body: unknown) => v.parse(listed, body).connections.map(({ id }) => id);

const connection = {
  service: 'newshop',
  externalid: 'new.example',
  name: 'New',
  logoUrl: '',
  linkUrl: 'https://new.example',
};

describe('listActiveCampaignConnections', () => {
  test('answers texts only, but null for what was never synchronised', async () => {
    const answer = await activeCampaignOf(withTwo())('connections');

    expect(answer).toMatchObject({
      status: 200,
      body: {
        connections: [
          { ...foo, lastSync: null, links: { customers: '/api/3/connections/12/customers' } },
          { ...bar, id: '13', isInternal: '0', status: '1' },
        ],
        meta: { total: '2' },
      },
    });
  });

  test('gives 20 unless asked for more, and never more than 100', async () => {
    const call = activeCampaignOf(withMany(130));

    const sizes = await Promise.all(
      ['', '50', '100', '500', 'x'].map(async (limit) => {
        const { body } = await call('connections', { query: { limit } });
        return idsIn(body).length;
      }),
    );

    expect(sizes).toEqual([20, 50, 100, 100, 20]);
  });

  test('goes on at the offset, with the total of all pages', async () => {
    const call = activeCampaignOf(withMany(130));

    const { body } = await call('connections', { query: { limit: '100', offset: '100' } });

    expect(idsIn(body)).toEqual(Array.from({ length: 30 }, (_, place) => String(place + 101)));
    expect(body).toMatchObject({ meta: { total: '130' } });
  });

  test.each([
    [{ 'filters[service]': 'barshop' }, ['13']],
    [{ 'filters[externalid]': foo.externalid }, ['12']],
    [{ 'filters[service]': 'barshop', 'filters[externalid]': foo.externalid }, []],
    [{ 'filters[service]': 'bar' }, []],
    [{ 'filters[service]': '' }, ['12', '13']],
  ])('filters by %o', async (query, ids) => {
    const { body } = await activeCampaignOf(withTwo())('connections', { query });

    expect(idsIn(body)).toEqual(ids);
    expect(body).toMatchObject({ meta: { total: String(ids.length) } });
  });
});

describe('createActiveCampaignConnection', () => {
  test('answers 200, without a state and with isInternal as a number', async () => {
    const world = withTwo();

    const answer = await activeCampaignOf(world)('connections', {
      method: 'POST',
      body: { connection: { ...connection, listId: 4 } },
    });

    const made = { ...connection, listId: '4', id: '14' };
    const links = { customers: '/api/3/connections/14/customers' };
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      connection: { ...made, isInternal: 0, links, cdate: aString, udate: aString },
    });
    expect(world.activeCampaign.connections[2]).toEqual({
      ...{ ...made, isInternal: '0', status: '1', syncStatus: '0', lastSync: null },
      ...{ cdate: aString, udate: aString },
    });
    expect(world.activeCampaign.connections[2]?.cdate).toMatch(/^2026-03-02T03:30:\d\d-06:00$/);
  });

  test.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['no wrapper', connection],
    ['no name', { connection: { ...connection, name: undefined } }],
    ['an empty service', { connection: { ...connection, service: '' } }],
    ['no logoUrl', { connection: { ...connection, logoUrl: undefined } }],
    ['a listId that is no number', { connection: { ...connection, listId: 'all' } }],
  ])('refuses %s with 400 and {}', async (_, body) => {
    const world = withTwo();

    const answer = await activeCampaignOf(world)('connections', { method: 'POST', body });

    expect(answer).toMatchObject({ status: 400, text: '{}' });
    expect(world.activeCampaign.connections).toEqual([foo, bar]);
  });

  test('refuses a service and externalid that are there already', async () => {
    const world = withTwo();
    const { service, externalid } = foo;

    const answer = await activeCampaignOf(world)('connections', {
      method: 'POST',
      body: { connection: { ...connection, service, externalid } },
    });

    expect(answer).toMatchObject({ status: 422, body: { errors: [{ title: aString }] } });
    expect(world.activeCampaign.connections).toHaveLength(2);
  });
});

describe('getActiveCampaignConnection', () => {
  test('answers one of the list', async () => {
    const answer = await activeCampaignOf(withTwo())('connections/13');

    const links = { customers: '/api/3/connections/13/customers' };
    expect(answer.body).toEqual({ connection: { ...bar, links } });
  });
});

describe('updateActiveCampaignConnection', () => {
  test('changes what is named, flags as numbers too, and keeps listId', async () => {
    const world = withTwo();

    const answer = await activeCampaignOf(world)('connections/12', {
      method: 'PUT',
      body: { connection: { name: 'Foo DE', status: 0, syncStatus: '0', listId: '9' } },
    });

    const changed = { ...foo, name: 'Foo DE', status: '0', syncStatus: '0', udate: aString };
    expect(answer).toMatchObject({ status: 200, body: { connection: changed } });
    expect(world.activeCampaign.connections).toEqual([changed, bar]);
    expect(world.activeCampaign.connections[0]?.udate).not.toBe(foo.udate);
  });

  test.each([{ status: '2' }, { status: true }, { name: '' }, { logoUrl: null }])(
    'refuses %o with 400 and {}',
    async (change) => {
      const world = withTwo();

      const answer = await activeCampaignOf(world)('connections/12', {
        method: 'PUT',
        body: { connection: change },
      });

      expect(answer).toMatchObject({ status: 400, text: '{}' });
      expect(world.activeCampaign.connections).toEqual([foo, bar]);
    },
  );

  test('refuses the identity of another one, not its own', async () => {
    const call = activeCampaignOf(withTwo());
    const put = ({ service, externalid }: typeof foo) =>
      call('connections/12', { method: 'PUT', body: { connection: { service, externalid } } });

    expect(await put(foo)).toMatchObject({ status: 200 });
    expect(await put(bar)).toMatchObject({ status: 422 });
  });
});

describe('deleteActiveCampaignConnection', () => {
  test('answers 200 and {}, and never gives the id again', async () => {
    const world = withTwo();
    const call = activeCampaignOf(world);

    const answer = await call('connections/13', { method: 'DELETE' });
    const made = await call('connections', { method: 'POST', body: { connection } });

    expect(answer).toMatchObject({ status: 200, text: '{}' });
    expect(made).toMatchObject({ body: { connection: { id: '14' } } });
    expect(world.activeCampaign.connections.map(({ id }) => id)).toEqual(['12', '14']);
  });
});

test.each(['GET', 'PUT', 'DELETE'])('%s answers 404 for an unknown id', async (method) => {
  const body = method === 'PUT' ? { connection: { name: 'Nobody' } } : undefined;

  const answer = await activeCampaignOf(withTwo())('connections/99', { method, body });

  expect(answer).toMatchObject({
    status: 404,
    body: { message: 'No Result found for Connection with id 99' },
  });
});
