import { useDeferredValue, useMemo, useState } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { ClearFilter } from '../../ui/clear-filter.tsx';
import { countOf } from '../../ui/count.ts';
import { Later } from '../../ui/later.tsx';
import { SettlingStatus } from '../../ui/settling-status.tsx';
import { AdviceSection } from './advice-section.tsx';
import { ConnectionRows, type RowsKnown } from './connection-rows.tsx';
import type { ListedConnection } from './connection-work.tsx';
import styles from './connections-panel.module.css';
import { type ConnectionFilter, filterConnections, isFiltering } from './filter-connections.ts';
import { ConnectionsToolbar } from './lazy.ts';
import type { Age } from './posture.ts';
import { type SortBy, sortConnections } from './sort-connections.ts';

interface FoundConnectionsProps {
  readonly rows: readonly ListedConnection[];
  readonly loaded: { readonly isComplete: boolean; readonly isFetching: boolean };
  readonly known: RowsKnown;
  readonly onOlderThan: (age: Age) => void;
}

const EVERYTHING: ConnectionFilter = { text: '' };

/** The connections that came: searched, filtered, sorted, counted; and what is worth a look in them. */
export function FoundConnections({ rows, loaded, known, onOlderThan }: FoundConnectionsProps) {
  const words = useWords();
  const [filter, setFilter] = useState(EVERYTHING);
  const [sortBy, setSortBy] = useState<SortBy>('name');
  const [isAdvising, setIsAdvising] = useState(false);
  // Typing is not held up by a thousand rows: they follow as fast as they can.
  const followed = useDeferredValue(filter);
  const isFiltered = isFiltering(followed);
  // Measured with 1,000 rows: to sort takes up to 28 ms and to filter up to 21 ms, and a key that is
  // typed would pay for both once more before the rows follow.
  const sorted = useMemo(
    () => sortConnections(rows, sortBy, words.language),
    [rows, sortBy, words.language],
  );
  const { matching, counts } = useMemo(
    () => filterConnections(sorted, followed),
    [sorted, followed],
  );
  const total = rows.length;
  const counted = { total, matching: isFiltered ? matching.length : undefined, ...loaded };

  return (
    <>
      <div className={styles.toolbar}>
        <Later>
          <ConnectionsToolbar
            {...{ filter, counts, sortBy, isAdvising }}
            adviceCount={rows.filter(({ advice }) => advice.length).length}
            onFilter={setFilter}
            onSort={setSortBy}
            onAdvise={setIsAdvising}
          />
        </Later>
      </div>
      {isAdvising && (
        <AdviceSection
          rows={rows}
          known={known}
          onOlderThan={onOlderThan}
          onShow={(state) => setFilter({ ...EVERYTHING, state })}
        />
      )}
      <div className={styles.count}>
        <SettlingStatus>
          {matching.length || !isFiltered
            ? countOf(words, CONNECTIONS, counted)
            : words.t('connections.noMatch')}
        </SettlingStatus>
        {isFiltering(filter) && (
          <ClearFilter
            label={words.t('connections.filters.clear')}
            onClear={() => setFilter(EVERYTHING)}
          />
        )}
      </div>
      <ConnectionRows
        rows={matching}
        all={rows}
        isComplete={loaded.isComplete || isFiltered}
        known={known}
      />
    </>
  );
}

const CONNECTIONS = { all: 'connections.count', soFar: 'connections.countSoFar' } as const;
