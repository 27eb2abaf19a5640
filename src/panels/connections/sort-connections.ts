import { isTime } from '../../i18n/words.ts';
import { changedAt } from './changed-at.ts';
import type { ListedConnection } from './connection-work.tsx';

export const SORTS = ['name', 'type', 'changed', 'expiry'] as const;
export type SortBy = (typeof SORTS)[number];

/**
 * By name; by type; by the last change, the newest first; or by expiry, the soonest first. What has
 * no such time comes last, and equals stand by their names.
 * @param language BCP 47, whose order of letters is followed
 */
export function sortConnections(
  rows: readonly ListedConnection[],
  by: SortBy,
  language: string,
): readonly ListedConnection[] {
  const names = new Intl.Collator(language, { numeric: true, sensitivity: 'accent' });
  const rank = RANKS[by];
  return rows
    .map((row) => ({ row, rank: rank(row) }))
    .sort(
      (one, other) =>
        compare(one.rank, other.rank) ||
        names.compare(one.row.connection.name, other.row.connection.name) ||
        compare(one.row.id, other.row.id),
    )
    .map(({ row }) => row);
}

const TYPES = ['api_key', 'basic_auth', 'bearer_token', 'oauth', 'other'];

const RANKS: Record<SortBy, (row: ListedConnection) => number> = {
  name: () => 0,
  type: ({ connection }) => TYPES.indexOf(connection.type),
  changed: ({ connection }) => lastUnlessTime(changedAt(connection), -1),
  expiry: ({ expiry }) => lastUnlessTime('at' in expiry ? expiry.at : '', 1),
};

const lastUnlessTime = (at: string, direction: 1 | -1): number =>
  isTime(at) ? direction * Date.parse(at) : Infinity;

const compare = <Value extends number | string>(one: Value, other: Value): number =>
  one < other ? -1 : Number(one > other);
