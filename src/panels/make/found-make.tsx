import { useDeferredValue, useState } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { ClearFilter } from '../../ui/clear-filter.tsx';
import { countOf } from '../../ui/count.ts';
import { Later } from '../../ui/later.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { SettlingStatus } from '../../ui/settling-status.tsx';
import { MakeFilter } from './lazy.ts';
import { filterRows } from './listed-make.ts';
import styles from './make-panel.module.css';
import { MakeRow } from './make-row.tsx';
import rowStyles from './make-row.module.css';
import { type ListedMake, useMakeWork } from './make-work.ts';

/** Pixels of a row whose details are closed. */
const USUAL_HEIGHT = 84;

/** The connections that came: filtered, counted. */
export function FoundMake({ rows }: { readonly rows: readonly ListedMake[] }) {
  const words = useWords();
  const { open, focused } = useMakeWork();
  const [filter, setFilter] = useState('');
  const followed = useDeferredValue(filter);
  const matching = filterRows(words, rows, followed);
  const isFiltered = followed.trim() !== '';
  const counted = { total: rows.length, isComplete: true, isFetching: false };

  return (
    <>
      <div className={styles.filter}>
        <Later>
          <MakeFilter value={filter} onChange={setFilter} />
        </Later>
      </div>
      <div className={styles.count}>
        <SettlingStatus>
          {matching.length
            ? countOf(words, COUNT, {
                ...counted,
                matching: isFiltered ? matching.length : undefined,
              })
            : words.t('make.noMatch')}
        </SettlingStatus>
        {filter && (
          <ClearFilter label={words.t('make.clearFilter')} onClear={() => setFilter('')} />
        )}
      </div>
      <RowList
        label={words.t('make.list')}
        rows={matching}
        all={rows}
        isComplete
        open={open && 'row' in open ? open.row : undefined}
        focused={focused}
        usualHeight={USUAL_HEIGHT}
        rowClass={rowStyles.row}
      >
        {(row, nameId) => <MakeRow row={row} nameId={nameId} />}
      </RowList>
    </>
  );
}

/** Make gives the whole list at once. */
const COUNT = { all: 'make.count', soFar: 'make.count' } as const;
