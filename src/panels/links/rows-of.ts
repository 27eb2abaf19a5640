import { filterLinks } from './filter-links.ts';
import type { LinkGroup, TicketLink } from './ticket-links.ts';
import type { Deletion } from './use-deletions.ts';

export type Row =
  | { readonly kind: 'link'; readonly row: TicketLink }
  | { readonly kind: 'deletion'; readonly row: TicketLink; readonly deletion: Deletion };

/** The rows that a filter leaves, with what was deleted here still in its place. */
export function rowsOf(
  { linkType, rows }: LinkGroup,
  filter: string,
  deletions: ReadonlyMap<string, Deletion>,
): readonly Row[] {
  const shown = filterLinks(rows, filter)
    .filter(({ id }) => !deletions.has(id))
    .map((row): Row => ({ kind: 'link', row }));

  for (const deletion of deletions.values()) {
    if (deletion.row.link.link_type !== linkType.type) continue;
    shown.splice(deletion.index, 0, { kind: 'deletion', row: deletion.row, deletion });
  }
  return shown;
}
