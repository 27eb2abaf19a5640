import Papa from 'papaparse';

/** What a spreadsheet may run. Apostrophes before it count too, or ours could not be told from them. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * CSV that a spreadsheet opens as it is: UTF-8 with its mark, CRLF, and an apostrophe before
 * what would be a formula.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const csv = Papa.unparse([header, ...rows], { newline: '\r\n', escapeFormulae: formula });
  return `\uFEFF${csv}\r\n`;
}

/** Takes the apostrophe of {@link writeCsv} off again. */
export const plainCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
