import { useId } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { Button } from '../../ui/button.tsx';
import styles from './doctor-panel.module.css';
import { type Check, type Finding, RUNNING } from './finding.ts';

interface CheckRowProps {
  readonly check: Check;
  /** `undefined` while it is being looked at. */
  readonly finding: Finding | undefined;
  readonly onTry: () => void;
}

/** One check: its name, how it stands, what was found, and what to do about it. */
export function CheckRow({ check, finding, onTry }: CheckRowProps) {
  const { t } = useWords();
  const nameId = useId();
  const { name, operation, trial } = check;
  const { state, found, next } = finding ?? RUNNING;
  return (
    <li aria-labelledby={nameId} className={styles.check}>
      <div className={styles.title}>
        <bdi id={nameId} className={styles.name}>
          {name}
        </bdi>
        <span className={`${styles.state} ${styles[state] ?? ''}`}>
          {t(`doctor.states.${state}`)}
        </span>
      </div>
      {found.map((words) => (
        <p key={words} className={styles.found}>
          {words}
        </p>
      ))}
      {next && <p>{next}</p>}
      {operation && <code className={styles.found}>{operation}</code>}
      {trial && <Button onClick={onTry}>{trial.label}</Button>}
    </li>
  );
}
