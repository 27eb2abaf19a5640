import { useQueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { CANARY } from '../../sandbox/world.ts';
import {
  useOauthClientWriter,
  useOauthFlowWriter,
} from '../../src/api/zis-connections/oauth-writes.ts';
import { zisConnectionsQueries } from '../../src/api/zis-connections/queries.ts';
import type { OauthClient } from '../../src/api/zis-connections/schemas.ts';
import { Secret } from '../../src/http/secret.ts';
import type { RequestOptions } from '../../src/zaf/sdk.ts';
import { acted } from '../support/acted.ts';
import { inZendesk } from '../support/in-zendesk.ts';
import { answered } from '../support/links.ts';
import { aWorldWithClients, crm, fleet } from '../support/oauth.ts';
import { reachableTexts } from '../support/reachable.ts';
import { aHost, emulatedHost, type Fate, failureOf, hostAnswering } from '../support/zaf-host.ts';

const old: OauthClient = { ...crm, updated_at: '2026-01-01T00:00:00Z' };
const moved = { ...old, updated_at: '2026-02-02T00:00:00Z' };
const silent = { ...old, updated_at: '' };
const newClient = () => ({
  ...{ name: 'new_client', client_id: 'abc', token_url: 'https://a.example/token' },
  ...{ grant_type: 'client_credentials' as const, client_secret: new Secret(CANARY) },
});

interface Zendesk {
  /** What the write is answered with. */
  readonly write: Fate;
  /** What the list of clients is answered with afterwards. */
  readonly list: Fate;
}

const ok: Fate = { done: { uuid: crm.uuid } };
const gone: Fate = { done: null };
const failing = (status: number): Fate => ({ fail: answered(status) });
const listing = (...clients: readonly OauthClient[]): Fate => ({ done: clients });

/** What writes clients, over that Zendesk. */
function writing({ write, list }: Zendesk) {
  const { host, requests } = hostAnswering(({ type }) => (type === 'GET' ? list : write));
  const { result } = inZendesk(
    host,
    () => [useOauthClientWriter(), useQueryClient()] as const,
    undefined,
  );
  const [writer, queryClient] = result.current;
  const caches = [queryClient.getQueryCache(), queryClient.getMutationCache()];
  return {
    writer,
    queryClient,
    verbs: () => requests.map(({ type }: RequestOptions) => type),
    held: () => reachableTexts(caches.map((cache) => cache.getAll())),
  };
}

describe('what became of a new client', () => {
  it.each<[string, Zendesk]>([
    ['done', { write: ok, list: listing(crm, { ...fleet, name: 'new_client' }) }],
    ['done', { write: failing(500), list: listing({ ...fleet, name: 'new_client' }) }],
    ['done', { write: failing(0), list: listing({ ...fleet, name: 'new_client' }) }],
    ['not-visible', { write: ok, list: listing(crm) }],
    ['done-unread', { write: ok, list: failing(403) }],
    ['unclear', { write: failing(0), list: failing(403) }],
    ['failed', { write: failing(500), list: listing(crm) }],
  ])('is %s', async (outcome, zendesk) => {
    const { writer, verbs, held } = writing(zendesk);

    const written = await acted(() => writer.create(newClient()));

    expect(written.outcome).toBe(outcome);
    expect(written.error !== undefined).toBe(['failed', 'unclear'].includes(outcome));
    expect(verbs()).toEqual(['POST', 'GET']);
    expect(held()).not.toContain(CANARY);
    expect(JSON.stringify(written)).not.toContain(CANARY);
  });

  it.each([[400], [403], [409], [422]])(
    'is a failure at once where ZIS answers %i',
    async (status) => {
      const { writer, verbs } = writing({ write: failing(status), list: listing() });

      const written = await acted(() => writer.create(newClient()));

      expect(written).toMatchObject({ outcome: 'failed', error: { status } });
      expect(verbs()).toEqual(['POST']);
    },
  );
});

describe('what became of a client’s new secret', () => {
  it.each<[string, string, Zendesk]>([
    ['done', 'its last change has moved', { write: ok, list: listing(moved) }],
    ['done', 'it has moved in spite of the answer', { write: failing(500), list: listing(moved) }],
    ['done', 'it was accepted and names no change', { write: ok, list: listing(silent) }],
    ['unclear', 'nothing tells', { write: failing(500), list: listing(silent) }],
    ['not-visible', 'it has not moved', { write: ok, list: listing(old) }],
    ['not-visible', 'the client is not there', { write: ok, list: listing(fleet) }],
    ['failed', 'it has not moved, as was answered', { write: failing(500), list: listing(old) }],
    ['done-unread', 'it cannot be read', { write: ok, list: failing(403) }],
    ['unclear', 'nobody answers', { write: failing(0), list: failing(403) }],
    ['failed', 'there is no such call', { write: failing(405), list: listing(moved) }],
  ])('is %s where %s', async (outcome, _, zendesk) => {
    const { writer, held } = writing(zendesk);

    const change = { client_secret: new Secret(CANARY) };
    const written = await acted(() => writer.update(old, change));

    expect(written.outcome).toBe(outcome);
    expect(held()).not.toContain(CANARY);
  });
});

describe('what became of a deleted client', () => {
  it.each<[string, string, Zendesk]>([
    ['done', 'it is gone', { write: gone, list: listing(fleet) }],
    ['done', 'it is gone in spite of the answer', { write: failing(500), list: listing(fleet) }],
    ['done', 'it was gone before', { write: failing(404), list: listing(fleet) }],
    ['failed', 'it is there, and nobody knows it', { write: failing(404), list: listing(old) }],
    ['failed', 'it is there, as was answered', { write: failing(500), list: listing(old) }],
    ['failed', 'ZIS refuses', { write: failing(403), list: listing(old) }],
    ['not-visible', 'it is still there', { write: gone, list: listing(old) }],
    ['not-visible', 'it is there among others', { write: gone, list: listing(fleet, old) }],
    [
      'unclear',
      'it is not known, and nobody can look',
      { write: failing(404), list: failing(403) },
    ],
    ['unclear', 'nobody answers', { write: failing(0), list: failing(403) }],
  ])('is %s where %s', async (outcome, _, zendesk) => {
    const { writer } = writing(zendesk);

    const written = await acted(() => writer.remove(old));

    expect(written.outcome).toBe(outcome);
  });
});

describe('what was known before a write of clients', () => {
  const { clients, connections } = {
    clients: zisConnectionsQueries.listOauthClients(aHost(), 'acme_linker').queryKey,
    connections: zisConnectionsQueries.listAllConnections(aHost(), 'acme_linker').queryKey,
  };

  /** A deletion, after both lists were read. */
  async function deleted(list: Fate) {
    const { writer, queryClient } = writing({ write: gone, list });
    queryClient.setQueryData(clients, [old, fleet]);
    queryClient.setQueryData(connections, { items: [], isComplete: true });
    await acted(() => writer.remove(old));
    const isOld = (key: readonly unknown[]) => queryClient.getQueryState(key)?.isInvalidated;
    return { queryClient, isOld };
  }

  it('is the clients as they were read, and connections that are read anew', async () => {
    const { queryClient, isOld } = await deleted(listing(fleet));

    expect(queryClient.getQueryData(clients)).toMatchObject([{ uuid: fleet.uuid }]);
    expect([isOld(clients), isOld(connections)]).toEqual([false, true]);
  });

  it('is out of date where nobody can look', async () => {
    const { queryClient, isOld } = await deleted(failing(403));

    expect(queryClient.getQueryData(clients)).toHaveLength(2);
    expect([isOld(clients), isOld(connections)]).toEqual([true, true]);
  });
});

describe('the two ends of a flow', () => {
  const flow = {
    ...{ name: 'fleet', oauth_client_uuid: fleet.uuid, grant_type: 'client_credentials' as const },
    origin_oauth_redirect_url: 'https://app.example/oauth-return.html',
  };

  it('make a connection, and leave the key to the flow nowhere', async () => {
    const world = aWorldWithClients();
    const { host, requests } = emulatedHost(world);
    const { result } = inZendesk(
      host,
      () => [useOauthFlowWriter(), useQueryClient()] as const,
      undefined,
    );
    const [{ start, finish }, queryClient] = result.current;

    const redirectUrl = await acted(() => start(flow));
    const key = world.flows[0]?.state ?? 'none';
    const caches = [queryClient.getQueryCache(), queryClient.getMutationCache()];
    const held = reachableTexts(caches.map((cache) => cache.getAll()));
    await acted(() => finish(redirectUrl));

    expect(requests.at(-1)?.url).toContain(key);
    expect(held).not.toContain(key);
    expect(reachableTexts(redirectUrl)).not.toContain(key);
    expect(world.connections.oauth).toMatchObject([{ name: 'fleet' }]);
  });

  it('pass on why they failed', async () => {
    const { host } = hostAnswering(() => failing(422));
    const { result } = inZendesk(host, useOauthFlowWriter, undefined);

    const failure = await acted(() => failureOf(result.current.start(flow)));

    expect(failure).toMatchObject({ kind: 'status', status: 422 });
  });
});
