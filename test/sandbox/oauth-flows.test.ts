import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { endFlow, type FlowEnd } from '../../sandbox/apis/oauth-flows.ts';
import { aBearerTokenConnection } from '../../sandbox/builders.ts';
import { CANARY, type World } from '../../sandbox/world.ts';
import { clientsPath, oauthPath, startPath, zendeskOf } from './calls.ts';
import { aWorld, crm, fleet, named, old, started } from './flows.ts';
import { aString } from './links.ts';

const origin = 'https://1.apps.zdusercontent.com/1/assets/iframe.html?origin=a%26b';
const body = {
  name: 'new_oauth',
  oauth_client_name: 'crm_client',
  origin_oauth_redirect_url: origin,
};

/** Starts a flow; gives what the window is to open and the state in its address. */
async function start(
  world: World,
  change: object = {},
  scenario: 'normal' | 'lying-server' = 'normal',
) {
  const answer = await zendeskOf(world)(startPath, {
    ...{ method: 'POST', scenario },
    body: { ...body, ...change },
  });
  expect(answer.status).toBe(200);
  const url = new URL(v.parse(started, answer.body).redirect_url);
  return { url, state: url.searchParams.get('state') ?? '' };
}

async function run(world: World, end: FlowEnd, change: object = {}): Promise<URL> {
  const { state } = await start(world, change);
  return endFlow(world, state, end);
}

describe('startOauthFlow', () => {
  test('answers the address of the provider’s page and stores no connection', async () => {
    const world = aWorld({ providerUrl: 'https://provider.example/authorize?tenant=1' });

    const { url, state } = await start(world, { permission_scopes: 'read' });

    expect(url.href).toMatch(/^https:\/\/provider\.example\/authorize\?tenant=1&/);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({ state, scope: 'read' });
    expect(world.connections.oauth).toEqual([old]);
    expect(url.href).not.toContain(CANARY);
  });

  test.each([
    { oauth_client_uuid: crm.uuid, oauth_client_name: undefined },
    { oauth_client_name: 'zendesk' },
    { name: 'zendesk', oauth_client_name: 'zendesk' },
    { allow_offline_access: true, oauth_url_subdomain: 'acme', grant_type: 'authorization_code' },
  ])('takes %o', async (change) => {
    expect((await start(aWorld(), change)).state).not.toBe('');
  });

  test.each([
    [400, 'name is required', { name: undefined }],
    [400, 'name must be 3 to 64 letters, digits, _ or -', { name: 'a b' }],
    [400, 'name is reserved for OAuth connections to Zendesk', { name: 'zendesk' }],
    [400, 'oauth_client_name or oauth_client_uuid is required', { oauth_client_name: undefined }],
    [400, 'origin_oauth_redirect_url is required', { origin_oauth_redirect_url: undefined }],
    [
      400,
      'origin_oauth_redirect_url must be an http or https address',
      { origin_oauth_redirect_url: 'javascript:alert(1)' },
    ],
    [
      400,
      'grant_type must be authorization_code or client_credentials',
      { grant_type: 'password' },
    ],
    [400, 'permission_scope is not a field of this', { permission_scope: 'read' }],
    [404, 'client not found', { oauth_client_name: 'nobody' }],
    [404, 'client not found', { oauth_client_uuid: fleet.uuid }],
    [409, 'the name bot_bearer is already used', { name: 'bot_bearer' }],
  ])('answers %i, “%s”', async (status, title, change) => {
    const world = aWorld();

    const answer = await zendeskOf(world)(startPath, {
      method: 'POST',
      body: { ...body, ...change },
    });

    expect(answer).toMatchObject({ status, body: { errors: [{ title }] } });
    expect(world.flows).toEqual([]);
  });
});

