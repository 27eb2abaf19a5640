import { describe, expect, test } from 'vitest';
import { anOauthClient, anOauthConnection } from '../../sandbox/builders.ts';
import { CANARY, emptyWorld, noConnections } from '../../sandbox/world.ts';
import { clientsPath, zendeskOf } from './calls.ts';
import { aString } from './links.ts';

const crm = anOauthClient();
const fleet = anOauthClient({ name: 'fleet_client', grant_type: 'client_credentials' });
const crmPath = `${clientsPath}/${crm.uuid}`;

const withTwo = () => emptyWorld({ oauthClients: [crm, fleet] });

const body = {
  name: 'shop_client',
  client_id: 'abc',
  client_secret: 'sesame',
  auth_url: 'https://login.shop.example/authorize',
  token_url: 'https://login.shop.example/token',
};

describe('listOauthClients', () => {
  test('answers a bare list, or one under a key, secrets in clear', async () => {
    const bare = await zendeskOf(withTwo())(clientsPath);
    const wrapped = await zendeskOf({ ...withTwo(), answers: { clients: 'wrapped' } })(clientsPath);

    const clients = [crm, fleet].map((client) => ({ ...client, integration: 'acme_linker' }));
    expect(bare).toEqual({ status: 200, body: clients });
    expect(wrapped).toEqual({ status: 200, body: { clients } });
    expect(JSON.stringify(bare)).toContain(CANARY);
  });
});

describe('showOauthClient', () => {
  test('answers one of the list', async () => {
    const call = zendeskOf(withTwo());

    expect(await call(crmPath)).toEqual({
      status: 200,
      body: { ...crm, integration: 'acme_linker' },
    });
  });
});

describe('createOauthClient', () => {
  test('stores a client that asks for consent unless told otherwise', async () => {
    const world = emptyWorld();

    const answer = await zendeskOf(world)(clientsPath, { method: 'POST', body });

    const client = {
      ...body,
      default_scopes: '',
      grant_type: 'authorization_code',
      uuid: aString,
      created_at: aString,
      updated_at: aString,
      created_by: 'mina.okafor@acme.example',
    };
    expect(answer).toEqual({ status: 201, body: { ...client, integration: 'acme_linker' } });
    expect(world.oauthClients).toEqual([client]);
  });

  test('may answer with nothing but the uuid', async () => {
    const world = emptyWorld({ answers: { createdClient: 'uuid' } });

    const answer = await zendeskOf(world)(clientsPath, { method: 'POST', body });

    expect(answer).toEqual({ status: 201, body: { uuid: world.oauthClients[0]?.uuid } });
  });

  test('needs no address for consent when nobody is asked', async () => {
    const call = zendeskOf(emptyWorld());

    const answer = await call(clientsPath, {
      method: 'POST',
      body: { ...body, auth_url: undefined, grant_type: 'client_credentials' },
    });

    expect(answer).toMatchObject({ status: 201, body: { auth_url: '' } });
  });

  test.each([
    [400, 'client_id is required', { client_id: undefined }],
    [400, 'client_secret is required', { client_secret: undefined }],
    [400, 'token_url is required', { token_url: undefined }],
    [400, 'auth_url is required for authorization_code', { auth_url: undefined }],
    [400, 'token_url must be an http or https address', { token_url: 'login.shop.example' }],
    [400, 'grant_type must be authorization_code or client_credentials', { grant_type: 'magic' }],
    [400, 'secret is not a field of this', { secret: 'sesame' }],
    [409, 'the name crm_client is already used', { name: 'crm_client' }],
    [409, 'the name zendesk is already used', { name: 'zendesk' }],
  ])('answers %i, “%s”', async (status, title, change) => {
    const world = withTwo();

    const answer = await zendeskOf(world)(clientsPath, {
      method: 'POST',
      body: { ...body, ...change },
    });

    expect(answer).toMatchObject({ status, body: { errors: [{ title }] } });
    expect(world.oauthClients).toHaveLength(2);
  });
});

describe('updateOauthClient', () => {
  test('changes what is named, such as the secret alone', async () => {
    const world = withTwo();

    const answer = await zendeskOf(world)(crmPath, {
      method: 'PATCH',
      body: { client_secret: 'new' },
    });

    const changed = { ...crm, client_secret: 'new', updated_at: aString };
    expect(answer).toEqual({ status: 200, body: { ...changed, integration: 'acme_linker' } });
    expect(world.oauthClients).toEqual([changed, fleet]);
    expect(world.oauthClients[0]?.updated_at).not.toBe(crm.updated_at);
  });

  test.each([
    [400, {}],
    [400, { uuid: 'another' }],
    [400, { client_secret: '' }],
    [409, { name: 'fleet_client' }],
  ])('answers %i to %o', async (status, change) => {
    const world = withTwo();

    const answer = await zendeskOf(world)(crmPath, { method: 'PATCH', body: change });

    expect(answer).toMatchObject({ status, body: { errors: [{ title: aString }] } });
    expect(world.oauthClients).toEqual([crm, fleet]);
  });

  test('is not a PUT', async () => {
    const call = zendeskOf(withTwo());

    expect(await call(crmPath, { method: 'PUT', body })).toMatchObject({
      status: 405,
      body: { errors: [{ code: 'MethodNotAllowed' }] },
    });
  });
});

describe('deleteOauthClient', () => {
  test('takes the connections that are built on the client with it, and no others', async () => {
    const world = withTwo();
    const built = ['one', 'two'].map((name) =>
      anOauthConnection({ name, oauth_client_uuid: crm.uuid }),
    );
    const other = anOauthConnection({ name: 'other', oauth_client_uuid: fleet.uuid });
    world.connections = { ...noConnections(), oauth: [...built, other] };

    const answer = await zendeskOf(world)(crmPath, { method: 'DELETE' });

    expect(answer).toEqual({ status: 204, body: '' });
    expect(world.oauthClients).toEqual([fleet]);
    expect(world.connections.oauth).toEqual([other]);
  });
});

test.each(['GET', 'PATCH', 'DELETE'])(
  '%s answers 404 for a client that is not there',
  async (method) => {
    const call = zendeskOf(withTwo());

    const answer = await call(`${clientsPath}/nobody`, {
      method,
      ...(method === 'PATCH' && { body: { client_secret: 'new' } }),
    });

    expect(answer).toMatchObject({ status: 404, body: { errors: [{ code: 'NotFound' }] } });
  },
);
