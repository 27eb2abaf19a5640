import type { LinkedObject } from './linked-object.ts';
import type { TicketLink } from './ticket-link.ts';

/** The rows that hold the text anywhere; those whose key or name it is come first. */
export function filterLinks(rows: readonly TicketLink[], filter: string): readonly TicketLink[] {
  const wanted = filter.trim().toLowerCase();
  if (!wanted) return rows;

  const isExact = ({ object }: TicketLink) =>
    object.key.toLowerCase() === wanted || object.name.toLowerCase() === wanted;
  const matching = rows.filter(({ searchText }) => searchText.includes(wanted));
  return [...matching.filter(isExact), ...matching.filter((row) => !isExact(row))];
}

/** Made once for each row: a key typed above thousands of rows is to be answered at once. */
export function searchTextOf(object: LinkedObject, otherName: string): string {
  const { title, system, name, key, status, metadata } = object;
  const words = [title, system, name, key, status, otherName, ...wordsIn(metadata)];
  return words.join('\n').toLowerCase();
}

/** Every key and value, however deep. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...wordsIn(inner)]);
}
