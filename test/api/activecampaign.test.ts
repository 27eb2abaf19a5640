import { describe, expect, it } from 'vitest';
import {
  deleteActiveCampaignConnection,
  getActiveCampaignConnection,
  listActiveCampaignConnections,
  updateActiveCampaignConnection,
} from '../../src/api/activecampaign/client.ts';
import { ACCOUNT } from '../support/elsewhere-host.ts';
import { answered } from '../support/links.ts';
import { failureOf, hostAnswering } from '../support/zaf-host.ts';

const account = { url: ACCOUNT, host: new URL(ACCOUNT).host };

describe('what ActiveCampaign says of a connection', () => {
  const read = async (connection: unknown) => {
    const { host } = hostAnswering(() => ({ done: { connection } }));
    return getActiveCampaignConnection(host, account, '1');
  };

  it.each([
    ['texts', { id: '12', isInternal: '1', status: '1', syncStatus: '1', listId: '3' }],
    ['numbers', { id: 12, isInternal: 1, status: 1, syncStatus: 1, listId: 3 }],
  ])('may come as %s', async (_, given) => {
    expect(await read(given)).toMatchObject({
      ...{ id: '12', isInternal: true, listId: '3' },
      ...{ status: 'connected', syncStatus: 'running' },
    });
  });

  it('may be missing or null', async () => {
    const empty = { service: null, isInternal: null, lastSync: null, logoUrl: null };

    expect(await read(empty)).toMatchObject({
      ...{ id: '', service: '', name: '', isInternal: false, lastSync: '', logoUrl: '' },
      ...{ status: undefined, syncStatus: undefined },
    });
  });

  it('may hold states that came after this app', async () => {
    expect(await read({ status: '7', syncStatus: 2 })).toMatchObject({
      ...{ status: { other: '7' }, syncStatus: { other: '2' } },
    });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'shopify'],
  ])('is no connection when it is %s', async (_, connection) => {
    expect(await failureOf(read(connection))).toMatchObject({ kind: 'malformed' });
  });
});

describe('a page of connections', () => {
  const list = async (body: unknown) => {
    const { host } = hostAnswering(() => ({ done: body }));
    return listActiveCampaignConnections(host, account, { filters: {}, offset: 0 });
  };

  it.each([
    ['a text', { total: '300' }, 300],
    ['a number', { total: 300 }, 300],
    ['missing', {}, undefined],
    ['no number', { total: 'many' }, undefined],
    ['without meta', null, undefined],
    ['in a meta of another shape', [], undefined],
  ])('counts all when its total is %s', async (_, meta, total) => {
    expect(await list({ connections: [], meta })).toEqual({ items: [], total });
  });

  it('shows what is no object as a row without a name', async () => {
    const { items } = await list({ connections: ['odd', { id: '1', name: 'Foo' }] });

    expect(items.map(({ name }) => name)).toEqual(['', 'Foo']);
  });

  it.each([
    ['an empty object', {}],
    ['a list', []],
    ['a page of HTML', '<html></html>'],
  ])('is not %s', async (_, body) => {
    expect(await failureOf(list(body))).toMatchObject({ kind: 'malformed' });
  });

  it('sends its filters to the server, and no empty ones', async () => {
    const { host, requests } = hostAnswering(() => ({ done: { connections: [] } }));
    const filters = { service: 'a&b=c', externalid: '' };

    await listActiveCampaignConnections(host, account, { filters, offset: 200 });

    expect(requests[0]?.url).toBe(
      `${ACCOUNT}/api/3/connections?filters%5Bservice%5D=a%26b%3Dc&limit=100&offset=200`,
    );
  });
});

describe('a write of ActiveCampaign', () => {
  it('sends states as numbers, and of the change nothing else than was given', async () => {
    const { host, requests } = hostAnswering(() => ({ done: { connection: {} } }));
    const change = { name: 'New', status: '0', syncStatus: '1' } as const;

    await updateActiveCampaignConnection(host, account, { id: '12', change });

    expect(JSON.parse(requests[0]?.data ?? '')).toEqual({
      connection: { name: 'New', status: 0, syncStatus: 1 },
    });
  });

  it.each(['../9', '1/2', '1?x=1'])('keeps an id in its place: %s', async (id) => {
    const { host, requests } = hostAnswering(() => ({ done: {} }));

    await deleteActiveCampaignConnection(host, account, id);

    expect(requests[0]?.url).toBe(`${ACCOUNT}/api/3/connections/${encodeURIComponent(id)}`);
  });

  it.each(['', '.', '..'])('is not sent for an id that is none: "%s"', async (id) => {
    const { host, requests } = hostAnswering(() => ({ done: {} }));

    const error = await failureOf(deleteActiveCampaignConnection(host, account, id));

    expect(error).toMatchObject({ kind: 'refused' });
    expect(requests).toEqual([]);
  });

  it.each([
    ['a wrong key', 403, { message: 'You are not authorized' }, 'You are not authorized'],
    ['no word', 400, {}, undefined],
    ['a list', 422, { errors: [{ title: 'The name is missing' }] }, 'The name is missing'],
    ['too many calls', 429, '', undefined],
  ] as const)('fails with %s', async (...[, status, body, reason]) => {
    const fail = answered(status, body);
    const { host } = hostAnswering(() => ({ fail }));

    const error = await failureOf(deleteActiveCampaignConnection(host, account, '1'));

    expect(error).toMatchObject({ kind: 'status', status, reason });
  });
});
