import { Field, Select } from '@zendeskgarden/react-forms';
import type { Words } from '../../../i18n/words.ts';
import { useWords } from '../../../i18n/words-context.ts';
import type { ChoiceCounts, ConnectionFilter } from '../filter-connections.ts';
import { type SortBy, SORTS } from '../sort-connections.ts';
import styles from './connections-toolbar.module.css';

interface ConnectionsToolbarChoicesProps {
  readonly id: string;
  readonly filter: ConnectionFilter;
  readonly counts: ChoiceCounts;
  readonly sortBy: SortBy;
  readonly onFilter: (filter: ConnectionFilter) => void;
  readonly onSort: (by: SortBy) => void;
}

const TYPES = ['api_key', 'basic_auth', 'bearer_token', 'oauth', 'other'] as const;
const EXPIRIES = ['renews', 'valid', 'expired', 'none'] as const;
const STATES = [
  ...EXPIRIES,
  ...(['unused', 'advice', 'zendesk-domain', 'old', 'no-domain'] as const),
] as const;

/** What to filter and sort by; each choice says how many it would leave. */
export function ConnectionsToolbarChoices(props: ConnectionsToolbarChoicesProps) {
  const { id, filter, counts, sortBy, onFilter, onSort } = props;
  const words = useWords();
  const { t } = words;
  const typeWords = (type: (typeof TYPES)[number]) => t(`connections.types.${type}`);
  const stateWords = (state: (typeof STATES)[number]) => t(`connections.states.${state}`);
  const domainWords = (domain: string) => domain || t('connections.filters.noDomain');
  const domains = [...new Set([...counts.domain.keys(), ...present(filter.domain)])].sort();

  return (
    <div id={id} className={styles.choices}>
      <Choice
        label={t('connections.filters.type')}
        all={t('connections.filters.allTypes')}
        chosen={filter.type}
        options={offered(words, [TYPES, counts.type], { chosen: filter.type, say: typeWords })}
        onChoose={(type) => onFilter({ ...filter, type })}
      />
      <Choice
        label={t('connections.filters.state')}
        all={t('connections.filters.allStates')}
        chosen={filter.state}
        options={offered(words, [STATES, counts.state], { chosen: filter.state, say: stateWords })}
        onChoose={(state) => onFilter({ ...filter, state })}
      />
      <Choice
        label={t('connections.filters.domain')}
        all={t('connections.filters.allDomains')}
        chosen={filter.domain}
        options={offered(words, [domains, counts.domain], {
          chosen: filter.domain,
          say: domainWords,
        })}
        onChoose={(domain) => onFilter({ ...filter, domain })}
      />
      <Choice
        label={t('connections.filters.sort')}
        chosen={sortBy}
        options={SORTS.map((by) => ({ value: by, words: t(`connections.sorts.${by}`) }))}
        onChoose={(by) => onSort(by ?? 'name')}
      />
    </div>
  );
}

interface Option<Value> {
  readonly value: Value;
  readonly words: string;
}

interface ChoiceProps<Value> {
  readonly label: string;
  /** The words for no choice; absent where one must be made. */
  readonly all?: string;
  readonly chosen: Value | undefined;
  readonly options: readonly Option<Value>[];
  readonly onChoose: (value: Value | undefined) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, all, chosen, options, onChoose } = props;
  return (
    <Field>
      <Field.Label isRegular>{label}</Field.Label>
      <Select
        isCompact
        value={chosen === undefined ? '' : keyOf(chosen)}
        onChange={({ target }) =>
          onChoose(options.find(({ value }) => keyOf(value) === target.value)?.value)
        }
      >
        {all !== undefined && <option value="">{all}</option>}
        {options.map(({ value, words }) => (
          <option key={value} value={keyOf(value)}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** A domain may be empty, which is something else than none chosen. */
const keyOf = (value: string): string => `=${value}`;

const present = (value: string | undefined): readonly string[] =>
  value === undefined ? [] : [value];

interface Offer<Value> {
  readonly chosen: Value | undefined;
  readonly say: (value: Value) => string;
}

/** What would leave something, and what is chosen, with how much it leaves. */
function offered<Value extends string>(
  { t, number }: Words,
  counted: readonly [values: readonly Value[], counts: ReadonlyMap<string, number>],
  { chosen, say }: Offer<Value>,
): readonly Option<Value>[] {
  const [values, counts] = counted;
  return values
    .filter((value) => counts.has(value) || value === chosen)
    .map((value) => ({
      value,
      words: t('connections.filters.choice', {
        choice: say(value),
        count: number(counts.get(value) ?? 0),
      }),
    }));
}
