import { useWords } from '../i18n/words-context.ts';
import type { PanelName } from './panel-tabs.tsx';
import styles from './panel-tabs.module.css';

/** As much room as the tabs, which come later, take in this language. */
export function TabSpace({ names }: { readonly names: readonly PanelName[] }) {
  const { t } = useWords();
  return (
    <div className={`${styles.row} ${styles.space}`} aria-hidden="true">
      <div className={styles.tabs}>
        {names.map((name) => (
          <div key={name} className={styles.tab}>
            {t(`panels.${name}`)}
          </div>
        ))}
      </div>
      <div className={styles.menu} />
    </div>
  );
}
