import { memo } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { countOf } from '../../ui/count.ts';
import { Failure } from '../../ui/failure.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useSettings } from '../../zaf/zaf-context.ts';
import styles from './link-group.module.css';
import { LinkRows } from './link-rows.tsx';
import type { Row } from './rows-of.ts';
import type { LinkGroup as Group } from './ticket-links.ts';

interface LinkGroupProps {
  readonly group: Group;
  readonly rows: readonly Row[];
  /** How many rows a filter leaves; `undefined` without a filter. */
  readonly matching: number | undefined;
}

/** The links of one type under its name; its own failure never hides another type. */
export const LinkGroup = memo(function LinkGroup({ group, rows, matching }: LinkGroupProps) {
  const { t } = useWords();
  const { integration } = useSettings();
  const { linkType, isPending, error, refresh } = group;

  return (
    <div>
      <div className={styles.heading}>
        <h2>
          <bdi>{linkType.label}</bdi>
        </h2>
        {!isPending && (group.rows.length > 0 || !error) && (
          <Count group={group} matching={matching} />
        )}
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
      <LinkRows label={linkType.label} rows={rows} isComplete={group.isComplete} />
    </div>
  );
});

function failureTitle(
  { linkType, rows, isComplete }: Group,
  t: ReturnType<typeof useWords>['t'],
): string {
  if (!rows.length && !isComplete) return t('links.failedType', { type: linkType.label });
  return t(isComplete ? 'stale' : 'incomplete');
}

/** For `countOf`. */
export const LINKS = { all: 'links.count', soFar: 'links.countSoFar' } as const;

function Count({ group, matching }: Pick<LinkGroupProps, 'group' | 'matching'>) {
  const counted = { ...group, total: group.rows.length, matching };
  return <span className={styles.count}>{countOf(useWords(), LINKS, counted)}</span>;
}
