import { describe, expect, it } from 'vitest';
import { anOauthClient, anOauthConnection } from '../../sandbox/builders.ts';
import { CANARY, emptyWorld, noConnections } from '../../sandbox/world.ts';
import {
  createOauthClient,
  deleteOauthClient,
  listOauthClients,
  showOauthClient,
  updateOauthClient,
} from '../../src/api/zis-connections/client-oauth.ts';
import { Secret } from '../../src/http/secret.ts';
import { answered } from '../support/links.ts';
import { reachableTexts } from '../support/reachable.ts';
import { emulatedHost, failureOf, type Fate, hostAnswering } from '../support/zaf-host.ts';

const INTEGRATION = 'acme_linker';
const ADDRESS = `/api/services/zis/connections/oauth/clients/${INTEGRATION}`;

const kept = {
  uuid: 'c-1',
  name: 'crm_client',
  client_id: 'abc',
  auth_url: 'https://login.crm.example/authorize',
  token_url: 'https://login.crm.example/token',
  default_scopes: 'read write',
  grant_type: 'authorization_code',
  created_by: 'mina.okafor@acme.example',
  created_at: '2026-01-02T03:04:05Z',
  updated_at: '2026-01-03T03:04:05Z',
};
const sent = { ...kept, client_secret: CANARY, integration: INTEGRATION, extra: CANARY };
const none = Object.fromEntries(Object.keys(kept).map((key) => [key, '']));

/** Too short to be masked for its looks alone. */
const TYPED = 'hunter2';

const aNewClient = (secret = CANARY) => ({
  name: 'crm_client',
  client_id: 'abc',
  client_secret: new Secret(secret),
  token_url: 'https://login.crm.example/token',
  grant_type: 'client_credentials' as const,
});

const meeting = (fate: Fate) => hostAnswering(() => fate);
const hostOf = (done: unknown) => meeting({ done }).host;
const listing = (answer: unknown) => listOauthClients(hostOf(answer), INTEGRATION);

describe('the OAuth clients', () => {
  it.each([
    ['as a bare list', [sent]],
    ['under clients', { clients: [sent] }],
    ['under oauth_clients', { oauth_clients: [sent] }],
    ['as JSON text', JSON.stringify([sent])],
  ])('are read %s, without their secrets', async (_, answer) => {
    const clients = await listing(answer);

    expect(clients).toEqual([kept]);
  });

  it.each([
    ['null', null],
    ['an empty list', []],
    ['null under clients', { clients: null }],
    ['null under oauth_clients', { oauth_clients: null }],
  ])('are none when the answer is %s', async (_, answer) => {
    expect(await listing(answer)).toEqual([]);
  });

  it('keep the others when one of them is no object', async () => {
    const clients = await listing([null, sent, CANARY]);

    expect(clients).toEqual([none, kept, none]);
  });

  it.each([
    ['nothing', undefined],
    ['a page of HTML', '<!doctype html><title>Sign in</title>'],
    ['something else', { errors: [] }],
    ['one client', sent],
    ['clients that are an object', { clients: { 0: sent } }],
  ])('are malformed when the answer is %s', async (_, answer) => {
    const error = await failureOf(listing(answer));

    expect(error).toMatchObject({ kind: 'malformed', operation: 'listOauthClients' });
  });
});

