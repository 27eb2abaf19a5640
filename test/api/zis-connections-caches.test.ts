// @vitest-environment jsdom
import { useQueryClient } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CANARY } from '../../sandbox/world.ts';
import {
  useCreateOauthClient,
  useDeleteOauthClient,
  useDeleteOauthConnection,
  useFinishOauthFlow,
  useListOauthClients,
  useRefreshOauthConnection,
  useShowOauthClient,
  useShowOauthConnection,
  useStartOauthFlow,
  useUpdateOauthClient,
  useUpdateOauthConnection,
} from '../../src/api/zis-connections/hooks-oauth.ts';
import {
  useCreateApiKeyConnection,
  useCreateBasicAuthConnection,
  useCreateBearerTokenConnection,
  useDeleteApiKeyConnection,
  useDeleteBasicAuthConnection,
  useDeleteBearerTokenConnection,
  useListAllConnections,
  useShowApiKeyConnection,
  useShowBasicAuthConnection,
  useShowBearerTokenConnection,
  useUpdateApiKeyConnection,
  useUpdateBasicAuthConnection,
  useUpdateBearerTokenConnection,
} from '../../src/api/zis-connections/hooks.ts';
import { zisConnectionsQueries } from '../../src/api/zis-connections/queries.ts';
import { Secret } from '../../src/http/secret.ts';
import { inZendesk } from '../support/in-zendesk.ts';
import { answered } from '../support/links.ts';
import { reachableTexts } from '../support/reachable.ts';
import { aHost, type Fate, hostAnswering } from '../support/zaf-host.ts';

const address = `/api/services/zis/codes?verification_code=${CANARY}`;
const secret = () => new Secret(CANARY);

/** What ZIS might answer with, every secret in clear. */
const everySecret = {
  ...{ uuid: 'u-1', name: 'one', api_key: CANARY, password: CANARY, token: CANARY },
  ...{ access_token: CANARY, refresh_token: CANARY, client_secret: CANARY, flow_token: CANARY },
  oauth_access_token_response_body: JSON.stringify({ access_token: CANARY }),
  redirect_url: address,
};
const everyList = {
  api_key: [everySecret],
  oauth: [everySecret],
  clients: [everySecret],
  jwt: [everySecret],
};

const shared = { name: 'one', allowed_domain: 'a.example' };
const client = { name: 'one', client_id: 'abc', token_url: 'https://a.example/token' };
const flow = { name: 'one', origin_oauth_redirect_url: 'https://a.example' };

interface Write {
  /** The mutation as the hook gives it. */
  readonly mutation: unknown;
  readonly run: () => Promise<unknown>;
}

/** A writing hook with what it is given. */
function writing<Input>(
  name: string,
  useWriting: () => { readonly mutateAsync: (input: Input) => Promise<unknown> },
  input: () => Input,
) {
  return {
    name,
    useIt: (): Write => {
      const mutation = useWriting();
      return { mutation, run: () => mutation.mutateAsync(input()) };
    },
  };
}

const connectionWrites = [
  writing('createApiKeyConnection', useCreateApiKeyConnection, () => ({
    ...{ ...shared, header_name: 'x-key', api_key: secret() },
  })),
  writing('updateApiKeyConnection', useUpdateApiKeyConnection, () => ({
    ...{ name: 'one', change: { api_key: secret() } },
  })),
  writing('deleteApiKeyConnection', useDeleteApiKeyConnection, () => 'one'),
  writing('createBasicAuthConnection', useCreateBasicAuthConnection, () => ({
    ...{ ...shared, username: 'robot', password: secret() },
  })),
  writing('updateBasicAuthConnection', useUpdateBasicAuthConnection, () => ({
    ...{ name: 'one', change: { password: secret() } },
  })),
  writing('deleteBasicAuthConnection', useDeleteBasicAuthConnection, () => 'one'),
  writing('createBearerTokenConnection', useCreateBearerTokenConnection, () => ({
    ...{ ...shared, token: secret() },
  })),
  writing('updateBearerTokenConnection', useUpdateBearerTokenConnection, () => ({
    ...{ name: 'one', change: { token: secret() } },
  })),
  writing('deleteBearerTokenConnection', useDeleteBearerTokenConnection, () => 'one'),
  writing('startOauthFlow', useStartOauthFlow, () => flow),
  writing('finishing a flow', useFinishOauthFlow, () => new Secret(address)),
  writing('updateOauthConnection', useUpdateOauthConnection, () => ({ name: 'one', change: {} })),
  writing('refreshOauthConnection', useRefreshOauthConnection, () => 'one'),
  writing('deleteOauthConnection', useDeleteOauthConnection, () => 'one'),
];
const clientWrites = [
  writing('createOauthClient', useCreateOauthClient, () => ({
    ...{ ...client, grant_type: 'client_credentials' as const, client_secret: secret() },
  })),
  writing('updateOauthClient', useUpdateOauthClient, () => ({
    ...{ uuid: 'u-1', change: { client_secret: secret() } },
  })),
];
const clientDeletion = writing('deleteOauthClient', useDeleteOauthClient, () => 'u-1');
const writes = [...connectionWrites, ...clientWrites, clientDeletion];

