import type { ValueRange } from './value-ranges.ts';

/** What may stand open before a line's key or value. */
const SIGNS = /[\s{}[\],]*/y;

/** A key with its colon, as it stands at the beginning of a line. */
const KEY = /"([^"\\\n\r]*)"\s*:[\s{}[\],]*/y;

const LINE = /[^\n\r]+/y;

/**
 * What could be a value from where a text stops being JSON: the rest of that line, and of each line
 * after it all but a key at its beginning.
 */
export function rangesInBroken(text: string, from: number): readonly ValueRange[] {
  const ranges: ValueRange[] = [];
  const lineStart =
    Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1;
  // Inside a line nothing tells a key from a value any more.
  const isInside = /[^\s{}[\],]/.test(text.slice(lineStart, from));
  let at = from;
  while (at < text.length) {
    const end = matchEnd(LINE, text, at) ?? at;
    const range = end > at && rangeIn(text.slice(at, end), !(isInside && at === from));
    if (range) ranges.push({ ...range, from: at + range.from, to: at + range.to });
    at = end + 1;
  }
  return ranges;
}

/** The part of a line that is hidden. */
function rangeIn(line: string, mayHaveKey: boolean): ValueRange | undefined {
  const start = matchEnd(SIGNS, line, 0) ?? 0;
  KEY.lastIndex = start;
  const key = mayHaveKey ? KEY.exec(line) : null;
  const from = start + (key?.[0].length ?? 0);
  const to = line.replace(/[\s,]+$/, '').length;
  return from < to ? { from, to, name: key?.[1] ?? '' } : undefined;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? at + found[0].length : undefined;
}
