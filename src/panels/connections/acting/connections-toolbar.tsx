import { Field, Input, Select } from '@zendeskgarden/react-forms';
import type { ZisConnectionType } from '../../../api/zis-connections/schemas.ts';
import { useWords } from '../../../i18n/words-context.ts';
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
        <Field>
          <Field.Label hidden>{t('connections.filter')}</Field.Label>
          <Input
            isCompact
            type="search"
            value={filter.text}
            placeholder={t('connections.filter')}
            onChange={(event) => onFilter({ ...filter, text: event.target.value })}
          />
        </Field>
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
