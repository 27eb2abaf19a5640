import { field } from '../../../../zaf/field.ts';
import { checkedLine, linkOf } from './check-link.ts';
import { fileFormat } from './export-links.ts';
import { type ImportLine, importLimits } from './import-line.ts';
import { ImportRefused, tooMany } from './import-refused.ts';
import { firstMistake, linesOfItems } from './json-places.ts';
import { type Pace, startPace } from './pace.ts';

/**
 * Reads our own export, a bare list of links, or an answer of the API.
 * @throws {ImportRefused}
 */
export async function readJson(text: string): Promise<readonly ImportLine[]> {
  const pace = startPace();
  const items = itemsOf(await parse(text, pace));
  await pace.rest();
  const places = await linesOfItems(text, { pace, most: importLimits.links + 1 });
  if (items.length > importLimits.links) throw tooMany(places[importLimits.links] ?? 1);

  const lines: ImportLine[] = [];
  for (const [index, item] of items.entries()) {
    lines.push(checkedLine(places[index] ?? 1, () => linkOf(item)));
    if (pace.isDue()) await pace.rest();
  }
  return lines;
}

async function parse(text: string, pace: Pace): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch {
    await pace.rest();
    throw new ImportRefused('not-json', firstMistake(text));
  }
}

function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;

  const isOurs = field(value, 'format') === fileFormat.format;
  const version = field(value, 'version');
  // A later version may mean something else by the same words.
  if (isOurs && version !== fileFormat.version) {
    throw new ImportRefused('not-links', { detail: `version ${JSON.stringify(version)}` });
  }
  const links = field(value, 'links');
  if (!Array.isArray(links)) throw new ImportRefused('not-links');
  return links;
}
