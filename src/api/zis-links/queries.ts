import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { ApiError } from '../../http/api-error.ts';
import { type Paged, pagedQuery, resumingQuery } from '../../http/paged-query.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { isLink, type LinkIdentity, searchEveryLink } from './client.ts';
import type { LinkSearch } from './search-address.ts';
import type { Link } from './schemas.ts';

/** Reading back after a write is worth more patience than a list that has a button to try again. */
const TRIES = 6;

const patiently = {
  staleTime: 0,
  gcTime: 0,
  retry: (failures: number, error: Error): boolean =>
    failures + 1 < TRIES && error instanceof ApiError && error.mayPass,
} as const;

let readings = 0;

export const zisLinksQueries = {
  all: (integration: string) => ['zis-links', integration] as const,

  searches: (integration: string) => [...zisLinksQueries.all(integration), 'searchLinks'] as const,

  searchLinks: (host: ZafHost, integration: string, search: LinkSearch) =>
    queryOptions({
      queryKey: [...zisLinksQueries.searches(integration), search] as const,
      queryFn: pagedQuery(() => searchEveryLink(host, integration, search)),
    }),

  /** The list of a search that a person starts and stops; nobody else's list is touched by it. */
  longSearch: (host: ZafHost, integration: string, search: LinkSearch) =>
    queryOptions({
      queryKey: [...zisLinksQueries.searches(integration), search, 'on demand'] as const,
      queryFn: resumingQuery((after) => searchEveryLink(host, integration, { ...search, after })),
    }),

  /** All links of a search at once, never kept: for work on many links, not for a screen. */
  everyLink: (host: ZafHost, integration: string, search: LinkSearch) =>
    queryOptions({
      queryKey: [...zisLinksQueries.all(integration), 'everyLink', search] as const,
      queryFn: () => collectLinks(host, integration, search),
      ...patiently,
    }),

  /** Nothing of ZIS: what was written from here. */
  written: (integration: string) => [...zisLinksQueries.all(integration), 'written'] as const,

  /**
   * The link of that identity as the server has it now, or `null`: one small search, never kept, and
   * never shared: one that is on its way may tell of the time before a write.
   */
  oneLink: (host: ZafHost, integration: string, identity: LinkIdentity) =>
    queryOptions({
      queryKey: [...zisLinksQueries.all(integration), 'oneLink', identity, ++readings] as const,
      queryFn: () => findLink(host, integration, identity),
      ...patiently,
    }),
};

async function collectLinks(host: ZafHost, integration: string, search: LinkSearch) {
  const links: Link[] = [];
  for await (const { items } of searchEveryLink(host, integration, search)) links.push(...items);
  return links;
}

async function findLink(host: ZafHost, integration: string, identity: LinkIdentity) {
  for await (const { items } of searchEveryLink(host, integration, identity)) {
    const found = items.find((link) => isLink(link, identity));
    if (found) return found;
  }
  return null;
}

/** Puts what the server is known to have into every list that would hold it. */
export function putLink(
  queryClient: QueryClient,
  integration: string,
  { identity, link }: { readonly identity: LinkIdentity; readonly link: Link | null },
): void {
  for (const query of listsOf(queryClient, integration, identity)) {
    const put = () =>
      queryClient.setQueryData<Paged<Link>>(
        query.queryKey,
        (paged) => paged && { ...paged, items: withLink(paged.items, identity, link) },
        { updatedAt: query.state.dataUpdatedAt },
      );
    put();
    if (query.state.fetchStatus !== 'fetching') continue;

    // What is on its way may be older than the write. A list that is only read on demand may be
    // long: it is not begun anew, but gets the link once more.
    if (query.isDisabled()) query.promise?.then(put, put);
    else void queryClient.invalidateQueries({ queryKey: query.queryKey });
  }
}

/** Asks again for every list that would hold a link; nobody knows what they should show. */
export function refreshLists(
  queryClient: QueryClient,
  integration: string,
  identity: LinkIdentity,
): void {
  for (const { queryKey } of listsOf(queryClient, integration, identity)) {
    void queryClient.invalidateQueries({ queryKey });
  }
}

const listsOf = (queryClient: QueryClient, integration: string, identity: LinkIdentity) =>
  queryClient
    .getQueryCache()
    .findAll({ queryKey: zisLinksQueries.searches(integration) })
    .filter(({ queryKey }) => wouldHold(queryKey[3] as LinkSearch, identity));

function withLink(links: readonly Link[], identity: LinkIdentity, link: Link | null) {
  const isIt = (one: Link) => isLink(one, identity);
  if (!link) return links.filter((one) => !isIt(one));
  return links.some(isIt) ? links.map((one) => (isIt(one) ? link : one)) : [...links, link];
}

/** Whether a search, wildcards and all, finds a link of that identity. */
export function wouldHold(search: LinkSearch, identity: LinkIdentity): boolean {
  return (
    search.link_type === identity.link_type &&
    fits(search.left_object_name, identity.left_object_name) &&
    fits(search.right_object_name, identity.right_object_name)
  );
}

function fits(pattern: string | undefined, name: string): boolean {
  if (pattern === undefined) return true;
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(name);
}
