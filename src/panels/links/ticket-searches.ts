import type { QueryClient } from '@tanstack/react-query';
import type { LinkSearch } from '../../api/zis-links/client.ts';
import { zisLinksQueries } from '../../api/zis-links/queries.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import type { Settings, Side } from '../../zaf/settings.ts';

/** The name under which links know a ticket. */
export const ticketName = (settings: Settings, ticketId: string): string =>
  settings.ticketObjectName.replaceAll('{ticket_id}', ticketId);

interface TicketSearch {
  readonly type: string;
  readonly ticketSide: Side;
  readonly search: LinkSearch;
}

/** One search for each configured type, on each side where a ticket may stand. */
export function ticketSearches(settings: Settings, ticketId: string): readonly TicketSearch[] {
  const name = ticketName(settings, ticketId);
  return settings.linkTypes.flatMap(({ type }) =>
    settings.ticketSides.map((ticketSide) => ({
      type,
      ticketSide,
      search:
        ticketSide === 'left'
          ? { link_type: type, left_object_name: name }
          : { link_type: type, right_object_name: name },
    })),
  );
}

interface Asking {
  readonly host: ZafHost;
  readonly queryClient: QueryClient;
  readonly settings: Settings;
}

/**
 * Asks for all links of a ticket before there is a screen; what comes waits for it in the cache.
 * @returns resolves once all is answered, whatever the answers are
 */
export async function askForTicketLinks(
  { host, queryClient, settings }: Asking,
  ticketId: string | undefined,
): Promise<void> {
  const { integration } = settings;
  if (!integration || ticketId === undefined) return;
  const searches = ticketSearches(settings, ticketId).map(({ search }) =>
    queryClient.query(zisLinksQueries.searchLinks(host, integration, search)),
  );
  // What fails is told by the screen, which finds the failure in the cache.
  await Promise.allSettled(searches);
}
