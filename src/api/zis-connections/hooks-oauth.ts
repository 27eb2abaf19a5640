import { useQueries, useQuery } from '@tanstack/react-query';
import type { Secret } from '../../http/secret.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { useHost, useSettings } from '../../zaf/zaf-context.ts';
import { finishOauthFlow } from './client-oauth-flow.ts';
import {
  createOauthClient,
  deleteOauthClient,
  deleteOauthConnection,
  refreshOauthConnection,
  startOauthFlow,
  updateOauthClient,
  updateOauthConnection,
} from './client-oauth.ts';
import { zisConnectionsQueries } from './queries.ts';
import { useWrite } from './use-write.ts';

const { all, connections, oauthClients } = zisConnectionsQueries;

/** Asks for nothing while not `enabled`: ZIS turns everybody but admins away. */
export function useListOauthClients({ enabled = true }: { readonly enabled?: boolean } = {}) {
  const host = useHost();
  const { integration } = useSettings();
  return useQuery({ ...zisConnectionsQueries.listOauthClients(host, integration), enabled });
}

export function useShowOauthClient(uuid: string) {
  const host = useHost();
  const { integration } = useSettings();
  return useQuery(zisConnectionsQueries.showOauthClient(host, integration, uuid));
}

export const useCreateOauthClient = () => useWrite(createOauthClient, oauthClients);
export const useUpdateOauthClient = () => useWrite(updateOauthClient, oauthClients);
/** Takes the connections that were built on it along. */
export const useDeleteOauthClient = () => useWrite(deleteOauthClient, all);

export function useShowOauthConnection(name: string) {
  const host = useHost();
  const { integration } = useSettings();
  return useQuery(zisConnectionsQueries.showOauthConnection(host, integration, name));
}

/** One result for each name, in their order; they fail and succeed apart. */
export function useShowOauthConnections(names: readonly string[]) {
  const host = useHost();
  const { integration } = useSettings();
  return useQueries({
    queries: names.map((name) =>
      zisConnectionsQueries.showOauthConnection(host, integration, name),
    ),
  });
}

export const useStartOauthFlow = () => useWrite(startOauthFlow, connections);
/** Takes what `useStartOauthFlow` gave, as it came: the address is a secret. */
export const useFinishOauthFlow = () => useWrite(finishGiven, connections);
export const useUpdateOauthConnection = () => useWrite(updateOauthConnection, connections);
export const useRefreshOauthConnection = () => useWrite(refreshOauthConnection, connections);
export const useDeleteOauthConnection = () => useWrite(deleteOauthConnection, connections);

const finishGiven = (host: ZafHost, _integration: string, redirectUrl: Secret): Promise<void> =>
  finishOauthFlow(host, redirectUrl.take());
