import { type LinkSearch, searchAddress } from '../../api/zis-links/search-address.ts';
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

/** The addresses of a ticket's searches; none where there is nothing to ask for. */
export function ticketAddresses(
  settings: Settings,
  ticketId: string | undefined,
): readonly string[] {
  const { integration } = settings;
  if (!integration || ticketId === undefined) return [];
  try {
    return ticketSearches(settings, ticketId).map(({ search }) =>
      searchAddress(integration, search),
    );
  } catch {
    // The screen, which asks as well, tells what is wrong with it.
    return [];
  }
}
