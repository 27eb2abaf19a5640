import type { StatusTone } from './status-tone.ts';
import type { TicketLink } from './ticket-link.ts';

/** What still needs somebody comes first; what is done, last. */
const RANKS: Readonly<Record<StatusTone, number>> = { open: 0, progress: 1, unknown: 2, done: 3 };

/** By status, then the newest link first; ids begin with their time, for answers without one. */
export const compareLinks = (one: TicketLink, other: TicketLink): number =>
  RANKS[one.object.tone] - RANKS[other.object.tone] ||
  compareTexts(other.link.created_at, one.link.created_at) ||
  compareTexts(other.link.id, one.link.id) ||
  compareTexts(one.identity, other.identity);

/** Code units: times and ids need no language, and a collator is slow over thousands. */
function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

export const orderLinks = (rows: readonly TicketLink[]): readonly TicketLink[] =>
  [...rows].sort(compareLinks);
