import { Button } from '@zendeskgarden/react-buttons';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { useSettings } from '../../zaf/zaf-context.ts';
import { Failure } from '../failure.tsx';
import type { Problem } from '../use-messages.ts';
import { Question } from './question.tsx';
import { TextField } from './text-field.tsx';
import styles from './work-form.module.css';

interface TypedNameQuestionProps {
  readonly title: string;
  readonly text: ReactNode;
  /** What has to be typed. */
  readonly name: string;
  readonly submit: string;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asked before something goes that does not come back: its name must be typed. */
export function TypedNameQuestion(props: TypedNameQuestionProps) {
  const { title, text, name, submit, isBusy, problem, onConfirm, onCancel } = props;
  const { t } = useWords();
  const { integration } = useSettings();
  const [typed, setTyped] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isWrong = typed.trim() !== name.trim();

  return (
    <Question
      title={title}
      text={text}
      onCancel={() => {
        if (!isBusy) onCancel();
      }}
    >
      <form
        noValidate
        className={styles.question}
        onSubmit={(event) => {
          event.preventDefault();
          setIsTried(true);
          if (isWrong) event.currentTarget.querySelector('input')?.focus();
          else if (!isBusy) onConfirm();
        }}
      >
        <TextField
          label={t('acts.typedName.type', { name })}
          value={typed}
          problem={isTried && isWrong ? t('acts.typedName.mismatch') : undefined}
          onChange={setTyped}
        />
        {problem && <Failure {...problem} integration={integration} />}
        <div className={styles.buttons}>
          <Button isPrimary isDanger size="small" type="submit" aria-disabled={isBusy}>
            {submit}
          </Button>
          <Button isBasic size="small" disabled={isBusy} onClick={() => onCancel()}>
            {t('cancel')}
          </Button>
          <span role="status">{isBusy && t('acts.typedName.busy')}</span>
        </div>
      </form>
    </Question>
  );
}
