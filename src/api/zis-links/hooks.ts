import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import type { Paged } from '../../http/paged-query.ts';
import { useHost, useSettings } from '../../zaf/zaf-context.ts';
import {
  createLink,
  deleteLink,
  type LinkChange,
  type LinkIdentity,
  type LinkSearch,
  type NewLink,
  patchLink,
} from './client.ts';
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

/**
 * Every write may have happened even when it "failed", so the lists are out of date after each.
 * `useLinkWriter` reads the one link back and puts it into them; they are not read anew for it.
 */
function useStaleLinks() {
  const queryClient = useQueryClient();
  const { integration } = useSettings();
  return () =>
    queryClient.invalidateQueries({
      queryKey: zisLinksQueries.searches(integration),
      refetchType: 'none',
    });
}

export function useCreateLink() {
  const host = useHost();
  const { integration } = useSettings();
  return useMutation({
    mutationFn: (link: NewLink) => createLink(host, integration, link),
    onSettled: useStaleLinks(),
  });
}

export function usePatchLink() {
  const host = useHost();
  const { integration } = useSettings();
  return useMutation({
    mutationFn: (patch: { readonly identity: LinkIdentity; readonly change: LinkChange }) =>
      patchLink(host, integration, patch),
    onSettled: useStaleLinks(),
  });
}

export function useDeleteLink() {
  const host = useHost();
  const { integration } = useSettings();
  return useMutation({
    mutationFn: (identity: LinkIdentity) => deleteLink(host, integration, identity),
    onSettled: useStaleLinks(),
  });
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
