import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { LinkSearch } from '../../../../api/zis-links/search-address.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { Garden } from '../../../../ui/garden/garden.tsx';
import { useFocusAtFirst } from '../../../../ui/use-focus.ts';
import styles from './explorer.module.css';
import { LONGEST_TEXT, nameOf } from './saved-search.ts';

interface SaveSearchProps {
  readonly search: LinkSearch;
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the name under which a search is saved. */
export function SaveSearch({ search, onSave, onCancel }: SaveSearchProps) {
  const { t } = useWords();
  const [name, setName] = useState(() => nameOf(search));
  const field = useFocusAtFirst<HTMLInputElement>();

  return (
    <Garden>
      <form
        noValidate
        aria-label={t('explorer.saved.save')}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSave(name.trim() || nameOf(search));
        }}
      >
        <Field>
          <Field.Label>{t('explorer.saved.name')}</Field.Label>
          <Input
            ref={field}
            isCompact
            dir="auto"
            maxLength={LONGEST_TEXT}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onFocus={({ target }) => target.select()}
          />
        </Field>
        <div className={styles.buttons}>
          <Button size="small" type="submit">
            {t('explorer.saved.keep')}
          </Button>
          <Button isBasic size="small" onClick={() => onCancel()}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Garden>
  );
}
