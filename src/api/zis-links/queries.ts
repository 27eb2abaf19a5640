import { queryOptions } from '@tanstack/react-query';
import { pagedQuery } from '../../http/paged-query.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { type LinkSearch, searchEveryLink } from './client.ts';

export const zisLinksQueries = {
  all: (integration: string) => ['zis-links', integration] as const,

  searchLinks: (host: ZafHost, integration: string, search: LinkSearch) =>
    queryOptions({
      queryKey: [...zisLinksQueries.all(integration), 'searchLinks', search] as const,
      queryFn: pagedQuery(() => searchEveryLink(host, integration, search)),
    }),
};
