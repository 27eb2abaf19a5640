import { useWords } from '../../../../i18n/words-context.ts';
import { changedLines, type DiffLine, type DiffRow } from './checks/changed-lines.ts';
import styles from './sections.module.css';

interface ChangedLinesListProps {
  readonly before: string;
  readonly after: string;
}

/** More are no help for a decision. */
const MOST_ROWS = 400;

/** What changes in a text, line by line. */
export function ChangedLinesList({ before, after }: ChangedLinesListProps) {
  const { t, plural } = useWords();
  const rows = changedLines(before, after);
  const shown = rows.slice(0, MOST_ROWS);
  return (
    <>
      <ul role="list" aria-label={t('make.code.review.changes')} dir="ltr" className={styles.diff}>
        {shown.map((row, at) => (
          <Row key={at} row={row} other={pairOf(rows, at)} />
        ))}
      </ul>
      {rows.length > shown.length && (
        <p className={styles.quiet}>
          {plural('make.code.review.more', rows.length - shown.length)}
        </p>
      )}
    </>
  );
}

interface RowProps {
  readonly row: DiffRow;
  /** The line that it takes the place of, or that takes its. */
  readonly other: string;
}

function Row({ row, other }: RowProps) {
  const { t, plural } = useWords();
  if (row.kind === 'folded') {
    return <li className={styles.folded}>{plural('make.code.review.folded', row.count)}</li>;
  }
  const Mark = MARKS[row.kind];
  return (
    <li className={styles[row.kind]}>
      <span className="visually-hidden">
        {t(`make.code.review.${row.kind}`, { line: row.line })}{' '}
      </span>
      <span aria-hidden className={styles.sign}>
        {SIGNS[row.kind]}
      </span>
      <Mark className={styles.code}>{shortened(row.text, other)}</Mark>
      {row.end && <span className={styles.quiet}> {t(`make.code.review.end.${row.end}`)}</span>}
    </li>
  );
}

const MARKS = { same: 'span', added: 'ins', removed: 'del' } as const;
const SIGNS = { same: '\u00a0', added: '+', removed: '−' } as const;

/** The line at the same place of what was removed, or added. */
function pairOf(rows: readonly DiffRow[], at: number): string {
  const row = rows[at];
  if (!row || row.kind === 'folded' || row.kind === 'same') return '';
  const isOf = (kind: DiffLine['kind']) => (one: DiffRow | undefined) => one?.kind === kind;
  let start = at;
  while (isOf(row.kind)(rows[start - 1])) start -= 1;
  const isRemoved = row.kind === 'removed';
  let other = isRemoved ? at : start - 1;
  if (isRemoved) while (isOf('removed')(rows[other])) other += 1;
  else while (isOf('removed')(rows[other - 1])) other -= 1;
  const pair = rows[other + at - start];
  return pair?.kind === (isRemoved ? 'added' : 'removed') ? pair.text : '';
}

const LONGEST = 300;
const BEFORE_CHANGE = 60;

/** Of a long line only the part around the first sign in which it differs from the other. */
function shortened(text: string, other: string): string {
  if (text.length <= LONGEST) return text;
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  const start = Math.max(0, Math.min(at, text.length - LONGEST / 2) - BEFORE_CHANGE);
  const end = start + LONGEST;
  return `${start ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
