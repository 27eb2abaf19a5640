import { describe, expect, it } from 'vitest';
import { changedKeys } from '../../../src/panels/make/acting/sections/checks/changed-keys.ts';
import {
  changedLines,
  type DiffRow,
} from '../../../src/panels/make/acting/sections/checks/changed-lines.ts';

const SIGNS = { same: ' ', added: '+', removed: '-' };

const told = (row: DiffRow): string =>
  row.kind === 'folded'
    ? `… ${row.count}`
    : `${SIGNS[row.kind]}${row.line} ${row.text}${row.end ? ` (${row.end})` : ''}`;

const diff = (before: string, after: string) => changedLines(before, after).map(told);

describe('the comparison of two texts', () => {
  it('shows changed lines with a little around them, and how much it leaves out', () => {
    const lines = Array.from({ length: 12 }, (_, at) => `line ${at + 1}`);
    const changed = lines.map((line, at) => (at === 5 ? 'other' : line));

    expect(diff(lines.join('\n'), changed.join('\n'))).toEqual([
      '… 3',
      ' 4 line 4',
      ' 5 line 5',
      '-6 line 6',
      '+6 other',
      ' 7 line 7',
      ' 8 line 8',
      '… 4',
    ]);
  });

  it('counts the lines of each text by itself', () => {
    expect(diff('a\nb\nc\n', 'x\ny\na\nc\nd\n')).toEqual([
      ...['+1 x', '+2 y', ' 3 a', '-2 b', ' 4 c', '+5 d'],
    ]);
  });

  it('says where only the end of a line differs', () => {
    expect(diff('a\r\nb\r\n', 'a\nb\r\n')).toEqual(['-1 a (crlf)', '+1 a (lf)', ' 2 b']);
    expect(diff('a\nb\n', 'a\nb')).toEqual([' 1 a', '-2 b (lf)', '+2 b (none)']);
  });

  it('finds nothing in two that are the same', () => {
    expect(diff('a\n', 'a\n')).toEqual(['… 1']);
  });

  it('comes to an end for two long texts that have nothing in common', () => {
    const long = (word: string) =>
      Array.from({ length: 3000 }, (_, at) => `${word} ${at}`).join('\n');

    expect(diff(long('a'), long('b'))).toHaveLength(6000);
  });
});

describe('the comparison of common data', () => {
  it('tells keys, and no values', () => {
    const before = '{"id": "old", "secret": "s3cret", "list": [1, 2], "same": {"a": null}}';
    const after = '{"same": {"a": null}, "id": "new", "list": [1], "more": {"deep": true}}';

    const changes = changedKeys(before, after)?.map(({ kind, key }) => `${kind} ${key}`);

    expect(changes).toEqual([
      ...['changed id', 'removed secret', 'removed list[1]', 'added more.deep'],
    ]);
  });

  it('finds nothing where only the layout differs', () => {
    expect(changedKeys('{"a":1,"b":2}', '{\n"b": 2, "a": 1.0}')).toEqual([]);
  });

  it('says when there is nothing to compare with', () => {
    expect(changedKeys('{"a": s3cret}', '{}')).toBeUndefined();
  });
});
