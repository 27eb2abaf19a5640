import { queryOptions } from '@tanstack/react-query';
import { pagedQuery } from '../../http/paged-query.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { listEveryBundle, listEveryJobSpec, listIntegrations, showBundle } from './client.ts';

export const zisRegistryQueries = {
  all: (integration: string) => ['zis-registry', integration] as const,

  /** Of the account, whichever integration the app is set to. */
  listIntegrations: (host: ZafHost) =>
    queryOptions({
      queryKey: ['zis-registry-integrations'] as const,
      queryFn: () => listIntegrations(host),
    }),

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

  listJobSpecs: (host: ZafHost, integration: string) =>
    queryOptions({
      queryKey: [...zisRegistryQueries.all(integration), 'listJobSpecs'] as const,
      queryFn: pagedQuery(() => listEveryJobSpec(host, integration)),
    }),
};
