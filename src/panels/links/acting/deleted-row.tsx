import { useWords } from '../../i18n/words-context.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useFocusWhen } from '../../ui/use-focus.ts';
import { useSettings } from '../../zaf/zaf-context.ts';
import styles from './link-row.module.css';
import type { Deletion } from './use-deletions.ts';

interface DeletedRowProps {
  readonly deletion: Deletion;
  readonly onUndo: (deletion: Deletion) => void;
}

/** Stands where a link stood, and brings it back on request, for as long as the panel is open. */
export function DeletedRow({ deletion, onUndo }: DeletedRowProps) {
  const { t } = useWords();
  const { integration } = useSettings();
  const { row, phase, error } = deletion;
  const isDeleted = phase === 'deleted';
  const undo = useFocusWhen<HTMLButtonElement>(isDeleted);
  const waiting = useFocusWhen<HTMLParagraphElement>(!isDeleted);
  const title = row.object.title || t('links.unnamed');

  return (
    <li className={styles.row}>
      <p role="status" className={styles.gone} ref={waiting} tabIndex={-1}>
        {phase === 'deleting' && t('links.deleting', { title })}
        {phase === 'undoing' && t('links.undoing', { title })}
        {isDeleted && (
          <>
            <span>{t('links.deleted', { title })}</span>
            <Button ref={undo} look="link" onClick={() => onUndo(deletion)}>
              {t('links.undo')}
            </Button>
          </>
        )}
      </p>
      {error && (
        <div className={styles.wide}>
          <Failure
            title={t('links.undoFailed', { title })}
            error={error}
            integration={integration}
          />
        </div>
      )}
    </li>
  );
}
