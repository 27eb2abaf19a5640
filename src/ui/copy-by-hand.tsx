import { useWords } from '../i18n/words-context.ts';
import styles from './copy-by-hand.module.css';
import { useFocusAtFirst } from './use-focus.ts';

const MOST_LINES = 8;

/** A text, selected and ready for Ctrl+C, where the page may not copy by itself; its lines stay lines. */
export function CopyByHand({ text }: { readonly text: string }) {
  const { t } = useWords();
  const field = useFocusAtFirst<HTMLTextAreaElement>();
  return (
    <textarea
      ref={field}
      readOnly
      rows={Math.min(text.split('\n').length, MOST_LINES)}
      aria-label={t('copyThis')}
      className={styles.field}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}
