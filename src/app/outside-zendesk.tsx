import { useWords } from '../i18n/words-context.ts';
import styles from './shell.module.css';

/** Shown in a plain browser tab: what this is and how to see it. */
export function OutsideZendesk() {
  const { t } = useWords();
  return (
    <main className={styles.page}>
      <h1>{t('outside.title')}</h1>
      <p>{t('outside.text')}</p>
      <p>
        {t('outside.preview')}
        <code>npm ci && npm start</code>
      </p>
      <p>
        {t('outside.inZendesk')}
        <code>npm run dev:zendesk</code>
      </p>
    </main>
  );
}

/** Shown when Zendesk's script is blocked or unreachable. */
export function ScriptMissing() {
  const { t } = useWords();
  return (
    <main className={styles.page}>
      <h1>{t('scriptMissing.title')}</h1>
      <p role="alert">{t('scriptMissing.text')}</p>
    </main>
  );
}
