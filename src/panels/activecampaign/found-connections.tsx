import type { Words } from '../../i18n/words.ts';
import { useWords } from '../../i18n/words-context.ts';
import { countOf } from '../../ui/count.ts';
import { RowList } from '../../ui/row-list.tsx';
import { type ListedConnection, useActiveCampaignWork } from './activecampaign-work.ts';
import { ConnectionRow } from './connection-row.tsx';
import rowStyles from './connection-row.module.css';
import styles from './connections-panel.module.css';

interface FoundConnectionsProps {
  readonly rows: readonly ListedConnection[];
  readonly isComplete: boolean;
  readonly isFetching: boolean;
  /** The server was asked for some of them only. */
  readonly isFiltered: boolean;
}

/** Pixels of a row with its facts. */
const USUAL_HEIGHT = 140;

/** The connections that came, counted. */
export function FoundConnections(props: FoundConnectionsProps) {
  const { rows, isComplete } = props;
  const words = useWords();
  const { open, focused } = useActiveCampaignWork();
  return (
    <>
      <p role="status" className={styles.count}>
        {sayCount(words, props)}
      </p>
      <RowList
        label={words.t('activecampaign.list')}
        {...{ rows, isComplete, focused }}
        all={rows}
        open={open?.kind === 'delete' ? open.row : undefined}
        usualHeight={USUAL_HEIGHT}
        rowClass={rowStyles.row}
      >
        {(row, nameId) => <ConnectionRow {...{ row, nameId }} />}
      </RowList>
    </>
  );
}

function sayCount(words: Words, { rows, isFiltered, ...loaded }: FoundConnectionsProps): string {
  if (loaded.isComplete && !rows.length) {
    return words.t(isFiltered ? 'activecampaign.noMatch' : 'activecampaign.empty');
  }
  const noun = isFiltered ? MATCHING : CONNECTIONS;
  return countOf(words, noun, { total: rows.length, matching: undefined, ...loaded });
}

const CONNECTIONS = { all: 'activecampaign.count', soFar: 'activecampaign.countSoFar' } as const;
const MATCHING = {
  all: 'activecampaign.matching',
  soFar: 'activecampaign.matchingSoFar',
} as const;
