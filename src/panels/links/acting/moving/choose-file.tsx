import { useId } from 'react';
import { useWords } from '../../../../i18n/words-context.ts';
import styles from './moving.module.css';

/** Asks for a file. */
export function ChooseFile({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className={styles.choose}>
      <label htmlFor={id}>{t('moving.file')}</label>
      <input
        id={id}
        type="file"
        accept=".json,.csv,.txt,application/json,text/csv"
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onChoose(file);
        }}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {t('moving.fileHint')}
      </p>
    </div>
  );
}
