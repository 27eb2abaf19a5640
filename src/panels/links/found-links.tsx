import { useDeferredValue, useMemo } from 'react';
import { ApiError } from '../../http/api-error.ts';
import { useWords } from '../../i18n/words-context.ts';
import { Failure } from '../../ui/failure.tsx';
import { Later } from '../../ui/later.tsx';
import { Quiet, QuietStatus } from '../../ui/notice.tsx';
import { useSession, useSettings } from '../../zaf/zaf-context.ts';
import { MirroredLinks } from './lazy.ts';
import { LinkGroup } from './link-group.tsx';
import { useLinkHistory } from './link-history.tsx';
import { useLinkFilter, useLinkWork } from './link-work.tsx';
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
  const filter = useDeferredValue(useLinkFilter().trim());
  const drawn = useDrawnGroups(ticketId, groups, filter);
  const isEmpty = drawn.every(({ rows }) => !rows.length);
  const allFailed = groups.every((group) => group.error && !group.rows.length);

  if (allFailed && isEmpty) return <AllFailed {...{ ticketId, groups }} />;
  if (isEmpty && filter) return <Quiet>{t('links.noMatch', { filter })}</Quiet>;
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
  // For each key, the panel is drawn with the last filter first: that of thousands of rows stays.
  return useMemo(() => {
    const mine = [...deletions.values()].filter(({ row }) => isOnTicket(row, settings, ticketId));
    return groups.map((group) => {
      const isOfType = ({ row }: Pick<Row, 'row'>) => row.link.link_type === group.linkType.type;
      const edited = [...edits.values()].filter(isOfType).map(({ row }) => row);
      const shown = { filter, edited, deletions: mine.filter(isOfType) };
      return { group, rows: rowsOf(group.rows, shown) };
    });
  }, [settings, ticketId, groups, filter, edits, deletions]);
}

/** One refusal for all types is said once, and what there is in place of the links. */
function AllFailed({ ticketId, groups }: FoundLinksProps) {
  const { t } = useWords();
  const { isAdmin } = useSession();
  const { integration, mirrorFieldId: fieldId } = useSettings();
  const refused = groups.find(({ error }) => error instanceof ApiError && error.isNotPermitted);
  return (
    <>
      <Failure
        title={t('links.failed')}
        error={(refused ?? groups[0])?.error}
        integration={integration}
        advice={refused && !isAdmin && !fieldId && t('failure.askMirror')}
        onTryAgain={() => groups.forEach((group) => group.refresh())}
      />
      {refused && fieldId && (
        <Later>
          <MirroredLinks {...{ ticketId, fieldId }} />
        </Later>
      )}
    </>
  );
}
