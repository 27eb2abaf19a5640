import { describe, expect, test } from 'vitest';
import { anOauthClient, anOauthConnection } from '../../sandbox/builders.ts';
import { CANARY, emptyWorld, noConnections, type World } from '../../sandbox/world.ts';
import { oauthPath, refreshPath, zendeskOf } from './calls.ts';

const crm = anOauthConnection();
const unrenewable = anOauthConnection({ name: 'old_oauth', refresh_token: '' });

function withTwo(overrides: Partial<World> = {}): World {
  const connections = { ...noConnections(), oauth: [crm, unrenewable] };
  return emptyWorld({ connections, oauthClients: [anOauthClient()], ...overrides });
}

const named = { query: { name: 'crm_oauth' } };
const flat = { integration: 'acme_linker', zendesk_account_id: 7001 };

describe('showOauthConnection', () => {
  test.each([{ name: crm.name }, { uuid: crm.uuid }])(
    'answers a flat object with its client and its tokens in clear for %o',
    async (query) => {
      const call = zendeskOf(withTwo());

      const answer = await call(oauthPath, { query });

      expect(answer).toEqual({ status: 200, body: { ...crm, ...flat } });
      expect(answer.body).toHaveProperty('oauth_client_uuid', anOauthClient().uuid);
      expect(answer.body).toHaveProperty('access_token', CANARY);
    },
  );
});

describe('updateOauthConnection', () => {
  test('changes what is named', async () => {
    const world = withTwo();

    const answer = await zendeskOf(world)(oauthPath, {
      ...named,
      method: 'PATCH',
      body: { oauth_url_subdomain: 'acme-emea' },
    });

    const changed = { ...crm, oauth_url_subdomain: 'acme-emea' };
    expect(answer).toEqual({ status: 200, body: { ...changed, ...flat } });
    expect(world.connections.oauth).toEqual([changed, unrenewable]);
  });

  test.each([
    {},
    { name: 'another' },
    { uuid: 'x' },
    { oauth_client_uuid: 'nobody' },
    { token_type: 7 },
  ])('refuses %o', async (body) => {
    const world = withTwo();

    const answer = await zendeskOf(world)(oauthPath, { ...named, method: 'PATCH', body });

    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'BadRequest' }] } });
    expect(world.connections.oauth).toEqual([crm, unrenewable]);
  });
});

describe('refreshOauthConnection', () => {
  const refresh = { ...named, method: 'POST' };

  test('is not allowed, as the field reports', async () => {
    const world = withTwo();

    const answer = await zendeskOf(world)(refreshPath, refresh);

    expect(answer).toMatchObject({ status: 405, body: { errors: [{ code: 'MethodNotAllowed' }] } });
    expect(world.connections.oauth).toEqual([crm, unrenewable]);
  });

  test('gives new tokens and a later end where it is as documented', async () => {
    const world = withTwo({ answers: { refresh: 'answers' } });

    const { status, body } = await zendeskOf(world)(refreshPath, refresh);

    const [refreshed] = world.connections.oauth;
    expect({ status, body }).toEqual({ status: 200, body: { ...refreshed, ...flat } });
    expect(refreshed).toMatchObject({
      uuid: crm.uuid,
      token_expiry: '2026-03-02T10:00:01Z',
      access_token: expect.stringContaining(CANARY) as unknown,
      oauth_access_token_response_body: expect.stringContaining(CANARY) as unknown,
    });
    expect(refreshed?.access_token).not.toBe(crm.access_token);
  });

  test('refuses a connection without a refresh token', async () => {
    const call = zendeskOf(withTwo({ answers: { refresh: 'answers' } }));

    const answer = await call(refreshPath, { method: 'POST', query: { name: 'old_oauth' } });

    expect(answer).toMatchObject({ status: 400 });
  });
});

describe('deleteOauthConnection', () => {
  test('deletes once', async () => {
    const world = withTwo();
    const call = zendeskOf(world);
    const remove = () => call(oauthPath, { ...named, method: 'DELETE' });

    expect(await remove()).toEqual({ status: 204, body: '' });
    expect(await remove()).toMatchObject({ status: 404 });
    expect(world.connections.oauth).toEqual([unrenewable]);
  });

  test('deletes nothing where it is not allowed', async () => {
    const world = withTwo({ answers: { oauthDelete: 'not-allowed' } });

    const answer = await zendeskOf(world)(oauthPath, { ...named, method: 'DELETE' });

    expect(answer).toMatchObject({ status: 405 });
    expect(world.connections.oauth).toEqual([crm, unrenewable]);
  });
});

describe.each([
  ['GET', oauthPath],
  ['PATCH', oauthPath],
  ['DELETE', oauthPath],
  ['POST', refreshPath],
])('%s %s', (method, path) => {
  const body = method === 'PATCH' ? { body: { token_type: 'bearer' } } : {};
  const call = () => zendeskOf(withTwo({ answers: { refresh: 'answers' } }));

  test.each([{}, { name: '' }, { name: crm.name, uuid: crm.uuid }])(
    'wants a name or a uuid, not %o',
    async (query) => {
      const answer = await call()(path, { method, query, ...body });

      expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'BadRequest' }] } });
    },
  );

  test('finds no connection that is not there', async () => {
    const answer = await call()(path, { method, query: { name: 'nobody' }, ...body });

    expect(answer).toMatchObject({ status: 404, body: { errors: [{ code: 'NotFound' }] } });
  });
});
