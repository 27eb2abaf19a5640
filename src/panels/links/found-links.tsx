import { useDeferredValue } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { Failure } from '../../ui/failure.tsx';
import { QuietStatus } from '../../ui/notice.tsx';
import { useSession, useSettings } from '../../zaf/zaf-context.ts';
import { LinkGroup } from './link-group.tsx';
import { useLinkHistory } from './link-history.tsx';
import { useLinkWork } from './link-work.tsx';
import { type Row, rowsOf } from './rows-of.ts';
import { isOnTicket, type LinkGroup as Group } from './ticket-links.ts';

interface FoundLinksProps {
  readonly ticketId: string;
  readonly groups: readonly Group[];
}

/** The groups that came, or a sentence in place of them. */
export function FoundLinks({ ticketId, groups }: FoundLinksProps) {
  const { t } = useWords();
  const { isAdmin } = useSession();
  // Typing is not held up by thousands of rows: they follow as fast as they can.
  const filter = useDeferredValue(useLinkWork().filter.trim());
  const drawn = useDrawnGroups(ticketId, groups, filter);
  const isEmpty = drawn.every(({ rows }) => !rows.length);
  const allFailed = groups.every((group) => group.error && !group.rows.length);

  if (allFailed && isEmpty) return <AllFailed groups={groups} />;
  if (isEmpty && filter) return <QuietStatus>{t('links.noMatch', { filter })}</QuietStatus>;
  if (isEmpty && groups.every((group) => group.isComplete && !group.error)) {
    const next = t(isAdmin ? 'links.emptyAdmin' : 'links.emptyAgent');
    return <QuietStatus>{`${t('links.empty')} ${next}`}</QuietStatus>;
  }
  return (
    drawn
      // A type without links says nothing about this ticket, unless it may still get some.
      .filter(
        ({ group, rows }) =>
          rows.length > 0 || group.error !== null || (!filter && !group.isComplete),
      )
      .map(({ group, rows }) => (
        <LinkGroup
          key={group.linkType.type}
          group={group}
          rows={rows}
          matching={filter ? rows.filter(({ kind }) => kind === 'link').length : undefined}
        />
      ))
  );
}

interface Drawn {
  readonly group: Group;
  readonly rows: readonly Row[];
}

/** The rows of each type, with what was deleted or is being edited among them. */
function useDrawnGroups(
  ticketId: string,
  groups: readonly Group[],
  filter: string,
): readonly Drawn[] {
  const settings = useSettings();
  const { edits } = useLinkWork();
  const { deletions } = useLinkHistory();
  const mine = [...deletions.values()].filter(({ row }) => isOnTicket(row, settings, ticketId));

  return groups.map((group) => {
    const isOfType = ({ row }: Pick<Row, 'row'>) => row.link.link_type === group.linkType.type;
    const edited = [...edits.values()].filter(isOfType).map(({ row }) => row);
    const shown = { filter, edited, deletions: mine.filter(isOfType) };
    return { group, rows: rowsOf(group.rows, shown) };
  });
}

/** One refusal for all types is said once. */
function AllFailed({ groups }: { readonly groups: readonly Group[] }) {
  const { t } = useWords();
  const { integration } = useSettings();
  return (
    <Failure
      title={t('links.failed')}
      error={groups[0]?.error}
      integration={integration}
      onTryAgain={() => groups.forEach((group) => group.refresh())}
    />
  );
}
