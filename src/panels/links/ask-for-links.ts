import type { QueryClient } from '@tanstack/react-query';
import { zisLinksQueries } from '../../api/zis-links/queries.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import type { Settings } from '../../zaf/settings.ts';
import { rowsReaderOf } from './ticket-links.ts';
import { ticketSearches } from './ticket-searches.ts';

interface Asking {
  readonly host: ZafHost;
  readonly queryClient: QueryClient;
  readonly settings: Settings;
}

/**
 * Asks for all links of a ticket before there is a screen, and reads what comes: the screen finds its
 * rows made.
 * @returns resolves once each search has something to show: its first page, or why there is none
 */
export async function askForLinks(
  { host, queryClient, settings }: Asking,
  ticketId: string | undefined,
): Promise<void> {
  const { integration } = settings;
  if (!integration || ticketId === undefined) return;
  const asked = ticketSearches(settings, ticketId).map(({ search, ticketSide }) => ({
    query: zisLinksQueries.searchLinks(host, integration, search),
    ticketSide,
  }));
  // What fails is told by the screen, which finds the failure in the cache.
  for (const { query } of asked) queryClient.query(query).catch(() => undefined);
  await untilAll(queryClient, () =>
    asked.every(({ query: { queryKey } }) => {
      const state = queryClient.getQueryState(queryKey);
      return state?.data !== undefined || Boolean(state?.error);
    }),
  );
  for (const { query, ticketSide } of asked) {
    rowsReaderOf(settings)(queryClient.getQueryData(query.queryKey)?.items ?? [], ticketSide);
  }
}

/** Looks whenever something comes into the cache. */
async function untilAll(queryClient: QueryClient, haveCome: () => boolean): Promise<void> {
  if (haveCome()) return;
  await new Promise<void>((resolve) => {
    const stop = queryClient.getQueryCache().subscribe(() => {
      if (!haveCome()) return;
      stop();
      resolve();
    });
  });
}
