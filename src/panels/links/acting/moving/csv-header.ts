import Papa from 'papaparse';
import type { CsvRow, Dialect } from './csv-rows.ts';
import { ImportRefused } from './import-refused.ts';

const required = ['link_type', 'left_object_name', 'right_object_name'] as const;
const optional = ['left_object_metadata', 'right_object_metadata'] as const;
const known = [...required, ...optional];

type Column = (typeof known)[number];

export interface Columns {
  readonly count: number;
  readonly at: Readonly<Record<Column, number>>;
}

/** A header is shorter than this, also with columns of somebody else. */
const HEAD = 65_536;

/** What parts cells and rows, told by the header: contents may hold any of these characters. */
export function dialectOf(text: string): Dialect {
  const head = text.slice(startOfHeader(text)).slice(0, HEAD);
  const newline = /\r\n?|\n/.exec(head)?.[0] === '\r' ? '\r' : '\n';
  const [best] = [',', ';', '\t', '|']
    .map((delimiter) => ({ delimiter, found: columnsUnder(head, { delimiter, newline }) }))
    .sort((one, other) => other.found - one.found);

  return { delimiter: best?.delimiter ?? ',', newline };
}

/** A header may begin with an empty cell, in files with tabs: its line counts, not its first letter. */
function startOfHeader(text: string): number {
  const letter = text.search(/\S/);
  return 1 + Math.max(text.lastIndexOf('\n', letter), text.lastIndexOf('\r', letter));
}

function columnsUnder(head: string, dialect: Dialect): number {
  const [header = []] = Papa.parse<readonly string[]>(head, { ...dialect, preview: 1 }).data;
  const names = header.map(normal);
  return known.filter((name) => names.includes(name)).length;
}

/** @throws {ImportRefused} naming the columns that a link cannot do without */
export function columnsOf({ cells, line }: CsvRow): Columns {
  const names = cells.map(normal);
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length) {
    throw new ImportRefused('missing-column', { line, detail: missing.join(', ') });
  }
  const at = {
    link_type: names.indexOf('link_type'),
    left_object_name: names.indexOf('left_object_name'),
    left_object_metadata: names.indexOf('left_object_metadata'),
    right_object_name: names.indexOf('right_object_name'),
    right_object_metadata: names.indexOf('right_object_metadata'),
  };
  return { count: cells.length, at };
}

/** Whether the last of the columns that a link cannot do without has a cell. */
export const reachesAll = (cells: readonly string[], { at }: Columns): boolean =>
  required.every((name) => at[name] < cells.length);

const normal = (name: string) => name.trim().toLowerCase();
