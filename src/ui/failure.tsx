import { useContext } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { Button } from './button.tsx';
import { DescribeContext, IsAdminContext } from './describe-context.ts';
import { describeError, describeErrorToAdmin } from './describe-error.ts';
import styles from './message.module.css';

interface FailureProps {
  /** What did not work, in a sentence. */
  readonly title: string;
  /** Absent when the title says it all. */
  readonly error?: Error | null | undefined;
  /** Why, where it was no call that failed. */
  readonly detail?: string;
  /** Named in the advice to people who are not permitted. */
  readonly integration?: string;
  /** What else there is to do. */
  readonly advice?: string | false | undefined;
  readonly onTryAgain?: () => void;
}

/** Says what failed, why, and what to do next; offers to try again. */
export function Failure({ title, error, detail, integration, advice, onTryAgain }: FailureProps) {
  const texts = useWords();
  const describe = useContext(DescribeContext);
  const general = useContext(IsAdminContext) ? describeErrorToAdmin : describeError;
  const described = error
    ? (describe?.(texts, error) ?? general(texts, error, integration))
    : undefined;

  return (
    <div role="alert" className={`${styles.message} ${styles.danger}`}>
      <div>
        <p className={styles.title}>{title}</p>
        {detail && <p>{detail}</p>}
        {described && <p>{described.text}</p>}
        {advice && <p>{advice}</p>}
        {described?.details.map((words) => (
          <p key={words} className={styles.details}>
            {words}
          </p>
        ))}
      </div>
      {onTryAgain && (
        <Button
          onClick={(event) => {
            // The button goes with the failure; the panel's heading stays.
            event.currentTarget.closest('section')?.querySelector('h1')?.focus();
            onTryAgain();
          }}
        >
          {texts.t('tryAgain')}
        </Button>
      )}
    </div>
  );
}
