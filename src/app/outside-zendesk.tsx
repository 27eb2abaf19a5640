import '../i18n/later-texts.ts';
import { useWords } from '../i18n/words-context.ts';
import styles from './shell.module.css';

interface OutsideZendeskProps {
  readonly why: 'outside-zendesk' | 'script-missing';
}

/** Shown where the app cannot be: why, and what to do. */
export default function OutsideZendesk({ why }: OutsideZendeskProps) {
  return (
    <main className={styles.page}>
      {why === 'outside-zendesk' ? <PlainTab /> : <ScriptMissing />}
    </main>
  );
}

/** A plain browser tab: what this is and how to see it. */
function PlainTab() {
  const { t } = useWords();
  return (
    <>
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
    </>
  );
}

/** Zendesk's script is blocked or unreachable. */
function ScriptMissing() {
  const { t } = useWords();
  return (
    <>
      <h1>{t('scriptMissing.title')}</h1>
      <p role="alert">{t('scriptMissing.text')}</p>
    </>
  );
}
