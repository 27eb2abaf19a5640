import { type QueryState, useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import type { Paged } from '../../http/paged-query.ts';
import type { ReadBack } from '../../http/write-outcome.ts';
import { useHost, useSettings } from '../../zaf/zaf-context.ts';
import {
  createLink,
  deleteLink,
  identityOf,
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

/**
 * Every write may have happened even when it "failed", so the links of its type are read again after
 * each; other types have nothing to do with it and are not waited for.
 */
function useStaleLinks() {
  const queryClient = useQueryClient();
  const { integration } = useSettings();
  return ({ link_type }: { readonly link_type: string }) =>
    queryClient.invalidateQueries({
      queryKey: zisLinksQueries.all(integration),
      predicate: ({ queryKey }) => (queryKey[3] as LinkSearch).link_type === link_type,
    });
}

export function useCreateLink() {
  const host = useHost();
  const { integration } = useSettings();
  const readAgain = useStaleLinks();
  return useMutation({
    mutationFn: (link: NewLink) => createLink(host, integration, link),
    onSettled: (_answer, _error, link) => readAgain(link),
  });
}

export function usePatchLink() {
  const host = useHost();
  const { integration } = useSettings();
  const readAgain = useStaleLinks();
  return useMutation({
    mutationFn: (patch: { readonly identity: LinkIdentity; readonly change: LinkChange }) =>
      patchLink(host, integration, patch),
    onSettled: (_answer, _error, { identity }) => readAgain(identity),
  });
}

export function useDeleteLink() {
  const host = useHost();
  const { integration } = useSettings();
  const readAgain = useStaleLinks();
  return useMutation({
    mutationFn: (identity: LinkIdentity) => deleteLink(host, integration, identity),
    onSettled: (_answer, _error, identity) => readAgain(identity),
  });
}

/**
 * Looks a link up in the lists after a write: whether it is (or, `undefined`, is not) there as
 * expected, or `unknown` when no list that would hold it could be read again.
 */
export function useReadBackLink() {
  const queryClient = useQueryClient();
  const { integration } = useSettings();

  return (identity: LinkIdentity, isAsExpected: (link: Link | undefined) => boolean): ReadBack => {
    const lists = queryClient
      .getQueryCache()
      .findAll({ queryKey: zisLinksQueries.all(integration) })
      .filter(
        ({ queryKey, state }) => holds(queryKey[3] as LinkSearch, identity) && isFresh(state),
      );
    if (!lists.length) return 'unknown';

    const links = lists.flatMap(({ state }) => (state.data as Paged<Link>).items);
    const wanted = JSON.stringify(identity);
    const found = links.find((link) => JSON.stringify(identityOf(link)) === wanted);
    return isAsExpected(found) ? 'visible' : 'not-visible';
  };
}

const holds = (search: LinkSearch, identity: LinkIdentity): boolean =>
  search.link_type === identity.link_type &&
  [identity.left_object_name, undefined].includes(search.left_object_name) &&
  [identity.right_object_name, undefined].includes(search.right_object_name);

const isFresh = (state: QueryState): boolean =>
  state.status === 'success' && !state.isInvalidated && (state.data as Paged<Link>).isComplete;
