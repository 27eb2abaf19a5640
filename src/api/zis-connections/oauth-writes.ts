import { useQueryClient } from '@tanstack/react-query';
import type { ApiError } from '../../http/api-error.ts';
import { readNow } from '../../http/read-now.ts';
import type { Secret } from '../../http/secret.ts';
import {
  failureOf,
  judgeWrite,
  type ReadBack,
  readBackOf,
  type WriteOutcome,
} from '../../http/write-outcome.ts';
import { useHost, useSettings } from '../../zaf/zaf-context.ts';
import {
  listOauthClients,
  type NewOauthClient,
  type OauthClientUpdate,
  type OauthFlow,
} from './client-oauth.ts';
import {
  useCreateOauthClient,
  useDeleteOauthClient,
  useFinishOauthFlow,
  useStartOauthFlow,
  useUpdateOauthClient,
} from './hooks-oauth.ts';
import { zisConnectionsQueries } from './queries.ts';
import type { OauthClient } from './schemas.ts';
import { sent } from '../../http/sent.ts';

/** What became of a write of an OAuth client, judged by reading the clients back. */
export interface ClientWritten {
  readonly outcome: WriteOutcome;
  readonly error?: ApiError | undefined;
  /** The clients as ZIS has them now; `undefined` when they could not be read. */
  readonly clients?: readonly OauthClient[] | undefined;
}

/** Writes OAuth clients and reads them back. Nothing here rejects, and nothing is sent twice. */
export function useOauthClientWriter() {
  const creating = useCreateOauthClient();
  const updating = useUpdateOauthClient();
  const removing = useDeleteOauthClient();
  const settle = useClientsReadBack();
  const { refreshConnections } = useRefreshConnections();

  return {
    create: async (client: NewOauthClient): Promise<ClientWritten> =>
      settle(await failureOf(sent(creating, client)), (clients) =>
        readBackOf(clients.some(({ name }) => name === client.name)),
      ),

    /** That the last change moved is all that can be known: the secret cannot be read back. */
    update: async (old: OauthClient, change: OauthClientUpdate['change']) => {
      const error = await failureOf(sent(updating, { uuid: old.uuid, change }));
      return settle(error, (clients) => {
        const now = clients.find(({ uuid }) => uuid === old.uuid);
        if (now && !now.updated_at) return error ? 'unknown' : 'visible';
        return readBackOf(now !== undefined && now.updated_at !== old.updated_at);
      });
    },

    /** Takes every connection that was built on it along. */
    remove: async ({ uuid }: OauthClient): Promise<ClientWritten> => {
      const failure = await failureOf(sent(removing, uuid));
      // A client that was not there is as gone as one that was just deleted; only reading can tell.
      const isGone = failure?.status === 404;
      const written = await settle(isGone ? undefined : failure, (clients) =>
        readBackOf(clients.every((one) => one.uuid !== uuid)),
      );
      refreshConnections();
      if (!isGone || written.outcome === 'done') return written;
      return { ...written, outcome: written.clients ? 'failed' : 'unclear', error: failure };
    },
  };
}

function useClientsReadBack() {
  const host = useHost();
  const { integration } = useSettings();
  const queryClient = useQueryClient();
  const { queryKey } = zisConnectionsQueries.listOauthClients(host, integration);

  /** Never the list that is on its way, which may tell of the time before the write. */
  const read = () =>
    readNow(queryClient, zisConnectionsQueries.oauthClients(integration), () =>
      listOauthClients(host, integration),
    );

  return async (
    error: ApiError | undefined,
    look: (clients: readonly OauthClient[]) => ReadBack,
  ): Promise<ClientWritten> => {
    if (error && !error.mayHaveHappened) return { outcome: 'failed', error };

    const clients = await read().catch(() => undefined);
    if (!clients || queryClient.isFetching({ queryKey, exact: true })) {
      void queryClient.invalidateQueries({ queryKey, exact: true });
    }
    if (!clients) return { outcome: judgeWrite(error, 'unknown'), error };

    queryClient.setQueryData(queryKey, clients);
    const outcome = judgeWrite(error, look(clients));
    return outcome === 'done' ? { outcome, clients } : { outcome, error, clients };
  };
}

/** Asks for the list anew where something else than the connections' own writes has changed it. */
function useRefreshConnections() {
  const host = useHost();
  const { integration } = useSettings();
  const queryClient = useQueryClient();
  return {
    refreshConnections: () =>
      void queryClient.invalidateQueries({
        queryKey: zisConnectionsQueries.listAllConnections(host, integration).queryKey,
      }),
  };
}

/** The two ends of a flow. Both reject with an `ApiError`. */
export function useOauthFlowWriter() {
  const starting = useStartOauthFlow();
  const finishing = useFinishOauthFlow();
  return {
    /** Gives the address that comes next, which holds the key to the flow. */
    start: async (flow: OauthFlow): Promise<Secret> => (await sent(starting, flow)).redirectUrl,
    /** `client_credentials`, where nobody consents. */
    finish: (redirectUrl: Secret) => sent(finishing, redirectUrl),
  };
}
