import { diffArrays } from 'diff';
import { linesOf } from './line-breaks.ts';

/** How a line ends, where that is the difference. */
type LineEnd = 'lf' | 'crlf' | 'cr' | 'none';

export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed';
  /** From 1: in the new text, for a removed one in the old. */
  readonly line: number;
  readonly text: string;
  /** Only where the other text has this line with another end. */
  readonly end?: LineEnd;
}

export type DiffRow = DiffLine | { readonly kind: 'folded'; readonly count: number };

/** Lines that are shown around each change. */
const AROUND = 2;

/** Two texts with more differences than this are shown as one replaced by the other. */
const MOST_EDITS = 1000;

interface Run {
  readonly kind: DiffLine['kind'];
  readonly lines: readonly string[];
}

/** What of a text changes, line by line, with a little of what stays around it. */
export function changedLines(before: string, after: string): readonly DiffRow[] {
  const runs = runsOf(linesOf(before), linesOf(after));
  const passed = { before: 0, after: 0 };
  const lines = runs.flatMap(({ kind, lines: texts }, at) => {
    const other = kind === 'same' ? undefined : otherSide(runs, at);
    return texts.map((text): DiffLine => {
      if (kind !== 'added') passed.before += 1;
      if (kind !== 'removed') passed.after += 1;
      const line = kind === 'removed' ? passed.before : passed.after;
      return { kind, line, ...wordsOf(text, other) };
    });
  });
  return folded(lines);
}

function runsOf(before: readonly string[], after: readonly string[]): readonly Run[] {
  const parts = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  // Without a limit on what it may cost, two unlike texts of 200 kB take minutes.
  if (!parts) {
    return [
      { kind: 'removed', lines: before },
      { kind: 'added', lines: after },
    ];
  }
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    lines: value,
  }));
}

/** What stands in the place of a run in the other text. */
function otherSide(runs: readonly Run[], at: number): ReadonlySet<string> | undefined {
  const beside = [runs[at - 1], runs[at + 1]].find((run) => run && run.kind !== 'same');
  return beside && new Set(beside.lines.map(withoutEnd));
}

function wordsOf(line: string, other: ReadonlySet<string> | undefined) {
  const text = withoutEnd(line);
  return { text, ...(other?.has(text) && { end: endOf(line) }) };
}

const withoutEnd = (line: string): string => line.replace(/(?:\r\n|\r|\n)$/, '');

function endOf(line: string): LineEnd {
  if (line.endsWith('\r\n')) return 'crlf';
  if (line.endsWith('\n')) return 'lf';
  return line.endsWith('\r') ? 'cr' : 'none';
}

/** What stays, and is far from any change, becomes its number. */
function folded(lines: readonly DiffLine[]): readonly DiffRow[] {
  const near = new Set<number>();
  for (const [at, { kind }] of lines.entries()) {
    if (kind === 'same') continue;
    for (let next = at - AROUND; next <= at + AROUND; next += 1) near.add(next);
  }
  const rows: DiffRow[] = [];
  for (const [at, line] of lines.entries()) {
    const last = rows.at(-1);
    if (near.has(at)) rows.push(line);
    else if (last?.kind === 'folded') rows[rows.length - 1] = { ...last, count: last.count + 1 };
    else rows.push({ kind: 'folded', count: 1 });
  }
  return rows;
}
