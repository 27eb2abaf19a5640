import { queryOptions } from '@tanstack/react-query';
import { pagedQuery } from '../../http/paged-query.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { listEveryConnection } from './client.ts';

export const zisConnectionsQueries = {
  all: (integration: string) => ['zis-connections', integration] as const,

  listAllConnections: (host: ZafHost, integration: string) =>
    queryOptions({
      queryKey: [...zisConnectionsQueries.all(integration), 'listAllConnections'] as const,
      queryFn: pagedQuery(() => listEveryConnection(host, integration)),
    }),
};