describe('a flow that the person', () => {
  test('allows makes a connection, and the window goes back with a token', async () => {
    const world = aWorld();

    const back = await run(world, 'allow', { oauth_url_subdomain: 'acme' });

    expect(`${back.origin}${back.pathname}`).toBe(origin.split('?')[0]);
    expect(Object.fromEntries(back.searchParams)).toEqual({
      origin: 'a&b',
      verification_token: aString,
    });
    expect(named(world, 'new_oauth')).toMatchObject({
      oauth_client_uuid: crm.uuid,
      oauth_url_subdomain: 'acme',
      permission_scope: 'read write',
      refresh_token: expect.stringContaining(CANARY) as unknown,
      token_expiry: expect.stringMatching(/^[\d-]{10}T[\d:]{8}Z$/) as unknown,
    });
    expect(back.href).not.toContain(CANARY);
  });

  test('allows from another account ends with that account and fewer scopes', async () => {
    const world = aWorld();

    await run(world, 'allow-as-another', { oauth_url_subdomain: 'acme' });

    expect(named(world, 'new_oauth')).toMatchObject({
      oauth_url_subdomain: 'other-account',
      permission_scope: 'read',
    });
  });

  test('refuses leaves everything as it was, and says so to the app', async () => {
    const world = aWorld();
    const before = world.connections;

    const back = await run(world, 'refuse');

    expect(Object.fromEntries(back.searchParams)).toEqual({
      origin: 'a&b',
      error: 'access_denied',
    });
    expect(world.connections).toBe(before);
  });

  test('leaves alone waits, and ends once', async () => {
    const world = aWorld();
    const { state } = await start(world);
    expect(named(world, 'new_oauth')).toBeUndefined();

    endFlow(world, state, 'allow');

    expect(named(world, 'new_oauth')).toBeDefined();
    expect(() => endFlow(world, state, 'allow')).toThrow(/No flow is waiting/);
  });

  test('allows under the name of an OAuth connection renews it in its place', async () => {
    const world = aWorld();

    await run(world, 'allow', { name: 'old_oauth' });

    const [renewed] = world.connections.oauth;
    expect(world.connections.oauth).toHaveLength(1);
    expect(renewed).toMatchObject({ uuid: old.uuid, oauth_url_subdomain: 'acme-emea' });
    expect(renewed?.access_token).not.toBe(old.access_token);
    expect(renewed?.refresh_token).not.toBe(old.refresh_token);
    expect(renewed?.token_expiry).not.toBe(old.token_expiry);
  });

  test('allows after its client was deleted ends with an error and no connection', async () => {
    const world = aWorld();
    const { state } = await start(world);
    await zendeskOf(world)(`${clientsPath}/${crm.uuid}`, { method: 'DELETE' });

    const back = endFlow(world, state, 'allow');

    expect(back.searchParams.get('error')).toBe('server_error');
    expect(named(world, 'new_oauth')).toBeUndefined();
  });

  test('allows after another type took its name ends with an error', async () => {
    const world = aWorld();
    const { state } = await start(world);
    const bearer_token = [aBearerTokenConnection({ name: 'new_oauth' })];
    world.connections = { ...world.connections, bearer_token };

    const back = endFlow(world, state, 'allow');

    expect(back.searchParams.get('error')).toBe('server_error');
    expect(named(world, 'new_oauth')).toBeUndefined();
  });

  test('allows on a lying server makes no connection, whatever the window is told', async () => {
    const world = aWorld();
    const { state } = await start(world, {}, 'lying-server');

    const back = endFlow(world, state, 'allow');

    expect(back.searchParams.has('verification_token')).toBe(true);
    expect(named(world, 'new_oauth')).toBeUndefined();
  });
});

test('the connection of a flow is shown with its client', async () => {
  const world = aWorld();
  await run(world, 'allow');

  const answer = await zendeskOf(world)(oauthPath, { query: { name: 'new_oauth' } });

  expect(answer).toMatchObject({ status: 200, body: { oauth_client_uuid: crm.uuid } });
});
