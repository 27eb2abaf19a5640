import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packagedFor } from '../../sandbox/host/elsewhere.ts';
import { readManifest } from '../../sandbox/host/manifest.ts';
import { createProxy } from '../../sandbox/host/proxy.ts';
import { CANARY } from '../../sandbox/world.ts';
import { callDocumented } from '../support/faults/documented-call.ts';
import { worldFor } from '../support/faults/documented-world.ts';
import { argumentsOf, type Operation, operations } from '../support/operations.ts';
import { reachableTexts } from '../support/reachable.ts';
import { hostAnswering } from '../support/zaf-host.ts';

const manifest = readManifest(JSON.parse(readFileSync('manifest.json', 'utf8')));

/** Calls the client as the fixture says, against an answer; gives what it sent and what it kept. */
async function call(operation: Operation, answer: unknown) {
  const { host, requests } = hostAnswering(() => ({ done: answer }));
  const kept = await callDocumented(operation, host);
  return { kept, given: argumentsOf(operation.fixture), requests };
}

/** A body as `client.request` hands it on: nothing for 204, a text where that is asked for. */
function handedOn({ fixture: { request, response } }: Operation): unknown {
  if (response.status === 204) return undefined;
  const isText = request.dataType === 'text' && typeof response.body !== 'string';
  return isText ? JSON.stringify(response.body) : response.body;
}

/** What the emulator answers to the documented request. */
async function emulate(operation: Operation) {
  const { data, ...request } = operation.fixture.request;
  const world = worldFor(operation);
  const proxy = createProxy(world, packagedFor(manifest, world));
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  const outcome = await proxy(
    { ...request, ...(data && { data: text }) },
    { role: 'admin', scenario: 'normal' },
  );
  const [body, , xhr] = outcome.responseArgs;
  return { outcome: outcome.outcome, body, xhr };
}

/** What a text says, where it is JSON. */
function valueOf(body: unknown): unknown {
  try {
    return typeof body === 'string' ? JSON.parse(body) : body;
  } catch {
    return body;
  }
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
  const dataOf = (text: string): unknown =>
    typeof fixture.request.data === 'string' ? text : JSON.parse(text);

  it('is sent once, exactly as the vendor documents it', async () => {
    const { requests } = await call(operation, handedOn(operation));

    const [sent] = requests;
    expect(requests).toHaveLength(1);
    expect({ ...sent, ...(sent?.data !== undefined && { data: dataOf(sent.data) }) }).toEqual(
      fixture.request,
    );
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
    expect(keysOf(valueOf(body))).toEqual(
      expect.arrayContaining([...keysOf(valueOf(handedOn(operation)))]),
    );
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
    ['getMakeConnectionCommon', { clientSecret: CANARY }],
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
    ['setMakeConnectionCommon', { clientSecret: CANARY }],
  ])('in what %s sends', (name, secrets) => {
    expect(fixtureOf(name)?.request.data).toMatchObject(secrets);
  });
});
