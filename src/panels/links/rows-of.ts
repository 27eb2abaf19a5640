import { filterLinks } from './filter-links.ts';
import type { LinkGroup, TicketLink } from './ticket-links.ts';
import type { Deletion } from './use-deletions.ts';

export type Row =
  | { readonly kind: 'link'; readonly row: TicketLink }
  | { readonly kind: 'deletion'; readonly row: TicketLink; readonly deletion: Deletion };

interface Shown {
  readonly filter: string;
  readonly deletions: ReadonlyMap<string, Deletion>;
  /** The identity of the link that is being edited. */
  readonly open?: string | undefined;
}

/** The rows that a filter leaves or that are being edited, and what was deleted here in its place. */
export function rowsOf(
  { linkType, rows }: LinkGroup,
  { filter, deletions, open }: Shown,
): readonly Row[] {
  const found = filterLinks(rows, filter);
  const edited = rows.filter((row) => row.identity === open && !found.includes(row));
  const shown = [...edited, ...found]
    .filter(({ id }) => !deletions.has(id))
    .map((row): Row => ({ kind: 'link', row }));

  for (const deletion of deletions.values()) {
    if (deletion.row.link.link_type !== linkType.type) continue;
    shown.splice(deletion.index, 0, { kind: 'deletion', row: deletion.row, deletion });
  }
  return shown;
}