/** A hook, the caches behind it, and a Zendesk that answers when it is told to. */
function rendered<Result>(useIt: () => Result) {
  let answer: (fate: Fate) => void = () => undefined;
  const told = new Promise<Fate>((resolve) => (answer = resolve));
  const { host, requests } = hostAnswering(() => told);
  const { result, unmount } = inZendesk(
    host,
    () => [useIt(), useQueryClient()] as const,
    undefined,
  );
  const [, queryClient] = result.current;
  const mutations = () => queryClient.getMutationCache().getAll();
  const queries = () => queryClient.getQueryCache().getAll();

  return {
    ...{ queryClient, mutations, queries, requests, unmount },
    hook: () => result.current[0],
    answer,
    /** All that the caches and the hook hold. */
    held: () =>
      JSON.stringify([mutations(), queries()].flat().map(({ state }) => state)) +
      reachableTexts([mutations(), queries(), result.current[0]]),
  };
}

describe.each(writes)('no cache holds a secret of $name', ({ useIt }) => {
  it.each([
    ['a success', { done: everySecret }],
    ['a failure', { fail: answered(422, { errors: [{ title: `Bad ${CANARY}` }] }) }],
    ['a page', { done: `<!doctype html>${CANARY}` }],
    ['no answer', { fail: { status: 0, responseText: CANARY } }],
  ])('while it is sent, after %s, and nothing at all once it is left', async (_, fate: Fate) => {
    const page = rendered(useIt);

    const settled = Promise.allSettled([page.hook().run()]);
    await waitFor(() => expect(page.requests).toHaveLength(1));
    const pending = page.held();
    const wasPending = page.mutations().map(({ state }) => state.status);
    page.answer(fate);
    await act(() => settled);
    const after = page.held();
    page.unmount();

    expect(wasPending).toEqual(['pending']);
    expect(pending).not.toContain(CANARY);
    expect(after).not.toContain(CANARY);
    await waitFor(() => expect(page.mutations().length).toBe(0));
  });
});

describe('no cache holds a secret of what is read', () => {
  it.each([
    ['listAllConnections', () => useListAllConnections(), everyList],
    ['showApiKeyConnection', () => useShowApiKeyConnection('one'), everySecret],
    ['showBasicAuthConnection', () => useShowBasicAuthConnection('one'), everySecret],
    ['showBearerTokenConnection', () => useShowBearerTokenConnection('one'), everySecret],
    ['showOauthConnection', () => useShowOauthConnection('one'), everySecret],
    ['listOauthClients', () => useListOauthClients(), everyList],
    ['showOauthClient', () => useShowOauthClient('u-1'), everySecret],
  ])('by %s', async (_, useIt: () => { readonly isSuccess: boolean }, done) => {
    const page = rendered(useIt);

    page.answer({ done });
    await waitFor(() => expect(page.hook().isSuccess).toBe(true));

    expect(JSON.stringify(page.queries().map(({ state }) => state.data))).toContain('one');
    expect(page.held()).not.toContain(CANARY);
  });
});

describe('a list is out of date, and is not read anew by itself,', () => {
  const { listAllConnections, listOauthClients } = zisConnectionsQueries;
  const keys = [listAllConnections, listOauthClients].map(
    (of) => of(aHost(), 'acme_linker').queryKey,
  );

  it.each([
    ...connectionWrites.map((one) => [one.name, one, [true, false]] as const),
    ...clientWrites.map((one) => [one.name, one, [false, true]] as const),
    [clientDeletion.name, clientDeletion, [true, true]] as const,
  ])('after %s, whatever came of it', async (_, { useIt }, stale) => {
    for (const fate of [{ done: everySecret }, { fail: answered(500) }]) {
      const page = rendered(useIt);
      for (const key of keys) page.queryClient.setQueryData(key, []);
      page.answer(fate);

      await act(() => Promise.allSettled([page.hook().run()]));

      const states = keys.map((key) => page.queryClient.getQueryState(key)?.isInvalidated);
      expect(states).toEqual(stale);
      expect(page.requests).toHaveLength(1);
      page.unmount();
    }
  });
});

it('asks for no OAuth clients before somebody wants them', async () => {
  const { host, requests } = hostAnswering(() => ({ done: [{ name: 'one' }] }));
  const { result, rerender } = inZendesk(host, useListOauthClients, { enabled: false });

  expect(requests).toEqual([]);
  rerender({ enabled: true });

  await waitFor(() => expect(result.current.data).toMatchObject([{ name: 'one' }]));
});
