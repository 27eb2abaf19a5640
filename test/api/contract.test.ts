// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  aBundle,
  aLink,
  aLinkedObject,
  anApiKeyConnection,
  aBasicAuthConnection,
  aBearerTokenConnection,
  anOauthConnection,
  aTicket,
} from '../../sandbox/builders.ts';
import { readManifest } from '../../sandbox/host/manifest.ts';
import { createProxy } from '../../sandbox/host/proxy.ts';
import { CANARY, emptyWorld, type World } from '../../sandbox/world.ts';
import type { ZafHost } from '../../src/zaf/connect.ts';
import showBundle from '../fixtures/zis-registry/showBundle.json';
import { type Operation, operations } from '../support/operations.ts';
import { hostAnswering } from '../support/zaf-host.ts';

const INTEGRATION = 'my_integration';

type ClientFunction = (host: ZafHost, ...rest: readonly unknown[]) => Promise<unknown>;

const clients = import.meta.glob<Readonly<Record<string, unknown>>>('../../src/api/*/client.ts', {
  eager: true,
});

function clientOf({ system, name }: Operation): ClientFunction {
  const client = clients[`../../src/api/${system}/client.ts`]?.[name];
  if (typeof client !== 'function') throw new Error(`${system} has no function ${name}.`);
  return client as ClientFunction;
}

/** Only ZIS's own systems belong to an integration. */
const scopeOf = ({ system }: Operation) => (system.startsWith('zis-') ? [INTEGRATION] : []);

/** Calls the client as the fixture says, against an answer; gives what it sent and what it kept. */
async function call(operation: Operation, answer: unknown) {
  const { host, requests } = hostAnswering(() => ({ done: answer }));
  const kept = await clientOf(operation)(host, ...scopeOf(operation), ...operation.fixture.call);
  return { kept, requests };
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
  return emptyWorld({
    integration: INTEGRATION,
    links: name === 'createLink' ? [] : [link],
    bundles: [{ ...aBundle({ resources }), uuid }],
    tickets: [aTicket({ id: 1 }), aTicket({ id: 2 })],
    connections: {
      api_key: [anApiKeyConnection()],
      basic_auth: [aBasicAuthConnection()],
      bearer_token: [aBearerTokenConnection()],
      oauth: [anOauthConnection()],
    },
  });
}

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
    const { kept } = await call(operation, handedOn(operation));

    expect(JSON.stringify({ kept })).not.toContain(CANARY);
  });

  it('is answered by the emulator with the documented status and every documented key', async () => {
    const { outcome, body, xhr } = await emulate(operation);

    expect(outcome).toBe('done');
    expect(xhr).toMatchObject({ status: fixture.response.status });
    expect(keysOf(body)).toEqual(expect.arrayContaining([...keysOf(handedOn(operation))]));
  });

  it('understands what the emulator answers and keeps no secret of it', async () => {
    const { body } = await emulate(operation);

    const { kept } = await call(operation, body);

    expect(JSON.stringify({ kept })).not.toContain(CANARY);
  });
});

it('meets a secret in the documented connections, or the tests above would prove nothing', () => {
  const listed = operations.find(({ name }) => name === 'listAllConnections');

  expect(listed?.fixture.response.body).toMatchObject({
    oauth: [
      {
        access_token: CANARY,
        refresh_token: CANARY,
        oauth_access_token_response_body: expect.stringContaining(CANARY) as unknown,
      },
    ],
  });
});
