import { identityOf } from '../../../../api/zis-links/client.ts';
import { type ImportLine, importLimits, type ReadImport } from './import-line.ts';
import { ImportRefused } from './import-refused.ts';
import { newLinkOf } from './plan-import.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readText } from './read-text.ts';

/**
 * Reads a file of links, JSON or CSV, told by what is in it. The page goes on meanwhile: nothing
 * but the browser's own JSON.parse works longer than some milliseconds in one go.
 */
export async function readImport(file: Blob): Promise<ReadImport> {
  try {
    return { kind: 'read', lines: await readLines(file) };
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return { kind: 'refused', reason: error.reason, ...error.at };
  }
}

async function readLines(file: Blob): Promise<readonly ImportLine[]> {
  if (file.size > importLimits.bytes) {
    throw new ImportRefused('too-large', { detail: String(importLimits.bytes) });
  }
  const text = await readText(file);
  const [first] = text.trimStart();
  if (first === undefined) throw new ImportRefused('empty');

  const isJson = first === '{' || first === '[';
  const lines = await (isJson ? readJson(text) : readCsv(text));
  if (!lines.length) throw new ImportRefused('empty');
  return withoutDuplicates(lines);
}

/** Of two lines for the same link the second is no good: which of them counts is not ours to say. */
function withoutDuplicates(lines: readonly ImportLine[]): readonly ImportLine[] {
  const seen = new Map<string, number>();

  return lines.map((line) => {
    if ('problem' in line) return line;
    const identity = JSON.stringify(identityOf(newLinkOf(line.link)));
    const first = seen.get(identity);
    if (first !== undefined) {
      return { line: line.line, problem: 'duplicate', detail: String(first) };
    }
    seen.set(identity, line.line);
    return line;
  });
}
