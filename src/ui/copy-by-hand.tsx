import { useWords } from '../i18n/words-context.ts';
import styles from './copy-by-hand.module.css';
import { useFocusAtFirst } from './use-focus.ts';

/** A text, selected and ready for Ctrl+C, where the page may not copy by itself. */
export function CopyByHand({ text }: { readonly text: string }) {
  const { t } = useWords();
  const field = useFocusAtFirst<HTMLInputElement>();
  return (
    <input
      ref={field}
      readOnly
      aria-label={t('copyThis')}
      className={styles.field}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}
