import { writeCsv } from './csv-text.ts';

interface ReportRow {
  readonly line: number;
  readonly result: string;
  readonly link_type: string;
  readonly left: string;
  readonly right: string;
  readonly detail?: string;
}

/** What became of each line of an imported file. */
export const reportAsCsv = (rows: readonly ReportRow[]): string =>
  writeCsv(
    ['line', 'result', 'link_type', 'left_object_name', 'right_object_name', 'detail'],
    rows.map((row) => [
      String(row.line),
      row.result,
      row.link_type,
      row.left,
      row.right,
      row.detail ?? '',
    ]),
  );

/** A name that every system takes, with the day of the person: `zis-links-acme-2026-03-02.json`. */
export function fileName(base: string, extension: string, date: Date): string {
  const safe = base.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '');
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `${safe || 'export'}-${day}.${extension}`;
}
