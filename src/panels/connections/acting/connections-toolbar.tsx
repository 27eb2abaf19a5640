import { Field, Select } from '@zendeskgarden/react-forms';
import type { ZisConnectionType } from '../../../api/zis-connections/schemas.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { FilterField } from '../../../ui/garden/filter-field.tsx';
import { Garden } from '../../../ui/garden/garden.tsx';
import type { ConnectionFilter } from '../filter-connections.ts';
import styles from './connections-toolbar.module.css';

interface ConnectionsToolbarProps {
  readonly filter: ConnectionFilter;
  readonly onFilter: (filter: ConnectionFilter) => void;
}

const TYPES: readonly ZisConnectionType[] = ['api_key', 'basic_auth', 'bearer_token', 'oauth'];

export default function ConnectionsToolbar({ filter, onFilter }: ConnectionsToolbarProps) {
  const { t } = useWords();
  return (
    <Garden>
      <div className={styles.toolbar}>
        <FilterField
          label={t('connections.filter')}
          value={filter.text}
          onChange={(text) => onFilter({ ...filter, text })}
        />
        <Field>
          <Field.Label hidden>{t('connections.typeFilter')}</Field.Label>
          <Select
            isCompact
            value={filter.type}
            onChange={(event) => {
              const type = TYPES.find((candidate) => candidate === event.target.value) ?? '';
              onFilter({ ...filter, type });
            }}
          >
            <option value="">{t('connections.allTypes')}</option>
            {TYPES.map((type) => (
              <option key={type} value={type}>
                {t(`connections.types.${type}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </Garden>
  );
}
