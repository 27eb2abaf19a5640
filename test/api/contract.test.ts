// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  aBundle,
  aLink,
  aLinkedObject,
  anApiKeyConnection,
  anIntegration,
  anOauthClient,
  aBasicAuthConnection,
  aBearerTokenConnection,
  anOauthConnection,
  aTicket,
} from '../../sandbox/builders.ts';
import { readManifest } from '../../sandbox/host/manifest.ts';
import { createProxy } from '../../sandbox/host/proxy.ts';
import { CANARY, emptyWorld, noConnections, type World } from '../../sandbox/world.ts';
import type { ZafHost } from '../../src/zaf/connect.ts';
import showOauthClient from '../fixtures/zis-connections/showOauthClient.json';
import showBundle from '../fixtures/zis-registry/showBundle.json';
import { argumentsOf, type Operation, operations } from '../support/operations.ts';
import { reachableTexts } from '../support/reachable.ts';
import { hostAnswering } from '../support/zaf-host.ts';

const INTEGRATION = 'my_integration';

type ClientFunction = (host: ZafHost, ...rest: readonly unknown[]) => Promise<unknown>;

const clients = import.meta.glob<Readonly<Record<string, unknown>>>(
  '../../src/api/*/client{,-*}.ts',
  { eager: true },
);

function clientOf({ system, name }: Operation): ClientFunction {
  const client = Object.entries(clients)
    .filter(([file]) => file.startsWith(`../../src/api/${system}/`))
    .map(([, module]) => module[name])
    .find((exported) => typeof exported === 'function');
  if (!client) throw new Error(`${system} has no function ${name}.`);
  return client as ClientFunction;
}

/** Only ZIS's own systems belong to an integration, and not even their list of integrations. */
const scopeOf = ({ system, name }: Operation) =>
  system.startsWith('zis-') && name !== 'listIntegrations' ? [INTEGRATION] : [];

/** Calls the client as the fixture says, against an answer; gives what it sent and what it kept. */
async function call(operation: Operation, answer: unknown) {
  const { host, requests } = hostAnswering(() => ({ done: answer }));
  const given = argumentsOf(operation.fixture);
  const kept = await clientOf(operation)(host, ...scopeOf(operation), ...given);
  return { kept, given, requests };
}

/** A body as `client.request` hands it on: nothing for 204. */
const handedOn = ({ fixture: { response } }: Operation) =>
  response.status === 204 ? undefined : response.body;

/** A world in which the documented call of an operation can succeed. */
function worldFor({ name }: Operation): World {
  const link = aLink({
    integration: INTEGRATION,
    link_type: 'example_link',
    left_object: aLinkedObject('zendesk:ticket1', { ID: 123 }),
    right_object: aLinkedObject('external:object1', { ID: 456 }),
  });
  const { uuid, resources } = showBundle.response.body;
  const isNew = name.startsWith('create');
  return emptyWorld({
    integration: INTEGRATION,
    integrations: [anIntegration({ name: INTEGRATION })],
    links: isNew ? [] : [link],
    bundles: [{ ...aBundle({ resources }), uuid }],
    tickets: [aTicket({ id: 1 }), aTicket({ id: 2 })],
    connections: isNew ? noConnections() : connections(),
    oauthClients: name === 'createOauthClient' ? [] : [oauthClient],
    // What the field refuses is answered here as it is documented.
    answers: { refresh: 'answers' },
  });
}

const oauthClient = anOauthClient({
  name: 'my_oauth_client',
  uuid: showOauthClient.response.body.uuid,
});

const connections = () => ({
  api_key: [anApiKeyConnection({ name: 'my_api_key_connection' })],
  basic_auth: [aBasicAuthConnection({ name: 'my_basic_auth_connection' })],
  bearer_token: [aBearerTokenConnection({ name: 'my_bearer_token_connection' })],
  oauth: [anOauthConnection({ name: 'my_oauth_connection', oauth_client_uuid: oauthClient.uuid })],
});

