import type { LinkSearch } from '../../../api/zis-links/search-address.ts';
import type { Link } from '../../../api/zis-links/schemas.ts';
import type { Settings } from '../../../zaf/settings.ts';
import { ticketIdIn, type TicketLink } from '../ticket-link.ts';

/** By the object's own name, in its own type and in all that the settings name. */
export function searchesFor(row: TicketLink, { linkTypes }: Settings): readonly LinkSearch[] {
  const side = row.objectSide === 'left' ? 'left_object_name' : 'right_object_name';
  // A search for nothing, or for a `*`, would find other objects.
  if (!row.object.name || row.object.name.includes('*')) return [];

  const types = new Set([row.link.link_type, ...linkTypes.map(({ type }) => type)]);
  return [...types].map((link_type) => ({ link_type, [side]: row.object.name }));
}

interface Found {
  readonly links: readonly Link[];
  readonly settings: Settings;
}

/** Everything at the other ends of those links but the row's own ticket: tickets by number, the rest by name. */
export function otherEnds(row: TicketLink, { links, settings }: Found) {
  const ends = links.map((link) =>
    row.objectSide === 'left' ? link.right_object.name : link.left_object.name,
  );
  const names = [...new Set(ends)].filter((name) => name !== row.otherName);
  const ids = names.map((name) => ticketIdIn(settings, name));
  return {
    ticketIds: ids
      .filter((id) => id !== undefined)
      .sort((one, other) => Number(one) - Number(other)),
    others: names.filter((_, index) => ids[index] === undefined),
  };
}
