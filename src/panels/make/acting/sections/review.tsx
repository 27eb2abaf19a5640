import { Button } from '@zendeskgarden/react-buttons';
import { useWords } from '../../../../i18n/words-context.ts';
import { Failure } from '../../../../ui/failure.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { useFocusAtFirst } from '../../../../ui/use-focus.ts';
import type { Problem } from '../../../../ui/use-messages.ts';
import { ChangedKeysList } from './changed-keys-list.tsx';
import { ChangedLinesList } from './changed-lines-list.tsx';
import styles from './sections.module.css';
import type { Reviewed } from './use-code-work.ts';

interface ReviewProps {
  readonly reviewed: Reviewed;
  /** Values are not shown, nor sent anywhere but to Make. */
  readonly isMasked: boolean;
  readonly isSending: boolean;
  readonly problem: Problem | undefined;
  readonly onSave: () => void;
  readonly onBack: () => void;
}

/** What saving would change in Make, before it does. */
export function Review({ reviewed, isMasked, isSending, problem, onSave, onBack }: ReviewProps) {
  const { t } = useWords();
  const heading = useFocusAtFirst<HTMLHeadingElement>();
  const { now, text, hasMoved } = reviewed;
  return (
    <div className={styles.part}>
      <h3 ref={heading} tabIndex={-1}>
        {t('make.code.review.title')}
      </h3>
      {hasMoved && (
        <Notice tone="warning" title={t('make.code.review.moved')}>
          <p>{t('make.code.review.movedHow')}</p>
        </Notice>
      )}
      {isMasked ? (
        <ChangedKeysList before={now} after={text} />
      ) : (
        <ChangedLinesList before={now.open()} after={text.open()} />
      )}
      {problem && <Failure {...problem} />}
      <div className={styles.buttons}>
        <Button isPrimary size="small" aria-disabled={isSending} onClick={() => onSave()}>
          {t('make.code.save')}
        </Button>
        <Button isBasic size="small" disabled={isSending} onClick={() => onBack()}>
          {t('make.code.back')}
        </Button>
        <span role="status">{isSending && t('acts.saving')}</span>
      </div>
    </div>
  );
}
