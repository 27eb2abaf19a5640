import { useState } from 'react';
import type { LinkWritten } from '../../../../api/zis-links/writes.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import styles from './moving.module.css';
import type { PlannedLine } from './plan-import.ts';
import { sayIdentity, sayLine, sayResult } from './say-import.ts';
import type { WritingLine } from './use-import.ts';

interface PlannedLinesProps {
  readonly kind: PlannedLine['kind'];
  readonly lines: readonly PlannedLine[];
  readonly results: ReadonlyMap<WritingLine, LinkWritten>;
}

/** More than this nobody reads on a screen; the file has them all. */
const MOST_SHOWN = 100;

/** The lines of one kind: their number, and on demand each of them. */
export function PlannedLines({ kind, lines, results }: PlannedLinesProps) {
  const { t, plural } = useWords();
  const [isOpen, setIsOpen] = useState(kind === 'invalid');
  const heading = plural(`moving.kinds.${kind}`, lines.length);
  if (!lines.length) return <p className={styles.hint}>{heading}</p>;

  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{heading}</summary>
      {isOpen && (
        <ul role="list" aria-label={heading} className={styles.lines}>
          {lines.slice(0, MOST_SHOWN).map((line, place) => (
            // JSON may hold many links in one line.
            <Line key={place} line={line} results={results} />
          ))}
        </ul>
      )}
      {isOpen && lines.length > MOST_SHOWN && (
        <p className={styles.hint}>
          {plural('moving.more', lines.length - MOST_SHOWN)} {t('moving.moreInFile')}
        </p>
      )}
    </details>
  );
}

interface LineProps {
  readonly line: PlannedLine;
  readonly results: ReadonlyMap<WritingLine, LinkWritten>;
}

function Line({ line, results }: LineProps) {
  const words = useWords();
  const written = 'link' in line || 'change' in line ? results.get(line) : undefined;
  return (
    <li>
      <span className={styles.hint}>{words.t('moving.line', { line: line.line })}</span>{' '}
      <bdi>{sayIdentity(line)}</bdi> {sayLine(words, line)}
      {written && <p>{sayResult(words, written)}</p>}
    </li>
  );
}
