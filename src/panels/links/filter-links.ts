import type { TicketLink } from './ticket-links.ts';

/** The rows that hold the text anywhere; those whose key or name it is come first. */
export function filterLinks(rows: readonly TicketLink[], filter: string): readonly TicketLink[] {
  const wanted = filter.trim().toLowerCase();
  if (!wanted) return rows;

  const isExact = ({ object }: TicketLink) =>
    object.key.toLowerCase() === wanted || object.name.toLowerCase() === wanted;
  const matching = rows.filter((row) => searchTextOf(row).includes(wanted));
  return [...matching.filter(isExact), ...matching.filter((row) => !isExact(row))];
}

function searchTextOf({ object }: TicketLink): string {
  const { title, system, name, key, status, metadata } = object;
  return [title, system, name, key, status, ...wordsIn(metadata)].join('\n').toLowerCase();
}

/** Every key and value, however deep. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...wordsIn(inner)]);
}
