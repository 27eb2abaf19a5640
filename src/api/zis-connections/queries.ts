import { queryOptions, experimental_streamedQuery as streamedQuery } from '@tanstack/react-query';
import type { ZafHost } from '../../zaf/connect.ts';
import { listEveryConnection } from './client.ts';
import type { AllConnectionsPage, ZisConnection } from './schemas.ts';

/** The connections read so far. */
interface ListedConnections {
  readonly connections: readonly ZisConnection[];
  /** False while more pages are known to exist. */
  readonly isComplete: boolean;
}

const NONE: ListedConnections = { connections: [], isComplete: false };

const append = (listed: ListedConnections, page: AllConnectionsPage): ListedConnections => ({
  connections: [...listed.connections, ...page.connections],
  isComplete: page.after === undefined,
});

export const zisConnectionsQueries = {
  all: (integration: string) => ['zis-connections', integration] as const,

  /** Shows each page as it comes; a later refresh replaces the whole at once. */
  listAllConnections: (host: ZafHost, integration: string) =>
    queryOptions({
      queryKey: [...zisConnectionsQueries.all(integration), 'listAllConnections'] as const,
      queryFn: streamedQuery({
        streamFn: () => listEveryConnection(host, integration),
        reducer: append,
        initialValue: NONE,
        refetchMode: 'replace',
      }),
    }),
};
