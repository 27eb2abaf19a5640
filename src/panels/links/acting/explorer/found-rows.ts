import type { Link } from '../../../../api/zis-links/schemas.ts';
import type { Settings, Side } from '../../../../zaf/settings.ts';
import { ticketIdIn, type TicketLink, toTicketLink } from '../../ticket-link.ts';

/** The side that is a ticket; where both or neither are, the one that the settings name. */
function ticketSideOf({ left_object, right_object }: Link, settings: Settings): Side {
  const isLeft = ticketIdIn(settings, left_object.name) !== undefined;
  const isRight = ticketIdIn(settings, right_object.name) !== undefined;
  if (isLeft !== isRight) return isLeft ? 'left' : 'right';
  return settings.ticketSides[0] ?? 'left';
}

/** Reads links of any ticket, or of none, as rows; each link once, however often pages come. */
export function foundRowReader(settings: Settings): (link: Link) => TicketLink {
  const known = new WeakMap<Link, TicketLink>();
  return (link) => {
    const row = known.get(link) ?? readRow(link, settings);
    known.set(link, row);
    return row;
  };
}

/** A row of one ticket would be found by that ticket's name as all others are; here it tells them apart. */
function readRow(link: Link, settings: Settings): TicketLink {
  const row = toTicketLink(link, ticketSideOf(link, settings), settings);
  return { ...row, searchText: `${row.searchText}\n${row.otherName.toLowerCase()}` };
}
