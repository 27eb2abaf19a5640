// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  anApiKeyConnection,
  aBasicAuthConnection,
  aBearerTokenConnection,
  anOauthConnection,
} from '../../sandbox/builders.ts';
import { CANARY, emptyWorld, noConnections, seededAt } from '../../sandbox/world.ts';
import { listAllConnections, listEveryConnection } from '../../src/api/zis-connections/client.ts';
import { collect, emulatedHost, failureOf, hostAnswering } from '../support/zaf-host.ts';

const INTEGRATION = 'acme_linker';
const listing = (answer: unknown) =>
  listAllConnections(hostAnswering(() => ({ done: answer })).host, INTEGRATION);

const times = { created_at: seededAt, updated_at: seededAt };

describe('a connection', () => {
  it.each([
    [
      'api_key',
      { ...anApiKeyConnection(), api_key: CANARY },
      {
        type: 'api_key',
        name: 'shop_key',
        allowed_domain: 'api.shop.example',
        header_name: 'x-api-key',
        ...times,
      },
    ],
    [
      'basic_auth',
      { ...aBasicAuthConnection(), password: CANARY },
      {
        type: 'basic_auth',
        name: 'erp_basic',
        allowed_domain: 'api.shop.example',
        username: 'robot@erp.example',
        ...times,
      },
    ],
    [
      'bearer_token',
      { ...aBearerTokenConnection(), token: CANARY },
      {
        type: 'bearer_token',
        name: 'bot_bearer',
        allowed_domain: 'api.shop.example',
        ...times,
      },
    ],
    [
      'oauth',
      anOauthConnection({ uuid: 'u-1' }),
      {
        type: 'oauth',
        name: 'crm_oauth',
        uuid: 'u-1',
        created_by: 'mina.okafor@acme.example',
        oauth_client_uuid: '',
        oauth_url_subdomain: 'acme',
        permission_scope: 'read write',
        token_expiry: '2031-03-01T00:00:00Z',
        token_type: 'bearer',
        hasRefreshToken: true,
      },
    ],
  ])('of type %s is kept without its secret and without what is not named', async (...row) => {
    const [bucket, sent, kept] = row;

    const page = await listing({ [bucket]: [{ ...sent, client_secret: CANARY, extra: CANARY }] });

    expect(page.items).toEqual([kept]);
  });

  it.each([
    ['a token', 'CANARY', true],
    ['a masked token', '*****', true],
    ['an empty text', '', false],
    ['null', null, false],
    ['nothing', undefined, false],
  ])('says whether it can renew itself when its refresh token is %s', async (...row) => {
    const [, refresh_token, hasRefreshToken] = row;

    const page = await listing({ oauth: [{ name: 'crm', refresh_token }] });

    expect(page.items).toMatchObject([{ name: 'crm', hasRefreshToken }]);
    expect(page.items[0]).not.toHaveProperty('refresh_token');
  });
});

describe('a page of connections', () => {
  it('takes missing and null lists for empty ones', async () => {
    const page = await listing({ api_key: null, oauth: null, basic_auth: [] });

    expect(page).toEqual({ items: [], after: undefined });
  });

  it('ignores kinds of connections that it does not know', async () => {
    const page = await listing({ oauth: [], jwt: [{ name: 'signed', secret: CANARY }], meta: {} });

    expect(page).toEqual({ items: [], after: undefined });
  });

  it('takes odd fields for text and a connection without fields for one without words', async () => {
    const page = await listing({
      bearer_token: [{ name: 7, allowed_domain: null, created_at: { at: 1 } }, {}],
    });

    expect(page.items).toEqual([
      {
        type: 'bearer_token',
        name: '7',
        allowed_domain: '',
        created_at: '{"at":1}',
        updated_at: '',
      },
      { type: 'bearer_token', name: '', allowed_domain: '', created_at: '', updated_at: '' },
    ]);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a page of HTML', '<!doctype html><title>Sign in</title>'],
    ['a number', 7],
    ['an empty object', {}],
    ['a list', [anApiKeyConnection()]],
    ['none of the four lists', { connections: [] }],
    ['a list that is an object', { api_key: {}, oauth: [] }],
    ['a list that is a number', { oauth: 7 }],
    ['a connection that is null', { oauth: [null] }],
    ['a connection that is a text', { api_key: ['shop_key'] }],
    ['paging that is a text', { oauth: [], meta: 'last page' }],
  ])('is malformed when it is or holds %s', async (_, answer) => {
    const error = await failureOf(listing(answer));

    expect(error).toMatchObject({ kind: 'malformed', operation: 'listAllConnections' });
    expect(JSON.stringify(error)).not.toContain(CANARY);
  });
});

describe('reading every page of connections', () => {
  it('finds all of them, of all four types, though a page may hold none of some type', async () => {
    const named = (letter: string) =>
      Array.from({ length: 60 }, (_, place) => ({ name: `${letter}-${place}` }));
    const world = emptyWorld({
      connections: {
        api_key: named('a').map(anApiKeyConnection),
        basic_auth: named('b').map(aBasicAuthConnection),
        bearer_token: named('c').map(aBearerTokenConnection),
        oauth: named('d').map(anOauthConnection),
      },
    });
    const { host, requests } = emulatedHost(world);

    const { came, error } = await collect(listEveryConnection(host, INTEGRATION));

    const names = came.flatMap((page) => page.items.map(({ name }) => name));
    expect(error).toBeUndefined();
    expect(requests).toHaveLength(3);
    expect(new Set(names).size).toBe(240);
    expect(JSON.stringify(came)).not.toContain(CANARY);
  });

  it('stops with what came when the cursors run in a circle', async () => {
    const { host, requests } = hostAnswering(() => ({
      done: { oauth: [], meta: { after: 'crm_oauth', has_more: true } },
    }));

    const { came, error } = await collect(listEveryConnection(host, INTEGRATION));

    expect(came).toHaveLength(2);
    expect(requests).toHaveLength(2);
    expect(error).toMatchObject({ kind: 'malformed', operation: 'listAllConnections' });
  });

  it('is finished by has_more, even when a cursor comes with it', async () => {
    const { host, requests } = hostAnswering(() => ({
      done: { oauth: [], meta: { after: 'crm_oauth', before: 'shop_key', has_more: false } },
    }));

    const { came, error } = await collect(listEveryConnection(host, INTEGRATION));

    expect(came).toHaveLength(1);
    expect(requests).toHaveLength(1);
    expect(error).toBeUndefined();
  });
});

it('says that agents may not see connections, in the words of the vendor', async () => {
  const world = emptyWorld({ connections: { ...noConnections(), oauth: [anOauthConnection()] } });
  const { host } = emulatedHost(world, { role: 'agent' });

  const error = await failureOf(listAllConnections(host, INTEGRATION));

  expect(error).toMatchObject({
    kind: 'status',
    status: 403,
    isNotPermitted: true,
    reason: 'Cannot access this resource. Missing scope write',
  });
});
