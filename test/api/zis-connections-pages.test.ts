import { describe, expect, it } from 'vitest';
import {
  anApiKeyConnection,
  aBasicAuthConnection,
  aBearerTokenConnection,
  anOauthConnection,
} from '../../sandbox/builders.ts';
import { CANARY, emptyWorld, noConnections } from '../../sandbox/world.ts';
import { listAllConnections, listEveryConnection } from '../../src/api/zis-connections/client.ts';
import { collect, emulatedHost, failureOf, hostAnswering } from '../support/zaf-host.ts';

const INTEGRATION = 'acme_linker';

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
