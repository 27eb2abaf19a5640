import { Button } from '@zendeskgarden/react-buttons';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useWords } from '../../../../i18n/words-context.ts';
import { countOf } from '../../../../ui/count.ts';
import { LINKS } from '../../link-group.tsx';
import styles from './explorer.module.css';
import type { ExplorerSearch } from './use-explorer-search.ts';

/** How a search is going, with a way to stop it or to go on with it; says once how it ended. */
export function SearchRun({ current }: { readonly current: ExplorerSearch | undefined }) {
  const words = useWords();
  const { t } = words;
  if (!current) return null;

  const { phase, group, stop, goOn } = current;
  const counted = { ...group, total: group.rows.length, matching: undefined };
  const count = countOf(words, LINKS, counted);
  const isStopped = phase === 'stopped';
  return (
    <>
      {(isStopped || phase === 'running') && (
        <RunButton onClick={isStopped ? goOn : stop}>
          {t(isStopped ? 'acts.bulk.goOn' : 'acts.bulk.stop')}
        </RunButton>
      )}
      {!isStopped && group.rows.length > 0 && <span className={styles.hint}>{count}</span>}
      <span role="status" className={isStopped ? styles.hint : 'visually-hidden'}>
        {isStopped && t('explorer.stopped', { count })}
        {phase === 'finished' && t('explorer.finished')}
      </span>
    </>
  );
}

interface RunButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** When it goes while it has the focus, the form's own button gets it. */
function RunButton({ onClick, children }: RunButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const leaving = button.current;
    return () => {
      if (leaving !== document.activeElement) return;
      leaving?.form?.querySelector<HTMLElement>('[type="submit"]')?.focus();
    };
  }, []);
  return (
    <Button ref={button} size="small" onClick={onClick}>
      {children}
    </Button>
  );
}
