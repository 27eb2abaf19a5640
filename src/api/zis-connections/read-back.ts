import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../http/api-error.ts';
import type { Paged } from '../../http/paged-query.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { useHost, useSettings } from '../../zaf/zaf-context.ts';
import { listEveryConnection } from './client.ts';
import { zisConnectionsQueries } from './queries.ts';
import type { ZisConnection } from './schemas.ts';
import type { ConnectionRef } from './typed-writes.ts';

/**
 * Reads one connection as it is now, and puts it into the list: `null` for none.
 *
 * Reading one typed connection is UNCONFIRMED: that it is not found may mean that there is no such
 * address, so only the list, which is documented, can say that a connection is not there.
 * @throws {ApiError}
 */
export function useReadConnection() {
  const host = useHost();
  const { integration } = useSettings();
  const queryClient = useQueryClient();

  return async (ref: ConnectionRef): Promise<ZisConnection | null> => {
    const connection =
      (await shown(queryClient, { host, integration, ref })) ??
      (await listed(queryClient, { host, integration, ref }));
    putConnection(queryClient, integration, { ref, connection });
    return connection;
  };
}

interface Wanted {
  readonly host: ZafHost;
  readonly integration: string;
  readonly ref: ConnectionRef;
}

async function shown(queryClient: QueryClient, wanted: Wanted): Promise<ZisConnection | undefined> {
  try {
    return await showing(queryClient, wanted);
  } catch (error) {
    if (error instanceof ApiError && isNoAnswer(error)) return undefined;
    throw error;
  }
}

const isNoAnswer = ({ kind, status }: ApiError): boolean =>
  kind === 'malformed' || status === 404 || status === 405;

function showing(
  queryClient: QueryClient,
  { host, integration, ref: { type, name } }: Wanted,
): Promise<ZisConnection> {
  const now = { staleTime: 0, gcTime: 0 };
  const queries = zisConnectionsQueries;
  switch (type) {
    case 'api_key':
      return queryClient.query({
        ...queries.showApiKeyConnection(host, integration, name),
        ...now,
      });
    case 'basic_auth':
      return queryClient.query({
        ...queries.showBasicAuthConnection(host, integration, name),
        ...now,
      });
    case 'bearer_token':
      return queryClient.query({
        ...queries.showBearerTokenConnection(host, integration, name),
        ...now,
      });
    case 'oauth':
      return queryClient.query({ ...queries.showOauthConnection(host, integration, name), ...now });
  }
}

/** Through the cache for nothing but its patience with a busy server. */
const listed = (queryClient: QueryClient, { host, integration, ref }: Wanted) =>
  queryClient.query({
    queryKey: [...zisConnectionsQueries.connections(integration), 'readBack', ref],
    queryFn: () => findListed(host, integration, ref),
    ...{ staleTime: 0, gcTime: 0 },
  });

async function findListed(
  host: ZafHost,
  integration: string,
  ref: ConnectionRef,
): Promise<ZisConnection | null> {
  for await (const { items } of listEveryConnection(host, integration)) {
    const found = items.find(({ type, name }) => type === ref.type && name === ref.name);
    if (found) return found;
  }
  return null;
}

interface Read {
  readonly ref: ConnectionRef;
  readonly connection: ZisConnection | null;
}

function putConnection(
  queryClient: QueryClient,
  integration: string,
  { ref, connection }: Read,
): void {
  const [query] = queryClient.getQueryCache().findAll({
    queryKey: [...zisConnectionsQueries.connections(integration), 'listAllConnections'],
  });
  if (!query) return;
  queryClient.setQueryData<Paged<ZisConnection>>(
    query.queryKey,
    (paged) => paged && { ...paged, items: withConnection(paged.items, ref, connection) },
    { updatedAt: query.state.dataUpdatedAt },
  );
  // What is on its way may be older than what was read.
  if (query.state.fetchStatus === 'fetching') {
    void queryClient.invalidateQueries({ queryKey: query.queryKey });
  }
}

function withConnection(
  all: readonly ZisConnection[],
  ref: ConnectionRef,
  connection: ZisConnection | null,
): readonly ZisConnection[] {
  const isIt = ({ type, name }: ZisConnection) => type === ref.type && name === ref.name;
  if (!connection) return all.filter((one) => !isIt(one));
  return all.some(isIt) ? all.map((one) => (isIt(one) ? connection : one)) : [...all, connection];
}
