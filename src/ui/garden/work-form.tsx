import { Button } from '@zendeskgarden/react-buttons';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { Failure } from '../failure.tsx';
import { Garden } from './garden.tsx';
import { useSettings } from '../../zaf/zaf-context.ts';
import type { Problem } from '../use-messages.ts';
import styles from './work-form.module.css';

interface WorkFormProps {
  readonly title: string;
  readonly submit: string;
  /** Words for the time while it is being sent; `undefined` while it is not. */
  readonly sending: string | undefined;
  /** Why the form is still open after it was sent. */
  readonly problem: Problem | undefined;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** The frame of a form: what is typed stays until it is saved or cancelled. */
export function WorkForm(props: WorkFormProps) {
  const { title, submit, sending, problem, onSubmit, onCancel, children } = props;
  const { t } = useWords();
  const { integration } = useSettings();

  return (
    <Garden>
      <form
        noValidate
        aria-label={title}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (sending === undefined) onSubmit();
        }}
      >
        <h2>{title}</h2>
        {children}
        {problem && <Failure {...problem} integration={integration} />}
        <div className={styles.buttons}>
          <Button isPrimary size="small" type="submit" aria-disabled={sending !== undefined}>
            {submit}
          </Button>
          <Button isBasic size="small" disabled={sending !== undefined} onClick={() => onCancel()}>
            {t('cancel')}
          </Button>
          <span role="status">{sending}</span>
        </div>
      </form>
    </Garden>
  );
}
