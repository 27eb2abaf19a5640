import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { Paged } from '../../http/paged-query.ts';
import { useHost, useSettings } from '../../zaf/zaf-context.ts';
import type { LinkSearch } from './search-address.ts';
import { zisLinksQueries } from './queries.ts';
import type { Link } from './schemas.ts';

/** One result for each search, in their order; they fail and succeed apart. */
export function useSearchLinks(searches: readonly LinkSearch[]) {
  const host = useHost();
  const { integration } = useSettings();
  return useQueries({
    queries: searches.map((search) => zisLinksQueries.searchLinks(host, integration, search)),
  });
}

/** Gives all links of a search, as they are now. @throws {ApiError} */
export function useFetchEveryLink() {
  const host = useHost();
  const { integration } = useSettings();
  const queryClient = useQueryClient();
  return (search: LinkSearch): Promise<readonly Link[]> =>
    queryClient.query(zisLinksQueries.everyLink(host, integration, search));
}

/** The types of all links that were met since the app was opened. */
export function useSeenLinkTypes(): readonly string[] {
  const queryClient = useQueryClient();
  const { integration } = useSettings();
  const lists = queryClient.getQueriesData<Paged<Link>>({
    queryKey: zisLinksQueries.searches(integration),
  });
  return [...new Set(lists.flatMap(([, paged]) => (paged?.items ?? []).map(typeOf)))];
}

const typeOf = ({ link_type }: Link): string => link_type;
