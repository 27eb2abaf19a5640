import { useWords } from '../../i18n/words-context.ts';
import { RowList } from '../../ui/row-list.tsx';
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

export function ConnectionRows({ rows, all, isComplete, known }: ConnectionRowsProps) {
  const { t } = useWords();
  const { open, focused } = useConnectionWork();
  return (
    <RowList
      label={t('connections.heading')}
      {...{ rows, all, isComplete, focused }}
      open={open && 'row' in open ? open.row : undefined}
      usualHeight={USUAL_HEIGHT}
      rowClass={styles.row}
    >
      {(row, nameId) => <ConnectionRow {...{ row, nameId, known }} />}
    </RowList>
  );
}
