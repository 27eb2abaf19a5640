import { describe, expect, test } from 'vitest';
import { anActiveCampaignConnection } from '../../sandbox/builders-elsewhere.ts';
import type { World } from '../../sandbox/world.ts';
import { activeCampaignOf, aWorldElsewhere } from './elsewhere-calls.ts';
import { aString } from './links.ts';

const shops = Array.from({ length: 130 }, (_, place) =>
  anActiveCampaignConnection({ id: String(place + 1), service: place < 3 ? 'barshop' : 'foo' }),
);

const answering = (answers: World['answers']) =>
  aWorldElsewhere({ answers, activeCampaign: { connections: shops, nextId: 131 } });

describe('the key', () => {
  test.each([
    ['missing', { 'Api-Token': '' }],
    ['wrong', { 'Api-Token': 'nonsense' }],
    ['a placeholder that nobody filled in', { 'Api-Token': '{{setting.activecampaign_token}}' }],
  ])('is refused with 403 when it is %s', async (_, headers) => {
    const answer = await activeCampaignOf(answering({}))('connections', { headers });

    expect(answer.status).toBe(403);
    expect(answer.body).toEqual({ message: aString });
  });

  test('is refused with 401 by some surfaces', async () => {
    const world = answering({ activeCampaignKey: 'unauthorized' });

    const answer = await activeCampaignOf(world)('connections', { headers: { 'Api-Token': 'x' } });

    expect(answer.status).toBe(401);
  });

  test('can be another one than the setting has', async () => {
    const world = answering({});
    world.activeCampaign.key = 'changed';

    const call = activeCampaignOf(world);

    expect(await call('connections')).toMatchObject({ status: 403 });
    expect(await call('connections', { headers: { 'Api-Token': 'changed' } })).toMatchObject({
      status: 200,
    });
  });

  test('is refused in an account without one', async () => {
    const world = aWorldElsewhere({ settings: {} });

    expect(await activeCampaignOf(world)('connections')).toMatchObject({ status: 403 });
  });
});

describe('a list that does not keep to limit and offset', () => {
  test.each([
    ['all', 130, '1'],
    ['first', 100, '1'],
    ['kept', 30, '101'],
  ] as const)('%s: %i from %s on', async (activeCampaignPages, length, first) => {
    const call = activeCampaignOf(answering({ activeCampaignPages }));

    const { body } = await call('connections', { query: { limit: '100', offset: '100' } });

    expect(body).toMatchObject({ connections: { length, 0: { id: first } } });
    expect(body).toMatchObject({ meta: { total: '130' } });
  });
});

test('a filter may find what contains it', async () => {
  const call = activeCampaignOf(answering({ activeCampaignFilters: 'contains' }));

  const { body } = await call('connections', { query: { 'filters[service]': 'BAR' } });

  expect(body).toMatchObject({ connections: { length: 3 }, meta: { total: '3' } });
});

test('a wrong body may be answered with 422 and where it is wrong', async () => {
  const call = activeCampaignOf(answering({ activeCampaignRefusal: 'errors' }));

  const answer = await call('connections', {
    method: 'POST',
    body: { connection: { service: 'a', externalid: 'b', name: '', linkUrl: '' } },
  });

  expect(answer.status).toBe(422);
  expect(answer.body).toEqual({
    errors: [
      {
        title: 'connection.name must not be empty',
        source: { pointer: '/data/attributes/name' },
      },
      { title: 'connection.logoUrl is required', source: { pointer: '/data/attributes/logoUrl' } },
    ],
  });
});

test('a second connection of the same shop may be made', async () => {
  const world = answering({ activeCampaignTwins: 'made' });
  const [{ service, externalid } = anActiveCampaignConnection()] = shops;
  const twin = { service, externalid, name: 'Twin', logoUrl: '', linkUrl: '' };

  const answer = await activeCampaignOf(world)('connections', {
    method: 'POST',
    body: { connection: twin },
  });

  expect(answer).toMatchObject({ status: 200, body: { connection: { id: '131' } } });
});

test('a PUT with a listId may be refused', async () => {
  const call = activeCampaignOf(answering({ activeCampaignListId: 'refused' }));
  const put = (change: object) =>
    call('connections/1', { method: 'PUT', body: { connection: change } });

  expect(await put({ name: 'New', listId: '9' })).toMatchObject({ status: 400, text: '{}' });
  expect(await put({ name: 'New' })).toMatchObject({ status: 200 });
});

describe('the limit', () => {
  test('is five calls a second for the whole account', async () => {
    let now = 10_000;
    const call = activeCampaignOf(answering({}), () => now);
    const calls = () => Promise.all(Array.from({ length: 6 }, () => call('connections')));

    const first = await calls();
    now += 400;
    const late = await call('connections');
    now += 600;
    const next = await calls();

    expect(first.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(late.headers.get('Retry-After')).toBe('1');
    expect(late.headers.get('RateLimit-Limit')).toBe('5');
    expect(next.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  });

  test('counts calls with a wrong key too, and can be another number', async () => {
    const call = activeCampaignOf(answering({ activeCampaignRate: 1 }), () => 0);

    expect(await call('connections', { headers: { 'Api-Token': 'x' } })).toMatchObject({
      status: 403,
    });
    expect(await call('connections')).toMatchObject({ status: 429 });
  });
});
