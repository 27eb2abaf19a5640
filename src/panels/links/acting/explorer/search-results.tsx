import { useDeferredValue, useMemo } from 'react';
import { identityOf } from '../../../../api/zis-links/client.ts';
import type { LinkSearch } from '../../../../api/zis-links/search-address.ts';
import { wouldHold } from '../../../../api/zis-links/queries.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { Quiet, QuietStatus } from '../../../../ui/notice.tsx';
import { LinkGroup } from '../../link-group.tsx';
import { useLinkHistory } from '../../link-history.tsx';
import { useLinkFilter, useLinkWork } from '../../link-work.tsx';
import { type Row, rowsOf } from '../../rows-of.ts';
import type { TicketLink } from '../../ticket-link.ts';
import type { ExplorerSearch } from './use-explorer-search.ts';

/** What a search has found, or a sentence in place of it. */
export function SearchResults({ search, group, phase }: ExplorerSearch) {
  const { t } = useWords();
  // Typing is not held up by thousands of rows: they follow as fast as they can.
  const filter = useDeferredValue(useLinkFilter().trim());
  const rows = useDrawnRows(search, group.rows, filter);

  if (!rows.length && filter && group.rows.length) {
    return <Quiet>{t('links.noMatch', { filter })}</Quiet>;
  }
  if (!rows.length && phase === 'finished') return <QuietStatus>{t('explorer.empty')}</QuietStatus>;
  const matching = filter ? rows.filter(({ kind }) => kind === 'link').length : undefined;
  return <LinkGroup group={group} rows={rows} matching={matching} />;
}

/** The rows that the filter leaves, with what was deleted or is being edited among them. */
function useDrawnRows(search: LinkSearch, rows: readonly TicketLink[], filter: string) {
  const { edits } = useLinkWork();
  const { deletions } = useLinkHistory();
  return useMemo(() => {
    const isFound = ({ row }: Pick<Row, 'row'>) => wouldHold(search, identityOf(row.link));
    return rowsOf(rows, {
      filter,
      edited: [...edits.values()].filter(isFound).map(({ row }) => row),
      deletions: [...deletions.values()].filter(isFound),
    });
  }, [search, rows, filter, edits, deletions]);
}
