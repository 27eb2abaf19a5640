import { queryOptions } from '@tanstack/react-query';
import { pagedQuery } from '../../http/paged-query.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { listEveryBundle, showBundle } from './client.ts';

export const zisRegistryQueries = {
  all: (integration: string) => ['zis-registry', integration] as const,

  listBundles: (host: ZafHost, integration: string) =>
    queryOptions({
      queryKey: [...zisRegistryQueries.all(integration), 'listBundles'] as const,
      queryFn: pagedQuery(() => listEveryBundle(host, integration)),
    }),

  showBundle: (host: ZafHost, integration: string, uuid: string) =>
    queryOptions({
      queryKey: [...zisRegistryQueries.all(integration), 'showBundle', uuid] as const,
      queryFn: () => showBundle(host, integration, uuid),
    }),
};
