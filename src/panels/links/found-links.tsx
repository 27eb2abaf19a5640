import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { Failure } from '../../ui/failure.tsx';
import { Quiet } from '../../ui/notice.tsx';
import { useSession, useSettings } from '../../zaf/zaf-context.ts';
import { LinkGroup } from './link-group.tsx';
import { LinkItem } from './link-item.tsx';
import { rowsOf } from './rows-of.ts';
import type { LinkGroup as Group } from './ticket-links.ts';
import type { LinkEditing } from './use-link-editing.ts';

interface FoundLinksProps {
  readonly groups: readonly Group[];
  readonly editing: LinkEditing;
}

/** The groups that came, or a sentence in place of them. */
export function FoundLinks({ groups, editing }: FoundLinksProps) {
  const { t } = useWords();
  const { isAdmin } = useSession();
  const filter = editing.filter.trim();
  const drawn = groups.map((group) => ({ group, rows: rowsOf(group, editing) }));
  const isEmpty = drawn.every(({ rows }) => !rows.length);
  const allFailed = groups.every((group) => group.error && !group.rows.length);

  if (allFailed && isEmpty) return <AllFailed groups={groups} />;
  if (isEmpty && filter) return <Sentence>{t('links.noMatch', { filter })}</Sentence>;
  if (isEmpty && groups.every((group) => group.isComplete && !group.error)) {
    const next = t(isAdmin ? 'links.emptyAdmin' : 'links.emptyAgent');
    return <Sentence>{`${t('links.empty')} ${next}`}</Sentence>;
  }
  return drawn
    .filter(({ group, rows }) => !filter || rows.length > 0 || group.error)
    .map(({ group, rows }) => (
      <LinkGroup
        key={group.linkType.type}
        group={group}
        matching={filter ? rows.filter(({ kind }) => kind === 'link').length : undefined}
      >
        {rows.map((row, index) => (
          <LinkItem key={row.row.id} row={row} index={index} editing={editing} />
        ))}
      </LinkGroup>
    ));
}

const Sentence = ({ children }: { readonly children: ReactNode }) => (
  <div role="status">
    <Quiet>{children}</Quiet>
  </div>
);

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
