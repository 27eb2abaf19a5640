import { filterLinks } from './filter-links.ts';
import type { Deletion } from './link-history.tsx';
import { compareLinks } from './order-links.ts';
import type { TicketLink } from './ticket-link.ts';

export type Row =
  | { readonly kind: 'link'; readonly row: TicketLink }
  | { readonly kind: 'deletion'; readonly row: TicketLink; readonly deletion: Deletion };

interface Shown {
  readonly filter: string;
  /** What was deleted here, of this very list. */
  readonly deletions: readonly Deletion[];
  /** The links that are being edited, as they were when their forms were opened. */
  readonly edited: readonly TicketLink[];
}

/**
 * The rows that a filter leaves, what was deleted here in its place, and those that are being edited:
 * their forms stay though the filter or somebody else has taken the link away.
 */
export function rowsOf(
  rows: readonly TicketLink[],
  { filter, deletions, edited }: Shown,
): readonly Row[] {
  const gone = new Set(deletions.map(({ row }) => row.id));
  const matching = filterLinks(rows, filter);
  // Of thousands of rows, mostly none is gone: then they are not looked at one by one.
  const found = gone.size ? matching.filter(({ id }) => !gone.has(id)) : matching;
  const kept = edited.filter(({ id }) => !gone.has(id) && found.every((row) => row.id !== id));

  return withDeletions([...kept, ...found], deletions);
}

/** Each tombstone stands before the first row that would have followed its link. */
function withDeletions(
  rows: readonly TicketLink[],
  deletions: readonly Deletion[],
): readonly Row[] {
  const shown = rows.map((row): Row => ({ kind: 'link', row }));
  for (const deletion of deletions) {
    const { row } = deletion;
    const next = shown.findIndex((other) => compareLinks(row, other.row) < 0);
    shown.splice(next < 0 ? shown.length : next, 0, { kind: 'deletion', row, deletion });
  }
  return shown;
}
