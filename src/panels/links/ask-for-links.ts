import type { QueryClient } from '@tanstack/react-query';
import { zisLinksQueries } from '../../api/zis-links/queries.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import type { Settings } from '../../zaf/settings.ts';
import { ticketSearches } from './ticket-searches.ts';

interface Asking {
  readonly host: ZafHost;
  readonly queryClient: QueryClient;
  readonly settings: Settings;
}

/**
 * Asks for all links of a ticket before there is a screen; what comes waits for it in the cache.
 * @returns resolves once each search has something to show: its first page, or why there is none
 */
export async function askForLinks(
  { host, queryClient, settings }: Asking,
  ticketId: string | undefined,
): Promise<void> {
  const { integration } = settings;
  if (!integration || ticketId === undefined) return;
  const queries = ticketSearches(settings, ticketId).map(({ search }) =>
    zisLinksQueries.searchLinks(host, integration, search),
  );
  const hasSomething = () =>
    queries.every(({ queryKey }) => {
      const state = queryClient.getQueryState(queryKey);
      return state?.data !== undefined || state?.error;
    });
  // What fails is told by the screen, which finds the failure in the cache.
  for (const query of queries) queryClient.query(query).catch(() => undefined);
  if (hasSomething()) return;
  await new Promise<void>((resolve) => {
    const stop = queryClient.getQueryCache().subscribe(() => {
      if (!hasSomething()) return;
      stop();
      resolve();
    });
  });
}
