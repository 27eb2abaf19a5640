import { useEffect, useRef } from 'react';
import { useWords } from '../../../i18n/words-context.ts';
import { Button } from '../../../ui/button.tsx';
import { focusIfLost } from '../../../ui/use-focus.ts';
import styles from './acting.module.css';
import { countBulk } from './count-bulk.ts';
import type { useBulk } from './use-bulk.ts';

interface BulkProgressProps<Item> {
  readonly bulk: ReturnType<typeof useBulk<Item>>;
}

/** How far work on many links has come, with a way to stop it, to go on, and to repeat what failed. */
export function BulkProgress<Item>({ bulk }: BulkProgressProps<Item>) {
  const { t, plural, number } = useWords();
  const { phase, items } = bulk;
  const { done, failed, over } = countBulk(bulk);
  const total = plural('acts.bulk.total', items.length);
  const isUnderWay = phase === 'running' || phase === 'stopping';
  const status = useFocusOn(phase !== 'idle');

  if (phase === 'idle') return null;
  return (
    <>
      {/* Told when it is over: each link by itself would be too much to listen to. */}
      <p role="status" aria-busy={isUnderWay} ref={status} tabIndex={-1}>
        {t(`acts.bulk.${phase}`, { done: number(done), over: number(over), total })}
        {failed > 0 && ` ${plural('acts.bulk.failed', failed)}`}
      </p>
      {phase !== 'finished' && (
        <progress aria-label={t('acts.bulk.progress')} value={over} max={items.length} />
      )}
      <div className={styles.buttons}>
        {phase === 'running' && <Button onClick={bulk.stop}>{t('acts.bulk.stop')}</Button>}
        {phase === 'stopped' && (
          <Button onClick={() => void bulk.goOn()}>{t('acts.bulk.goOn')}</Button>
        )}
        {phase === 'finished' && failed > 0 && (
          <Button onClick={() => void bulk.retryFailed()}>
            {plural('acts.bulk.retryFailed', failed)}
          </Button>
        )}
      </div>
    </>
  );
}

/** The button that was pressed goes with its phase; the sentence about it stays. */
function useFocusOn(isBegun: boolean) {
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isBegun) focusIfLost(status.current);
  });
  return status;
}
