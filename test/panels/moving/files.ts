import * as v from 'valibot';
import { aLink, aLinkedObject } from '../../../sandbox/builders.ts';
import type { Metadata } from '../../../sandbox/world.ts';
import { type Link, linkAnswer } from '../../../src/api/zis-links/schemas.ts';
import type { ImportLine } from '../../../src/panels/links/acting/moving/import-line.ts';
import { readImport } from '../../../src/panels/links/acting/moving/read-import.ts';

/** A file that a person chose, from a text or from bytes. */
export const fileOf = (content: string | Uint8Array<ArrayBuffer>): File =>
  new File([content], 'links');

/** The lines of a file that must be readable. */
export async function linesOf(content: string): Promise<readonly ImportLine[]> {
  const read = await readImport(fileOf(content));
  if (read.kind !== 'read') throw new Error(`It is refused: ${JSON.stringify(read)}`);
  return read.lines;
}

/** A link of ticket 101 as the app has it from the server. */
export function storedLink(name: string, metadata: Metadata = {}, ticket: Metadata = {}): Link {
  const link = aLink({
    left_object: aLinkedObject('zendesk:ticket101', ticket),
    right_object: aLinkedObject(name, metadata),
  });
  return v.parse(linkAnswer, { link }).link;
}

/** The columns that every CSV needs. */
export const header = 'link_type,left_object_name,right_object_name';

export const jiraLink = (left: string, right: string) => ({
  link_type: 'jira_issue',
  left_object: { name: left },
  right_object: { name: right },
});

export function utf16(text: string, encoding: 'utf-16le' | 'utf-16be') {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) {
    bytes.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
  }
  return new Uint8Array(bytes.buffer);
}

/** Texts that formats trip over. */
export const nastyTexts: readonly string[] = [
  '=HYPERLINK("http://evil.example","click")',
  "'=1+1",
  "''=1+1",
  "'",
  "''",
  "'plain",
  '+1',
  '-1',
  '@SUM(A1)',
  '\ttab',
  '\rcarriage',
  '\nline',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "'＝1+1",
  'a,b;c|d\te',
  '"',
  '""',
  '"quoted"',
  'ends with a quote"',
  ' spaces around ',
  'two\nlines',
  'two\r\nlines',
  'two\rlines',
  'ends with a return\r',
  'ends with both\r\n',
  '👩‍👩‍👧 family',
  'שלום עולם',
  '\u202Eright to left\u202C',
  'null',
  '{}',
  '[1]',
  '0123',
  '1e5',
  '\u00A0no-break\u00A0',
  '\uFEFFmark',
  '\\ back \\n slash',
  'é vs e\u0301',
  '%2F/..?&#',
  'toString',
];
