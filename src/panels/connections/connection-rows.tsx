import { useId } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { useIsLong } from '../../ui/use-is-long.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { ConnectionRow } from './connection-row.tsx';
import styles from './connection-row.module.css';
import { type ListedConnection, useConnectionWork } from './connection-work.tsx';
import type { Age } from './posture.ts';

/** What rows say beside what is known of each. */
export interface RowsKnown {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly olderThan: Age;
  /** Some flows choose a connection as they run. */
  readonly hasDynamic: boolean;
}

interface ConnectionRowsProps {
  /** Those that the filter leaves, in their order. */
  readonly rows: readonly ListedConnection[];
  readonly all: readonly ListedConnection[];
  readonly isComplete: boolean;
  readonly known: RowsKnown;
}

/** Pixels of a row with four facts. */
const USUAL_HEIGHT = 176;

/** The list; a long one draws what is in view. What is open in a row stays, whatever the filter leaves. */
export function ConnectionRows({ rows, all, isComplete, known }: ConnectionRowsProps) {
  const { t } = useWords();
  const { open, focused } = useConnectionWork();
  const openRow = open && 'row' in open ? open.row : undefined;
  const shown = withOpen(openRow, { rows, all });
  const isLong = useIsLong({ count: shown.length, isComplete, isBusy: openRow !== undefined });
  const idPrefix = useId();
  const label = t('connections.heading');

  if (isLong) {
    return (
      <VirtualList
        isNamed
        label={label}
        items={shown}
        idOf={({ id }) => id}
        keep={[openRow?.id, focused].filter((id) => id !== undefined)}
        usualHeight={USUAL_HEIGHT}
        rowClass={styles.row}
      >
        {(row, nameId) => <ConnectionRow {...{ row, nameId, known }} />}
      </VirtualList>
    );
  }
  return (
    <ul role="list" aria-label={label}>
      {shown.map((row, place) => (
        <li key={row.id} aria-labelledby={`${idPrefix}${place}`} className={styles.row}>
          <ConnectionRow {...{ row, known }} nameId={`${idPrefix}${place}`} />
        </li>
      ))}
    </ul>
  );
}

/** The row in which something is open comes first when it is not among the rows any more. */
function withOpen(
  open: ListedConnection | undefined,
  { rows, all }: Pick<ConnectionRowsProps, 'rows' | 'all'>,
): readonly ListedConnection[] {
  if (!open || rows.some(({ id }) => id === open.id)) return rows;
  return [all.find(({ id }) => id === open.id) ?? open, ...rows];
}
