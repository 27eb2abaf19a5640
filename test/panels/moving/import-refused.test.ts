// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readImport } from '../../../src/panels/links/acting/moving/read-import.ts';
import { fileOf, header, utf16 } from './files.ts';

const manyRows = `${header}\n${Array.from({ length: 20_001 }, (_, index) => `t,l,r${index}`).join('\n')}`;
const many = JSON.stringify(Array.from({ length: 20_001 }, () => 7)).replaceAll(',', ',\n');

describe('a file that cannot be read', () => {
  it.each([
    ['nothing', '', { reason: 'empty' }],
    ['blank lines', ' \r\n\t\n', { reason: 'empty' }],
    ['a header alone', `${header}\n`, { reason: 'empty' }],
    ['an empty list', '[]', { reason: 'empty' }],
    ['no links in it', '{"links":[]}', { reason: 'empty' }],
    ['a comma too many', '[\n  {"a": 1},\n]', { reason: 'not-json', line: 3, column: 1 }],
    ['JSON cut off', '{"links": [\n{"a"', { reason: 'not-json', line: 2, column: 5 }],
    ['a comment', '[\r\n  // one\r\n]', { reason: 'not-json', line: 2, column: 3 }],
    ['JSON twice', '{}\n{}', { reason: 'not-json', line: 2, column: 1 }],
    ['lists in lists without end', '['.repeat(100_000), { reason: 'not-json' }],
    ['something else in JSON', '{"tickets": []}', { reason: 'not-links' }],
    ['links that are no list', '{"links": {}}', { reason: 'not-links' }],
    [
      'a later version',
      '{"format":"zis-links","version":2,"links":[]}',
      { reason: 'not-links', detail: 'version 2' },
    ],
    [
      'a missing column',
      '\n\nlink_type;left_object_name;x\n',
      { reason: 'missing-column', line: 3, detail: 'right_object_name' },
    ],
    [
      'words',
      'Dear all,\nhere are the links.',
      {
        reason: 'missing-column',
        line: 1,
        detail: 'link_type, left_object_name, right_object_name',
      },
    ],
    [
      'a quote that never ends',
      `${header}\n1,"2\n3",4\n5,6,"7\n8,9,10\n`,
      { reason: 'not-csv', line: 4 },
    ],
    [
      'a quote that ends amid a cell',
      `${header}\n1,2,3\n1,"2\n"3,4\n"5",6,7`,
      { reason: 'not-csv', line: 3 },
    ],
    [
      'a quote that never ends in the header',
      `link_type,"left_object_name,right_object_name\n1,2,3`,
      { reason: 'not-csv', line: 1 },
    ],
    ['too many rows', manyRows, { reason: 'too-many', line: 20_002, detail: '20000' }],
    ['too many items', many, { reason: 'too-many', line: 20_001, detail: '20000' }],
    ['a null character', `${header}\n1,2,\0`, { reason: 'not-text', line: 2 }],
  ])('is refused: %s', async (_, text, refusal) => {
    expect(await readImport(fileOf(text))).toEqual({ kind: 'refused', ...refusal });
  });

  it.each([
    ['another encoding', latin1(`${header}\r\nt,l,r\r\nt,Müller,r`), 3],
    ['UTF-16 that does not say so', utf16(`${header}\nt,l,r`, 'utf-16le'), 1],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 1],
    ['a workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0, 0xff, 0xfe]), 1],
  ])('is refused, as no text: %s', async (_, bytes, line) => {
    expect(await readImport(fileOf(bytes))).toEqual({ kind: 'refused', reason: 'not-text', line });
  });
});

function latin1(text: string) {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
