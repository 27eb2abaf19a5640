import { useWords } from '../../../../i18n/words-context.ts';
import { Button } from '../../../../ui/button.tsx';
import type { CodeProblem } from './checks/code-problems.ts';
import { sayProblem } from './say-code.ts';
import styles from './sections.module.css';

interface ProblemListProps {
  readonly problems: readonly CodeProblem[];
  readonly onGoTo: (from: number) => void;
}

/** What is wrong with the text; each line a way to its place. */
export function ProblemList({ problems, onGoTo }: ProblemListProps) {
  const words = useWords();
  const { t, plural } = words;
  const count = problems.filter(({ isWarning }) => !isWarning).length;
  const warnings = problems.length - count;
  return (
    <div>
      <p role="status" className={styles.quiet}>
        {count > 0 && plural('make.code.problems', count)}
        {count === 0 && (warnings ? plural('make.code.warnings', warnings) : t('make.code.good'))}
      </p>
      {problems.length > 0 && (
        <ul role="list" aria-label={t('make.code.problemList')} className={styles.problems}>
          {problems.map((problem) => (
            <li key={problem.line} className={problem.isWarning ? styles.warning : styles.error}>
              <Button look="link" onClick={() => onGoTo(problem.from)}>
                {sayProblem(words, problem)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
