import type { LinkedObject } from './linked-object.ts';
import type { TicketLink } from './ticket-link.ts';

/** The rows that hold the text anywhere; those whose key or name it is come first. */
export function filterLinks(rows: readonly TicketLink[], filter: string): readonly TicketLink[] {
  const wanted = filter.trim().toLowerCase();
  if (!wanted) return rows;

  const isExact = ({ object: { key, name } }: TicketLink) =>
    isIt(key, wanted) || isIt(name, wanted);
  const matching = matchingOf(rows, wanted);
  const exact = matching.filter(isExact);
  return exact.length ? [...exact, ...matching.filter((row) => !isExact(row))] : matching;
}

const last = new WeakMap<
  readonly TicketLink[],
  { wanted: string; matching: readonly TicketLink[] }
>();

/** Another letter is looked for among what the ones before it have left. */
function matchingOf(rows: readonly TicketLink[], wanted: string): readonly TicketLink[] {
  const known = last.get(rows);
  const among = known && wanted.includes(known.wanted) ? known.matching : rows;
  const matching = among.filter(({ searchText }) => searchText.includes(wanted));
  last.set(rows, { wanted, matching });
  return matching;
}

/** Most texts are longer, and need no small letters made for each key that is typed. */
const isIt = (text: string, wanted: string): boolean =>
  text.length <= wanted.length && text.toLowerCase() === wanted;

/** Made once for each row: a key typed above thousands of rows is to be answered at once. */
export function searchTextOf(object: LinkedObject): string {
  const { title, system, name, key, status, metadata } = object;
  const words = [title, system, name, key, status, ...wordsIn(metadata)];
  return words.join('\n').toLowerCase();
}

/** Every key and value, however deep. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...wordsIn(inner)]);
}
