import { useWords } from '../../../i18n/words-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { useFocusWhen } from '../../../ui/use-focus.ts';
import { useSettings } from '../../../zaf/zaf-context.ts';
import type { Deletion } from '../link-history.tsx';
import styles from '../link-row.module.css';
import { useLinkWork } from '../link-work.tsx';
import { sayOutcome } from '../../../ui/say-outcome.ts';
import { titleOf } from './say-outcome.ts';
import { useLinkActs } from './use-link-acts.ts';

/** Stands where a link stood, and brings it back on request, for as long as the app is open. */
export function DeletedRow({ deletion }: { readonly deletion: Deletion }) {
  const words = useWords();
  const { t } = words;
  const { integration } = useSettings();
  const { clear, tell, setFocused, selected } = useLinkWork();
  const { restore } = useLinkActs();
  const { row, phase, error } = deletion;
  const isDeleted = phase === 'deleted';
  const undo = useFocusWhen<HTMLButtonElement>(isDeleted);
  const waiting = useFocusWhen<HTMLParagraphElement>(!isDeleted);
  const title = titleOf(words, row);

  async function bringBack() {
    clear();
    const written = await restore(row);
    const [said] = sayOutcome(words, written, {
      done: t('acts.restored', { title }),
      failed: '',
    });
    tell(said);
    setFocused(row.identity);
  }

  return (
    <>
      {/* One of many is told with the others. */}
      <p role={selected ? undefined : 'status'} className={styles.gone} ref={waiting} tabIndex={-1}>
        {phase === 'deleting' && t('acts.deleting', { title })}
        {phase === 'undoing' && t('acts.undoing', { title })}
        {isDeleted && (
          <>
            <span>{t('acts.deleted', { title })}</span>
            <Button ref={undo} look="link" onClick={() => void bringBack()}>
              {t('acts.undo')}
            </Button>
          </>
        )}
      </p>
      {error && (
        <div className={styles.wide}>
          <Failure
            title={t('acts.undoFailed', { title })}
            error={error}
            integration={integration}
          />
        </div>
      )}
    </>
  );
}
