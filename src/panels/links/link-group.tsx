import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { countOf } from '../../ui/count.ts';
import { Failure } from '../../ui/failure.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useSettings } from '../../zaf/zaf-context.ts';
import styles from './link-group.module.css';
import type { LinkGroup as Group } from './ticket-links.ts';

interface LinkGroupProps {
  readonly group: Group;
  /** How many rows a filter leaves; `undefined` without a filter. */
  readonly matching: number | undefined;
  /** The rows, as list items. */
  readonly children: ReactNode;
}

/** The links of one type under its name; its own failure never hides another type. */
export function LinkGroup({ group, matching, children }: LinkGroupProps) {
  const { t } = useWords();
  const { integration } = useSettings();
  const { linkType, rows, isPending, error, refresh } = group;

  return (
    <div>
      <div className={styles.heading}>
        <h2>{linkType.label}</h2>
        {!isPending && (rows.length > 0 || !error) && <Count group={group} matching={matching} />}
      </div>
      {error && (
        <div className={styles.failure}>
          <Failure
            title={failureTitle(group, t)}
            error={error}
            integration={integration}
            onTryAgain={refresh}
          />
        </div>
      )}
      {isPending && <Waiting>{t('links.waiting')}</Waiting>}
      <ul role="list" aria-label={linkType.label}>
        {children}
      </ul>
    </div>
  );
}

function failureTitle(
  { linkType, rows, isComplete }: Group,
  t: ReturnType<typeof useWords>['t'],
): string {
  if (!rows.length && !isComplete) return t('links.failedType', { type: linkType.label });
  return t(isComplete ? 'stale' : 'incomplete');
}

const LINKS = { all: 'links.count', soFar: 'links.countSoFar' } as const;

function Count({ group, matching }: Pick<LinkGroupProps, 'group' | 'matching'>) {
  const counted = { ...group, total: group.rows.length, matching };
  return <span className={styles.count}>{countOf(useWords(), LINKS, counted)}</span>;
}
