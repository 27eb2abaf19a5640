import { type ReactNode, useId } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './panel.module.css';

interface PanelProps {
  readonly heading: string;
  /** Milliseconds since 1970 of the oldest data shown; 0 for none yet. */
  readonly updatedAt: number;
  readonly isRefreshing: boolean;
  readonly onRefresh: () => void;
  readonly children: ReactNode;
}

/** A panel: its heading, how old its data is, a way to refresh it, and what it shows. */
export function Panel({ heading, updatedAt, isRefreshing, onRefresh, children }: PanelProps) {
  const words = useWords();
  const headingId = useId();
  const time = words.clock(updatedAt);

  return (
    <section aria-labelledby={headingId} aria-busy={isRefreshing} className={styles.panel}>
      <div className={styles.header}>
        <h1 id={headingId}>{heading}</h1>
        <span className={styles.updated}>{updatedAt > 0 && words.t('time.updated', { time })}</span>
        <Button
          look="quiet"
          aria-label={words.t('refresh')}
          title={words.t('refresh')}
          onClick={onRefresh}
        >
          <Icon shape="reload" />
        </Button>
      </div>
      {children}
    </section>
  );
}
