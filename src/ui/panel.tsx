import { type ReactNode, useEffect, useId, useState } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { Button } from './button.tsx';
import { useIsPainted } from './first-paint.ts';
import { Icon } from './icon.tsx';
import styles from './panel.module.css';

interface PanelData {
  /** Milliseconds since 1970 of the oldest data shown; 0 for none yet. */
  readonly updatedAt: number;
  readonly isRefreshing: boolean;
  readonly refresh: () => void;
}

interface PanelProps {
  readonly heading: string;
  /** Absent where there is nothing to ask for. */
  readonly data?: PanelData;
  readonly children: ReactNode;
}

/** A panel: its heading, how old its data is, a way to refresh it, and what it shows. */
export function Panel({ heading, data, children }: PanelProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} aria-busy={data?.isRefreshing} className={styles.panel}>
      <div className={styles.header}>
        <h1 id={headingId} tabIndex={-1}>
          {heading}
        </h1>
        {data && <Refresh {...data} />}
      </div>
      {children}
    </section>
  );
}

/** Time enough for a sentence to be noticed. */
const TELLING_MS = 1000;

function Refresh({ updatedAt, isRefreshing, refresh }: PanelData) {
  const { t, clock } = useWords();
  const isPainted = useIsPainted();
  const [isAsked, setIsAsked] = useState(false);
  // What refreshes by itself, or after a write that is told anyway, is nothing to interrupt a listener for.
  useEffect(() => {
    if (!isAsked || isRefreshing) return undefined;
    const timer = setTimeout(() => setIsAsked(false), TELLING_MS);
    return () => clearTimeout(timer);
  }, [isAsked, isRefreshing]);

  return (
    <>
      <span role="status" aria-live={isAsked ? 'polite' : 'off'} className={styles.updated}>
        {updatedAt > 0 &&
          (isRefreshing ? t('time.refreshing') : t('time.updated', { time: clock(updatedAt) }))}
      </span>
      {isPainted ? (
        <Button
          look="quiet"
          aria-label={t('refresh')}
          title={t('refresh')}
          onClick={() => {
            setIsAsked(true);
            refresh();
          }}
        >
          <Icon shape="reload" />
        </Button>
      ) : (
        <span className={styles.button} />
      )}
    </>
  );
}