/** What the emulator answers to the documented request. */
async function emulate(operation: Operation) {
  const { data, ...request } = operation.fixture.request;
  const proxy = createProxy(worldFor(operation), readManifest({ name: 'Contract' }));
  const outcome = await proxy(
    { ...request, ...(data && { data: JSON.stringify(data) }) },
    { role: 'admin', scenario: 'normal' },
  );
  const [body, , xhr] = outcome.responseArgs;
  return { outcome: outcome.outcome, body, xhr };
}

/** Every key of a documented answer with its way there; a list is known by its first entry. */
function keysOf(body: unknown, way = ''): readonly string[] {
  if (Array.isArray(body)) return keysOf(body[0], `${way}[]`);
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) => [
    `${way}.${key}`,
    ...keysOf(value, `${way}.${key}`),
  ]);
}

describe.each(operations)('$name of $system', (operation) => {
  const { fixture } = operation;

  it('is sent once, exactly as the vendor documents it', async () => {
    const { requests } = await call(operation, handedOn(operation));

    const [sent] = requests;
    expect(requests).toHaveLength(1);
    expect({
      ...sent,
      ...(sent?.data !== undefined && { data: JSON.parse(sent.data) as unknown }),
    }).toEqual(fixture.request);
  });

  it('understands the documented answer and keeps no secret of it', async () => {
    const { kept, given } = await call(operation, handedOn(operation));

    expect(JSON.stringify({ kept })).not.toContain(CANARY);
    expect(reachableTexts([kept, given])).not.toContain(CANARY);
  });

  it('is answered by the emulator with the documented status and every documented key', async () => {
    const { outcome, body, xhr } = await emulate(operation);

    expect(outcome).toBe('done');
    expect(xhr).toMatchObject({ status: fixture.response.status });
    expect(keysOf(body)).toEqual(expect.arrayContaining([...keysOf(handedOn(operation))]));
  });

  it('understands what the emulator answers and keeps no secret of it', async () => {
    const { body } = await emulate(operation);

    const { kept, given } = await call(operation, body);

    expect(JSON.stringify({ kept })).not.toContain(CANARY);
    expect(reachableTexts([kept, given])).not.toContain(CANARY);
  });
});

const fixtureOf = (name: string) => operations.find((one) => one.name === name)?.fixture;

describe('the documented samples hold secrets, or the tests above would prove nothing', () => {
  const oauth = {
    access_token: CANARY,
    refresh_token: CANARY,
    oauth_access_token_response_body: expect.stringContaining(CANARY) as unknown,
  };

  it.each([
    ['listAllConnections', { oauth: [oauth] }],
    ['showOauthConnection', oauth],
    ['updateOauthConnection', oauth],
    ['refreshOauthConnection', oauth],
    ['listOauthClients', [{ client_secret: CANARY }]],
    ['createOauthClient', { client_secret: CANARY }],
    ['showOauthClient', { client_secret: CANARY }],
    ['updateOauthClient', { client_secret: CANARY }],
    [
      'startOauthFlow',
      { flow_token: CANARY, redirect_url: expect.stringContaining(CANARY) as unknown },
    ],
    ['listIntegrations', { integrations: [{ zendesk_oauth_client: { secret: CANARY } }] }],
  ])('in the answer of %s', (name, secrets) => {
    expect(fixtureOf(name)?.response.body).toMatchObject(secrets);
  });

  it.each([
    ['createApiKeyConnection', { api_key: CANARY }],
    ['updateApiKeyConnection', { api_key: CANARY }],
    ['createBasicAuthConnection', { password: CANARY }],
    ['updateBasicAuthConnection', { password: CANARY }],
    ['createBearerTokenConnection', { token: CANARY }],
    ['updateBearerTokenConnection', { token: CANARY }],
    ['createOauthClient', { client_secret: CANARY }],
    ['updateOauthClient', { client_secret: CANARY }],
  ])('in what %s sends', (name, secrets) => {
    expect(fixtureOf(name)?.request.data).toMatchObject(secrets);
  });
});
