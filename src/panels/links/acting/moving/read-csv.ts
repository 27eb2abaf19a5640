import { checkedLine, linkOf, NoLink } from './check-link.ts';
import { type Columns, columnsOf, dialectOf, reachesAll } from './csv-header.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { plainCell } from './csv-text.ts';
import { type ImportedLink, type ImportLine, importLimits } from './import-line.ts';
import { tooMany } from './import-refused.ts';
import { firstMistake } from './json-places.ts';

/**
 * Reads rows under a header. Columns may come in any order, and more of them.
 * @throws {ImportRefused}
 */
export async function readCsv(text: string): Promise<readonly ImportLine[]> {
  const lines: ImportLine[] = [];
  let columns: Columns | undefined;

  for await (const slice of csvRows(text, dialectOf(text))) {
    const [header] = slice;
    const rows = columns ? slice : slice.slice(1);
    if (!header) continue;

    columns ??= columnsOf(header);
    for (const row of rows) lines.push(lineOf(row, columns));
    const tooFar = lines[importLimits.links];
    if (tooFar) throw tooMany(tooFar.line);
  }
  return lines;
}

const lineOf = (row: CsvRow, columns: Columns): ImportLine =>
  checkedLine(row.line, () => linkOfRow(row, columns));

function linkOfRow({ cells }: CsvRow, columns: Columns): ImportedLink {
  const hasMore = cells.slice(columns.count).some((cell) => cell.trim());
  // Spreadsheets leave out empty cells at the end, or add some.
  if (hasMore || !reachesAll(cells, columns)) {
    throw new NoLink('columns', `${cells.length}/${columns.count}`);
  }

  const cell = (name: keyof Columns['at']) => plainCell(cells[columns.at[name]] ?? '');
  const side = (object: 'left_object' | 'right_object') => ({
    name: cell(`${object}_name`),
    metadata: metadataIn(cell(`${object}_metadata`), `${object}.metadata`),
  });
  return linkOf({
    link_type: cell('link_type'),
    left_object: side('left_object'),
    right_object: side('right_object'),
  });
}

/** An empty cell says nothing about metadata; `{}` says that there is none. */
function metadataIn(cell: string, path: string): unknown {
  if (!cell.trim()) return undefined;
  try {
    return JSON.parse(cell);
  } catch {
    const place = firstMistake(cell);
    throw new NoLink('metadata-not-json', place ? `${path} ${place.line}:${place.column}` : path);
  }
}
