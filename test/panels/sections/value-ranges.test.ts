import { describe, expect, it } from 'vitest';
import { valueRanges } from '../../../src/panels/make/acting/sections/editor/value-ranges.ts';

/** The text as it is seen while everything is hidden. */
function seen(text: string): string {
  let [shown, at] = ['', 0];
  for (const { from, to } of valueRanges(text)) {
    expect(from, 'ranges follow each other').toBeGreaterThanOrEqual(at);
    expect(to).toBeGreaterThan(from);
    shown += `${text.slice(at, from)}•`;
    at = to;
  }
  return shown + text.slice(at);
}

describe('what is hidden of common data', () => {
  it.each([
    ['{"a": "s3cret", "b": 12, "c": true, "d": null}', '{"a": •, "b": •, "c": •, "d": •}'],
    ['{"a": ["s3cret", -1.5e3], "b": {"c": ""}}', '{"a": [•, •], "b": {"c": •}}'],
    ['{"a": "s3\\"cr\\\\et", "b": "é\\u00e9"}', '{"a": •, "b": •}'],
    ['"s3cret"', '•'],
    ['{"a": "x", // s3cret\n "b": /* s3\ncret */ "y",}', '{"a": •, •\n "b": • •,}'],
    ['', ''],
    [' [ ] ', ' [ ] '],
  ])('is every value: %s', (text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  it('knows the name before each', () => {
    const names = valueRanges('{"a": 1, "b": ["x", "y"], "c": {"d": 2}}').map(({ name }) => name);

    expect(names).toEqual(['a', 'b', 'b', 'd']);
  });

  it.each([
    ['{"a": "s3cret', '{"a": •'],
    ['{"a": s3cret}', '{"a": •'],
    ['{"a: "s3cret", "b": "s3cret"}', '{•'],
    ['{"a": "s3cret, "b": "s3cret"}', '{"a": ••'],
    ['{"a" "s3cret": "x"}', '{•'],
    ['{"a": "s3cret" "s3cret": 1}', '{"a": • •'],
    ['{"s3cret"}', '{•'],
    ['{\n"a": "s3cret,\n "b": "s3cret",\n s3cret\n}', '{\n"a": •,\n "b": •,\n •\n}'],
    ['{\n"a": -----BEGIN\ns3cret\n-----END,\n"b": 1\n}', '{\n"a": •\n•\n•,\n"b": •\n}'],
    ['{\r\n"a": \'s3cret\',\r\n"b": [\r\n"s3cret",\r\n', '{\r\n"a": •,\r\n"b": [\r\n•,\r\n'],
    ['s3cret', '•'],
    ['12s3cret', '•'],
    ['{"a": 12"s3cret"}', '{"a": •'],
    ['{} "s3cret"', '{} •'],
    ['{"a": "b": "s3cret"}', '{"a": ••'],
    ['/* s3cret', '•'],
  ])('is more rather than less where it is no JSON: %j', (text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  it('holds a secret however the text around it is broken', () => {
    const secret = 'Zq9-Xw7_Vt5';
    const text = `{\n  "id": "4711",\n  "clientSecret": "${secret}", "b": [1, "${secret}"],\n  "c": "d"\n}`;
    const broken = Array.from(text, (_, at) => [
      text.slice(0, at) + text.slice(at + 1),
      text.slice(0, at),
      ...['"', ':', '\n', '{', '\\', ',', '//'].map(
        (sign) => text.slice(0, at) + sign + text.slice(at),
      ),
    ]).flat();

    // A break inside the secret leaves two halves.
    const leaks = broken.filter((one) => /Zq9|Xw7|Vt5/.test(seen(one)));

    expect(leaks).toEqual([]);
  });
});
