import { describe, expect, it } from 'vitest';
import {
  anApiKeyConnection,
  aBasicAuthConnection,
  aBearerTokenConnection,
  anOauthConnection,
} from '../../sandbox/builders.ts';
import { CANARY, seededAt } from '../../sandbox/world.ts';
import { listAllConnections } from '../../src/api/zis-connections/client.ts';
import { failureOf, hostAnswering } from '../support/zaf-host.ts';

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
      anOauthConnection({ uuid: 'u-1', oauth_client_uuid: 'c-1' }),
      {
        type: 'oauth',
        name: 'crm_oauth',
        uuid: 'u-1',
        created_by: 'mina.okafor@acme.example',
        oauth_client_uuid: 'c-1',
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

  it('has all lists whichever of the others are missing or null', async () => {
    const lists = ['api_key', 'basic_auth', 'bearer_token', 'oauth'];
    for (const there of lists) {
      const missing = await listing({ [there]: [{ name: there }] });
      const nulls = Object.fromEntries(lists.map((name) => [name, null]));
      const empty = await listing({ ...nulls, [there]: [{ name: there }] });

      expect(missing.items).toMatchObject([{ type: there, name: there }]);
      expect(empty).toEqual(missing);
    }
  });

  it('shows kinds of connections that it does not know by what all kinds have', async () => {
    const signed = { name: 'signed', allowed_domain: 'a.example', ...times, secret: CANARY };

    const page = await listing({ oauth: [], jwt: [signed, null], mtls: [{}], meta: {} });

    const nameless = { name: '', allowed_domain: '', created_at: '', updated_at: '' };
    expect(page.items).toEqual([
      { type: 'other', kind: 'jwt', name: 'signed', allowed_domain: 'a.example', ...times },
      { type: 'other', kind: 'jwt', ...nameless },
      { type: 'other', kind: 'mtls', ...nameless },
    ]);
  });

  it('ignores what it does not know and what is no list', async () => {
    const page = await listing({ oauth: [], count: 3, note: CANARY, jwt: { name: 'a' }, x: null });

    expect(page).toEqual({ items: [], after: undefined });
  });

  it.each([
    ['null', null],
    ['a text', CANARY],
    ['a number', 7],
    ['a list', [CANARY]],
  ])('takes %s for a connection without a name, and keeps the others', async (_, odd) => {
    const page = await listing({ api_key: [odd, { name: 'shop_key' }], oauth: [odd] });

    expect(page.items).toMatchObject([
      { type: 'api_key', name: '' },
      { type: 'api_key', name: 'shop_key' },
      { type: 'oauth', name: '', hasRefreshToken: false },
    ]);
    expect(JSON.stringify(page)).not.toContain(CANARY);
  });

  it('keeps dates as they came, even when they are none', async () => {
    const dates = { created_at: 'yesterday', updated_at: '2026-02-30T99:00:00Z' };

    const page = await listing({
      api_key: [{ name: 'a', ...dates }],
      oauth: [{ token_expiry: 'soon' }],
    });

    expect(page.items).toMatchObject([dates, { token_expiry: 'soon' }]);
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
    ['paging that is a text', { oauth: [], meta: 'last page' }],
  ])('is malformed when it is or holds %s', async (_, answer) => {
    const error = await failureOf(listing(answer));

    expect(error).toMatchObject({ kind: 'malformed', operation: 'listAllConnections' });
    expect(JSON.stringify(error)).not.toContain(CANARY);
  });
});
