import { queryOptions, experimental_streamedQuery as streamedQuery } from '@tanstack/react-query';
import type { ZafHost } from '../../zaf/connect.ts';
import { type LinkSearch, searchEveryLink } from './client.ts';
import type { Link, LinksPage } from './schemas.ts';

/** The links read so far, in the server's order. */
export interface FoundLinks {
  readonly links: readonly Link[];
  /** False while more pages are known to exist. */
  readonly isComplete: boolean;
}

const NONE: FoundLinks = { links: [], isComplete: false };

const append = (found: FoundLinks, page: LinksPage): FoundLinks => ({
  links: [...found.links, ...page.links],
  isComplete: page.after === undefined,
});

export const zisLinksQueries = {
  all: (integration: string) => ['zis-links', integration] as const,

  /** Shows each page as it comes; a later refresh replaces the whole at once. */
  searchLinks: (host: ZafHost, integration: string, search: LinkSearch) =>
    queryOptions({
      queryKey: [...zisLinksQueries.all(integration), 'searchLinks', search] as const,
      queryFn: streamedQuery({
        streamFn: ({ signal }) => untilLeft(searchEveryLink(host, integration, search), signal),
        reducer: append,
        initialValue: NONE,
        refetchMode: 'replace',
      }),
    }),
};

/** Nobody asks for the next page of a ticket that has been left. */
async function* untilLeft(pages: AsyncIterable<LinksPage>, signal: AbortSignal) {
  for await (const page of pages) {
    yield page;
    if (signal.aborted) return;
  }
}
