import Papa from 'papaparse';
import { ImportRefused, tooMany } from './import-refused.ts';
import { lineBreaks } from './line-breaks.ts';
import { startPace } from './pace.ts';

/** Characters that are read in one go, some milliseconds' work. */
const SLICE = 131_072;

/** All that a spreadsheet can hold, empty ones too. */
const MOST_ROWS = 1_048_576;

export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Dialect {
  readonly delimiter: string;
  /** LF stands for CRLF too, and for a mixture of the two. */
  readonly newline: '\n' | '\r';
}

/**
 * The rows that hold something, slice by slice, with rests between. The text is in memory already:
 * slices of a file would cut characters of several bytes.
 * @throws {ImportRefused} for a quotation mark that is never closed, or that ends amid a cell, and
 * for a million rows
 */
export async function* csvRows(text: string, dialect: Dialect): AsyncGenerator<readonly CsvRow[]> {
  const pace = startPace();
  let size = SLICE;
  let line = 1;
  let count = 0;

  for (let start = 0; start < text.length;) {
    const slice = text.slice(start, start + size);
    const isLast = start + size >= text.length;
    const { rows, end, endLine, parsed } = readSlice(slice, { dialect, isLast, line });
    yield rows;

    start += end;
    line = endLine;
    count += parsed;
    if (count > MOST_ROWS) throw tooMany(line);
    // A row may be longer than a slice: growing this fast, little is read again.
    size = end ? SLICE : size * 4;
    if (pace.isDue()) await pace.rest();
  }
}

interface SliceOf {
  readonly dialect: Dialect;
  readonly isLast: boolean;
  readonly line: number;
}

/** The rows that end inside the slice; of the last slice, all. */
function readSlice(slice: string, { dialect, isLast, line }: SliceOf) {
  const parsed = parseRows(slice, dialect);
  const cut = isLast ? undefined : parsed.pop();
  const rows: CsvRow[] = [];
  let end = 0;
  let endLine = line;

  for (const row of parsed) {
    if (row.mistakes.length) throw notCsv(slice, row.mistakes[0], line);
    const cells = withoutReturn(row, slice, dialect);
    if (cells.some((cell) => cell.trim())) rows.push({ line: endLine, cells });
    endLine += lineBreaks(slice, end, row.end);
    end = row.end;
  }
  // The cut itself makes up to two mistakes, one more is the file's: no need to read to its end.
  if (cut && cut.mistakes.length > 2) throw notCsv(slice, cut.mistakes[0], line);
  return { rows, end: isLast ? slice.length : end, endLine, parsed: parsed.length };
}

interface ParsedRow {
  readonly cells: readonly string[];
  readonly end: number;
  /** Where in the slice the cells begin whose quotation marks are wrong. */
  readonly mistakes: readonly (number | undefined)[];
}

function parseRows(slice: string, { delimiter, newline }: Dialect): ParsedRow[] {
  const rows: ParsedRow[] = [];
  Papa.parse<readonly string[]>(slice, {
    delimiter,
    newline,
    fastMode: false,
    step: ({ data, errors, meta }) => {
      rows.push({ cells: data, end: meta.cursor, mistakes: errors.map(({ index }) => index) });
    },
  });
  return rows;
}

/** The CR of a CRLF stays with the last cell unless that is quoted, when a CR in it is its own. */
function withoutReturn({ cells, end }: ParsedRow, slice: string, { newline }: Dialect) {
  const last = cells.at(-1) ?? '';
  const isOfTheLine =
    newline === '\n' && last.endsWith('\r') && slice.startsWith(`${last}\n`, end - last.length - 1);
  return isOfTheLine ? [...cells.slice(0, -1), last.slice(0, -1)] : cells;
}

const notCsv = (slice: string, mistake: number | undefined, line: number) =>
  new ImportRefused('not-csv', { line: line + lineBreaks(slice, 0, mistake ?? 0) });
