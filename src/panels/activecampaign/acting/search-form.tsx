import { Button } from '@zendeskgarden/react-buttons';
import { useRef, useState } from 'react';
import type { ConnectionFilters } from '../../../api/activecampaign/client.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { Garden } from '../../../ui/garden/garden.tsx';
import { TextField } from '../../../ui/garden/text-field.tsx';
import styles from './acting.module.css';

interface SearchFormProps {
  /** What the list was asked for. */
  readonly filters: ConnectionFilters;
  readonly onFind: (filters: ConnectionFilters) => void;
}

const NOTHING = { service: '', externalid: '' };

/** What the server is to look for. Whether it compares whole texts or parts is its own affair. */
export function SearchForm({ filters, onFind }: SearchFormProps) {
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState({ ...NOTHING, ...filters });
  const isClear = isEmpty(filters) && isEmpty(filtersOf(typed));

  function clear() {
    // The button goes with what it clears.
    form.current?.querySelector('input')?.focus();
    setTyped(NOTHING);
    onFind({});
  }
  return (
    <Garden>
      <form
        ref={form}
        noValidate
        role="search"
        aria-label={t('activecampaign.search.form')}
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          onFind(filtersOf(typed));
        }}
      >
        <TextField
          label={t('activecampaign.fields.service')}
          value={typed.service}
          onChange={(service) => setTyped({ ...typed, service })}
        />
        <TextField
          label={t('activecampaign.fields.externalid')}
          value={typed.externalid}
          onChange={(externalid) => setTyped({ ...typed, externalid })}
        />
        <p className={`${styles.wide} ${styles.hint}`}>{t('activecampaign.search.hint')}</p>
        <div className={`${styles.wide} ${styles.buttons}`}>
          <Button size="small" type="submit">
            {t('activecampaign.search.find')}
          </Button>
          {!isClear && (
            <Button size="small" isBasic onClick={clear}>
              {t('activecampaign.search.clear')}
            </Button>
          )}
        </div>
      </form>
    </Garden>
  );
}

const filtersOf = ({ service, externalid }: typeof NOTHING): ConnectionFilters => ({
  ...(service.trim() && { service: service.trim() }),
  ...(externalid.trim() && { externalid: externalid.trim() }),
});

const isEmpty = (filters: ConnectionFilters): boolean => !Object.keys(filters).length;
