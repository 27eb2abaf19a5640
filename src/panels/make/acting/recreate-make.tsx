import { Button } from '@zendeskgarden/react-buttons';
import { useWords } from '../../../i18n/words-context.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Question } from '../../../ui/garden/question.tsx';
import { titleOf } from '../listed-make.ts';
import { type ListedMake, useMakeWork } from '../make-work.ts';
import styles from './make-acting.module.css';
import { useRecreating } from './use-recreating.ts';

/** Asks before a connection is recreated, with all that Make says of it. */
export function RecreateMake({ row }: { readonly row: ListedMake }) {
  const words = useWords();
  const { t } = words;
  const { close } = useMakeWork();
  const { recreate, isBusy, problem } = useRecreating(row);
  const cancel = () => {
    if (!isBusy) close(row.id);
  };

  return (
    <Question
      title={t('make.work.recreate.title', { name: titleOf(words, row.connection) })}
      text={
        <>
          <p>{t('make.work.recreate.does')}</p>
          <p>{t('make.work.recreate.unknown')}</p>
        </>
      }
      onCancel={cancel}
    >
      {problem && <Failure {...problem} />}
      <div className={styles.buttons}>
        <Button
          isPrimary
          isDanger
          size="small"
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) void recreate();
          }}
        >
          {t('make.work.recreate.action')}
        </Button>
        <Button isBasic size="small" disabled={isBusy} onClick={cancel}>
          {t('cancel')}
        </Button>
        <span role="status">{isBusy && t('make.work.recreate.busy')}</span>
      </div>
    </Question>
  );
}