describe('an OAuth client', () => {
  it.each([
    ['bare', sent],
    ['under oauth_client', { oauth_client: sent }],
    ['under client', { client: sent }],
  ])('is read %s, without its secret', async (_, answer) => {
    const host = hostOf(answer);

    const answers = [
      await createOauthClient(host, INTEGRATION, aNewClient()),
      await showOauthClient(host, INTEGRATION, 'c-1'),
      await updateOauthClient(host, INTEGRATION, { uuid: 'c-1', change: { name: 'crm' } }),
    ];

    expect(answers).toEqual([kept, kept, kept]);
  });

  it('may come back from its creation with its uuid alone', async () => {
    const created = await createOauthClient(hostOf({ uuid: 'c-1' }), INTEGRATION, aNewClient());

    expect(created).toEqual({ ...none, uuid: 'c-1' });
  });

  it.each([
    ['nothing', undefined],
    ['an empty object', {}],
    ['a page of HTML', '<!doctype html>'],
    ['a list', [sent]],
    ['something else', { status: 'created', token: CANARY }],
  ])('is malformed when created or shown with %s', async (_, answer) => {
    const host = hostOf(answer);

    const errors = [
      await failureOf(createOauthClient(host, INTEGRATION, aNewClient())),
      await failureOf(showOauthClient(host, INTEGRATION, 'c-1')),
    ];

    for (const error of errors) expect(error).toMatchObject({ kind: 'malformed' });
    expect(reachableTexts(errors)).not.toContain(CANARY);
  });

  it.each([undefined, null, '', {}])('may be changed and deleted by %j', async (answer) => {
    const host = hostOf(answer);
    const change = { client_secret: new Secret(CANARY) };

    const updated = await updateOauthClient(host, INTEGRATION, { uuid: 'c-1', change });
    const deleted = deleteOauthClient(host, INTEGRATION, 'c-1');

    await expect(deleted).resolves.toBeUndefined();
    expect(updated).toBeUndefined();
  });

  it('is changed with PATCH and what changes alone: PUT gets 405', async () => {
    const { host, requests } = meeting({ done: sent });
    const change = { client_secret: new Secret('hunter2') };

    await updateOauthClient(host, INTEGRATION, { uuid: 'c/1', change });

    expect(requests).toMatchObject([
      { type: 'PATCH', url: `${ADDRESS}/c%2F1`, data: '{"client_secret":"hunter2"}' },
    ]);
  });

  it('is never shown, changed or deleted without a uuid: that would be the list', async () => {
    const { host, requests } = meeting({ done: sent });

    const errors = [
      await failureOf(showOauthClient(host, INTEGRATION, '')),
      await failureOf(updateOauthClient(host, INTEGRATION, { uuid: '', change: {} })),
      await failureOf(deleteOauthClient(host, INTEGRATION, '')),
    ];

    for (const error of errors) {
      expect(error).toMatchObject({ kind: 'refused', reason: 'bad-path' });
    }
    expect(requests).toEqual([]);
  });

  it.each([
    [400, { errors: [{ title: `client_secret ${TYPED} is bad` }] }, 'client_secret ••• is bad'],
    [401, '"Authentication failed"', 'Authentication failed'],
    [403, 'API token is not supported', 'API token is not supported'],
    [409, { errors: [{ title: 'Name is taken' }] }, 'Name is taken'],
    [422, { errors: ['No name', 'No address'] }, 'No name · No address'],
  ])('is refused with %i in the words of the vendor, but for the secret', async (...row) => {
    const [status, body, reason] = row;
    const { host } = meeting({ fail: answered(status, body) });
    const change = { client_secret: new Secret(TYPED) };

    const errors = [
      await failureOf(createOauthClient(host, INTEGRATION, aNewClient(TYPED))),
      await failureOf(updateOauthClient(host, INTEGRATION, { uuid: 'c-1', change })),
    ];

    for (const error of errors) expect(error).toMatchObject({ kind: 'status', status, reason });
    expect(reachableTexts(errors)).not.toContain(TYPED);
  });

  it('takes the connections that were built on it along, in the emulated Zendesk', async () => {
    const world = emptyWorld({
      connections: { ...noConnections(), oauth: [anOauthConnection()] },
      oauthClients: [anOauthClient()],
    });
    const { host } = emulatedHost(world);

    const [client] = await listOauthClients(host, INTEGRATION);
    await deleteOauthClient(host, INTEGRATION, client?.uuid ?? '');

    expect(client).toMatchObject({ name: 'crm_client' });
    expect(world.connections.oauth).toEqual([]);
    expect(await listOauthClients(host, INTEGRATION)).toEqual([]);
  });

  it.each([{ clients: 'list' }, { clients: 'wrapped' }, { createdClient: 'uuid' }] as const)(
    'is created and listed in an emulated Zendesk that answers %j',
    async (answers) => {
      const { host } = emulatedHost(emptyWorld({ answers }));

      const { uuid } = await createOauthClient(host, INTEGRATION, aNewClient());
      const clients = await listOauthClients(host, INTEGRATION);

      expect(clients).toMatchObject([{ uuid, name: 'crm_client', client_id: 'abc' }]);
      expect(reachableTexts(clients)).not.toContain(CANARY);
    },
  );
});
