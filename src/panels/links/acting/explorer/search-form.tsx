import { Button } from '@zendeskgarden/react-buttons';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { LinkSearch } from '../../../../api/zis-links/search-address.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { Garden } from '../../../../ui/garden/garden.tsx';
import { LinkTypeField } from '../link-types/link-type-field.tsx';
import styles from './explorer.module.css';
import { TextField } from '../../../../ui/garden/text-field.tsx';
import { problemsIn, type SearchDraft, searchOf } from './search-draft.ts';

interface SearchFormProps {
  readonly draft: SearchDraft;
  readonly onChange: (draft: SearchDraft) => void;
  readonly onSearch: (search: LinkSearch) => void;
  /** What stands beside the button: how the search is going. */
  readonly children: ReactNode;
}

/** What to search for. */
export function SearchForm({ draft, onChange, onSearch, children }: SearchFormProps) {
  const { t } = useWords();
  const [tries, setTries] = useState(0);
  const form = useFirstProblem(tries);
  const problems = tries > 0 ? problemsIn(draft) : {};

  function submit() {
    const search = searchOf(draft);
    setTries(search ? 0 : tries + 1);
    if (search) onSearch(search);
  }

  return (
    <Garden>
      <form
        ref={form}
        noValidate
        role="search"
        aria-label={t('explorer.form')}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <LinkTypeField
          value={draft.type}
          problem={problems.type && t(problems.type)}
          onChange={(type) => onChange({ ...draft, type })}
        />
        <TextField
          label={t('acts.renaming.left')}
          hint={t('explorer.leftHint')}
          value={draft.left}
          problem={problems.names && t(problems.names)}
          onChange={(left) => onChange({ ...draft, left })}
        />
        <TextField
          label={t('acts.renaming.right')}
          hint={t('explorer.rightHint')}
          value={draft.right}
          onChange={(right) => onChange({ ...draft, right })}
        />
        <div className={styles.buttons}>
          <Button isPrimary size="small" type="submit">
            {t('explorer.search')}
          </Button>
          {children}
        </div>
      </form>
    </Garden>
  );
}

/** Each failed try puts the focus on the first field that has a problem. */
function useFirstProblem(tries: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return form;
}
