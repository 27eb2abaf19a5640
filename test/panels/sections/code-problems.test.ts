import { describe, expect, it } from 'vitest';
import {
  type CodePart,
  codeProblems,
} from '../../../src/panels/make/acting/sections/checks/code-problems.ts';

const told = (text: string, part: CodePart = 'api') =>
  codeProblems(text, part).map(
    ({ line, wrong, isWarning, key }) =>
      `${line} ${wrong}${isWarning ? ' (warning)' : ''}${key ? ` ${key}` : ''}`,
  );

describe('a section', () => {
  it('may hold comments, commas before a bracket and a byte order mark', () => {
    expect(told('\uFEFF{ // one\n /* two\n three */ "a": [1, 2,],\n}')).toEqual([]);
  });

  it.each([
    ['{\n  "a": 1\n  "b": 2\n}', ['3 comma']],
    ['{\n  "a" 1\n}', ['2 colon']],
    ['{\n  "a":\n}', ['3 value']],
    ['{\n  a: 1\n}', ['2 symbol']],
    ['{\n  "a": tru\n}', ['2 symbol']],
    ['{\n  "a": "one\n}', ['2 openText']],
    ['{\n  "a": 1', ['2 brace']],
    ['{"a": [1', ['1 bracket']],
    ['{}\n{}', ['2 end']],
    ['{}\n/* open', ['2 openComment']],
    ['{"a": "\\x"}', ['1 escape']],
    ['{"a": "\t"}', ['1 character']],
    ['  \n ', ['1 empty']],
    ['// only a comment', ['1 value']],
  ])('with a mistake is told with its line: %j', (text, expected) => {
    expect(told(text)[0]).toBe(expected[0]);
  });

  it.each([
    ['api', '[]', ['1 object']],
    ['parameters', '{}', ['1 array']],
    ['scopes', '[]', ['1 object']],
    ['scope', '\n {}', ['2 array']],
    ['install', '1', ['1 either']],
    ['install', '{}', []],
    ['install', '[]', []],
    ['installSpec', '"[]"', ['1 array']],
    ['common', '[]', ['1 object']],
  ] as const)('%s of another kind is told: %s', (part, text, expected) => {
    expect(told(text, part)).toEqual(expected);
  });

  it('with a name twice is warned of', () => {
    expect(told('{\n "a": {"b": 1},\n "b": 1,\n "a": 2\n}')).toEqual(['4 twice (warning) a']);
  });

  it('cannot hold the place of a setting, whose value the proxy would put there', () => {
    expect(told('{\n "url": "{{connection.url}}",\n "a": "{{ Setting.make_token }}"\n}')).toEqual([
      '3 placeholder',
    ]);
    expect(told('{\n // {{setting.make_token}}\n}')).toEqual(['2 placeholder']);
  });

  it('is told of once a line, and not without end', () => {
    expect(told('{ a b c d e f g }')).toHaveLength(1);
    expect(told('{\n' + 'x\n'.repeat(500))).toHaveLength(20);
  });

  it('nested deeper than can be read is told, not thrown', () => {
    expect(told('['.repeat(200_000), 'parameters')).toEqual(['1 deep']);
  });

  it('of 200 kB is looked through', () => {
    const line = '  { "name": "field", "type": "text", "label": "A label", "required": true },\n';
    const text = `[\n${line.repeat(2700)}]`;

    expect(text.length).toBeGreaterThan(200_000);
    expect(told(text, 'parameters')).toEqual([]);
  });
});

describe('common data', () => {
  it('is plain JSON', () => {
    expect(told('{"a": 1}', 'common')).toEqual([]);
    expect(told('{\n // no\n "a": 1\n}', 'common')).toEqual(['2 comment']);
    expect(told('{\n "a": 1,\n}', 'common')[0]).toMatch(/^3 /);
  });

  it('cannot hold what was copied of a hidden value', () => {
    expect(told('{\n "a": "•••"\n}', 'common')).toEqual(['2 hidden']);
    expect(told('{\n "a": "•••"\n}')).toEqual([]);
  });

  it('names no text that may be a value', () => {
    expect(told('{"s3cret", "s3cret"}', 'common').join()).not.toContain('s3cret');
  });
});
