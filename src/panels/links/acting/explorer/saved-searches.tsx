import { useState } from 'react';
import type { LinkSearch } from '../../../../api/zis-links/search-address.ts';
import type { Words } from '../../../../i18n/words.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { Quiet } from '../../../../ui/notice.tsx';
import { useFocusWhen } from '../../../../ui/use-focus.ts';
import styles from './explorer.module.css';
import { SaveSearch } from './save-search.tsx';
import { MOST_SAVED, type SavedSearch } from './saved-search.ts';
import { type Saved, useSavedSearches } from './use-saved-searches.ts';

interface SavedSearchesProps {
  /** What is being typed, once it can be searched for. */
  readonly search: LinkSearch | undefined;
  readonly onRun: (search: LinkSearch) => void;
}

/** The searches that this browser keeps, to be run again, and a way to keep one more. */
export function SavedSearches({ search, onRun }: SavedSearchesProps) {
  const words = useWords();
  const { t } = words;
  const { searches, save, remove } = useSavedSearches();
  const [naming, setNaming] = useState<'not-yet' | 'open' | 'over'>('not-yet');
  const [said, setSaid] = useState('');
  const saveButton = useFocusWhen<HTMLButtonElement>(naming === 'over');

  return (
    <>
      {search && naming !== 'open' && (
        <Button
          ref={saveButton}
          look="link"
          className={styles.act}
          onClick={() => setNaming('open')}
        >
          {t('explorer.saved.save')}
        </Button>
      )}
      {search && naming === 'open' && (
        <SaveSearch
          search={search}
          onCancel={() => setNaming('over')}
          onSave={(name) => {
            setSaid(saying(words, save(name, search), name));
            setNaming('over');
          }}
        />
      )}
      <p role="status" className={said ? undefined : 'visually-hidden'}>
        {said}
      </p>
      <SavedList
        searches={searches}
        onRun={onRun}
        onRemove={({ name }) => {
          remove(name);
          setSaid(t('explorer.saved.removed', { name }));
        }}
      />
    </>
  );
}

function saying({ t }: Words, saved: Saved, name: string): string {
  switch (saved) {
    case 'kept':
      return t('explorer.saved.kept', { name });
    case 'not-kept':
      return t('explorer.saved.notKept', { name });
    case 'full':
      return t('explorer.saved.full', { most: MOST_SAVED });
    case 'too-long':
      return t('explorer.saved.tooLong');
    default:
      return saved satisfies never;
  }
}

interface SavedListProps {
  readonly searches: readonly SavedSearch[];
  readonly onRun: (search: LinkSearch) => void;
  readonly onRemove: (search: SavedSearch) => void;
}

function SavedList({ searches, onRun, onRemove }: SavedListProps) {
  const { t, plural } = useWords();
  const title = plural('explorer.saved.list', searches.length);
  return (
    <details className={styles.more}>
      <summary>{title}</summary>
      {!searches.length && <Quiet>{t('explorer.saved.none')}</Quiet>}
      <ul role="list" aria-label={title}>
        {searches.map((saved) => {
          const { name, ...search } = saved;
          return (
            <li key={name} className={styles.saved}>
              <Button look="link" className={styles.act} onClick={() => onRun(search)}>
                <bdi>{name}</bdi>
              </Button>
              <Button
                look="quiet"
                aria-label={t('explorer.saved.remove', { name })}
                onClick={({ currentTarget }) => {
                  // The button goes with its row.
                  currentTarget.closest('details')?.querySelector('summary')?.focus();
                  onRemove(saved);
                }}
              >
                {t('explorer.saved.removeShort')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
