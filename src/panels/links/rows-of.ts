import { filterLinks } from './filter-links.ts';
import type { LinkGroup, TicketLink } from './ticket-links.ts';
import type { Deletion } from './use-deletions.ts';

export type Row =
  | { readonly kind: 'link'; readonly row: TicketLink }
  | { readonly kind: 'deletion'; readonly row: TicketLink; readonly deletion: Deletion };

interface Shown {
  readonly filter: string;
  readonly deletions: ReadonlyMap<string, Deletion>;
  /** The link that is being edited, as it was when its form was opened. */
  readonly edited?: TicketLink | undefined;
}

/**
 * The rows that a filter leaves, what was deleted here in its place, and the one that is being edited:
 * its form stays though the filter or somebody else has taken the link away.
 */
export function rowsOf(
  { linkType, rows }: LinkGroup,
  { filter, deletions, edited }: Shown,
): readonly Row[] {
  const found = filterLinks(rows, filter);
  const isKept =
    edited?.link.link_type === linkType.type && found.every(({ id }) => id !== edited.id);
  const shown = [...(edited && isKept ? [edited] : []), ...found]
    .filter(({ id }) => !deletions.has(id))
    .map((row): Row => ({ kind: 'link', row }));

  for (const deletion of deletions.values()) {
    if (deletion.row.link.link_type !== linkType.type) continue;
    shown.splice(deletion.index, 0, { kind: 'deletion', row: deletion.row, deletion });
  }
  return shown;
}
