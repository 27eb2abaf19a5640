import { Button } from '@zendeskgarden/react-buttons';
import { useId, useState } from 'react';
import { useWords } from '../../../i18n/words-context.ts';
import { FilterField } from '../../../ui/filter-field.tsx';
import { Garden } from '../../../ui/garden/garden.tsx';
import { choicesIn, type ChoiceCounts, type ConnectionFilter } from '../filter-connections.ts';
import type { SortBy } from '../sort-connections.ts';
import { ConnectionsToolbarChoices } from './connections-toolbar-choices.tsx';
import styles from './connections-toolbar.module.css';

interface ConnectionsToolbarProps {
  readonly filter: ConnectionFilter;
  readonly counts: ChoiceCounts;
  readonly sortBy: SortBy;
  readonly adviceCount: number;
  readonly isAdvising: boolean;
  readonly onFilter: (filter: ConnectionFilter) => void;
  readonly onSort: (by: SortBy) => void;
  readonly onAdvise: (isAdvising: boolean) => void;
}

/** The search field, and what opens below it: the choices, and the advice. */
export function ConnectionsToolbar(props: ConnectionsToolbarProps) {
  const { filter, adviceCount, isAdvising, onFilter, onAdvise } = props;
  const { t, number } = useWords();
  const [isChoosing, setIsChoosing] = useState(false);
  const choicesId = useId();
  const choices = choicesIn(filter);
  const filterWords = t('connections.filters.button');

  return (
    <Garden>
      <div className={styles.toolbar}>
        <FilterField
          label={t('connections.filter')}
          value={filter.text}
          onChange={(text) => onFilter({ ...filter, text })}
        />
        <div className={styles.buttons}>
          <Button
            size="small"
            aria-expanded={isChoosing}
            aria-controls={isChoosing ? choicesId : undefined}
            onClick={() => setIsChoosing(!isChoosing)}
          >
            {choices
              ? t('connections.filters.choice', { choice: filterWords, count: number(choices) })
              : filterWords}
          </Button>
          <Button
            size="small"
            isBasic
            aria-expanded={isAdvising}
            onClick={() => onAdvise(!isAdvising)}
          >
            {t('connections.filters.choice', {
              choice: t('connections.advice.heading'),
              count: number(adviceCount),
            })}
          </Button>
        </div>
        {isChoosing && <ConnectionsToolbarChoices {...props} id={choicesId} />}
      </div>
    </Garden>
  );
}
