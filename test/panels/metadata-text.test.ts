import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../src/api/zis-links/schemas.ts';
import { metadataChange } from '../../src/panels/links/metadata-change.ts';
import { parseMetadata, writeMetadata } from '../../src/panels/links/metadata-text.ts';

describe('a text that was typed as metadata', () => {
  it.each([
    ['an object', '{"state": "open", "votes": 3}', { state: 'open', votes: 3 }],
    ['an object of objects', ' {"a": {"b": [1, null]}}\n', { a: { b: [1, null] } }],
    ['an empty object', '{}', {}],
    ['nothing', '', {}],
    ['only spaces', ' \n\t ', {}],
  ])('is metadata: %s', (_, text, metadata) => {
    expect(parseMetadata(text)).toEqual({ kind: 'metadata', metadata });
  });

  it('keeps every key, also one that means something to JavaScript', () => {
    const parsed = parseMetadata('{"__proto__": {"a": 1}, "constructor": 2}');

    if (parsed.kind !== 'metadata') throw new Error(`It is ${parsed.kind}.`);
    expect(Object.entries(parsed.metadata)).toEqual([
      ['__proto__', { a: 1 }],
      ['constructor', 2],
    ]);
  });

  it.each(['[]', '[{"a": 1}]', 'null', '7', '"text"', 'true'])('is no object: %s', (text) => {
    expect(parseMetadata(text)).toEqual({ kind: 'not-object' });
  });

  it.each([
    ['a comma too many', '{\n  "a": 1,\n}', 3, 1],
    ['a comma too few', '{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['a word without quotes', '{\n\n  "a": open\n}', 3, 8],
    ['a key without quotes', '{a: 1}', 1, 2],
    ['single quotes', "{'a': 1}", 1, 2],
    ['a missing colon', '{"a" 1}', 1, 6],
    ['a comment', '{\n  // no\n  "a": 1}', 2, 3],
    ['something behind the end', '{"a": 1}\nx', 2, 1],
    ['a plain word', 'open', 1, 1],
    ['lines that end as on Windows', '{\r\n  "a": 1,\r\n}', 3, 1],
  ])('is no JSON, from a line and column on: %s', (_, ...row) => {
    const [text, line, column] = row;

    expect(parseMetadata(text)).toEqual({ kind: 'not-json', line, column });
  });

  it.each([
    ['the end of the text', '{\n  "a": 1', 2],
    ['a text that does not end', '{\n  "a": "b\n}', 2],
    ['a number that is none', '{\n"a": 01}', 2],
    ['words that look like a place', '{"line 9 column 1 at position 3": \nx}', 2],
  ])('is no JSON, on a line: %s', (_, text, line) => {
    expect(parseMetadata(text)).toMatchObject({ kind: 'not-json', line });
  });
});

describe('a text that reading would change', () => {
  it.each([
    ['at the top', '{"a": 1,\n"b": 2,\n"a": 3}', { line: 3, key: 'a' }],
    ['deep inside', '{"a": {"b": 1,\n"b": 1}}', { line: 2, key: 'b' }],
    ['in a list', '{"a": [{"b": 1},\n{"c": 1, "c": 2}]}', { line: 2, key: 'c' }],
    ['written in another way', '{"a": 1,\n\n"\\u0061": 1}', { line: 3, key: 'a' }],
    [
      'that means something to JavaScript',
      '{"__proto__": 1,\n"__proto__": 2}',
      { line: 2, key: '__proto__' },
    ],
  ])('names a key that is there twice: %s', (_, text, place) => {
    expect(parseMetadata(text)).toEqual({ kind: 'twice', ...place });
  });

  it('takes the same key in two objects for what it is', () => {
    const metadata = { a: { id: 1 }, b: { id: 2 }, id: [{ id: 3 }, { id: 4 }] };

    expect(parseMetadata(JSON.stringify(metadata))).toEqual({ kind: 'metadata', metadata });
  });

  it.each([
    ['an id that is too large', '{\n"id": 9007199254740993\n}', 2],
    ['one below zero', '{"id": -9007199254740993}', 1],
    ['one in a list', '{"ids": [1,\n2,\n12345678901234567890]}', 3],
    ['one that is no number any more', '{"huge": 1e400}', 1],
  ])('names the line of %s', (_, text, line) => {
    expect(parseMetadata(text)).toEqual({ kind: 'unsafe-number', line });
  });

  it.each([
    ['the largest whole number', '{"id": 9007199254740991}', { id: 9007199254740991 }],
    ['a large id as a text', '{"id": "12345678901234567890"}', { id: '12345678901234567890' }],
    ['a fraction', '{"share": -0.25}', { share: -0.25 }],
  ])('says nothing against %s', (_, text, metadata) => {
    expect(parseMetadata(text)).toEqual({ kind: 'metadata', metadata });
  });

  it('is told its first mistake, of whatever kind', () => {
    const text = '{"a": 9007199254740993,\n"a": 1}';

    expect(parseMetadata(text)).toEqual({ kind: 'unsafe-number', line: 1 });
  });
});

describe('metadata as a text', () => {
  it.each<readonly [string, Metadata]>([
    ['nothing', {}],
    ['several keys', { state: 'open', votes: 3 }],
    ['deep objects', { a: { b: [{ c: null }] }, 'ü "x"': '\\ \n' }],
  ])('can be read again: %s', (_, metadata) => {
    expect(parseMetadata(writeMetadata(metadata))).toEqual({ kind: 'metadata', metadata });
  });

  it('is empty for nothing, and in lines for people otherwise', () => {
    expect(writeMetadata({})).toBe('');
    expect(writeMetadata({ a: 1, b: 2 })).toBe('{\n  "a": 1,\n  "b": 2\n}');
  });
});

type Row = readonly [what: string, before: Metadata, after: Metadata, change: Metadata];

const changes: readonly Row[] = [
  ['nothing', { a: 1 }, { a: 1 }, {}],
  ['a key that is added', { a: 1 }, { a: 1, b: 2 }, { b: 2 }],
  ['a key that is changed', { a: 1, b: 2 }, { a: 1, b: 3 }, { b: 3 }],
  ['a key that is removed', { a: 1, b: 2 }, { a: 1 }, { b: null }],
  ['all at once', { a: 1, b: 2, c: 3 }, { a: 1, b: 5, d: 4 }, { b: 5, d: 4, c: null }],
  ['everything removed', { a: 1, b: 2 }, {}, { a: null, b: null }],
  ['another type', { a: 1 }, { a: '1' }, { a: '1' }],
  ['a change deep inside', { a: { b: { c: 1 } } }, { a: { b: { c: 2 } } }, { a: { b: { c: 2 } } }],
  ['another order of keys', { a: 1, b: { c: 1, d: 2 } }, { b: { d: 2, c: 1 }, a: 1 }, {}],
  ['another order in a list', { a: [1, 2] }, { a: [2, 1] }, { a: [2, 1] }],
  ['an order of keys in a list', { a: [{ b: 1, c: 2 }] }, { a: [{ c: 2, b: 1 }] }, {}],
  ['a list that looks like an object', { a: { 0: 1 } }, { a: [1] }, { a: [1] }],
  ['a key that every object has', { toString: 1 }, {}, { toString: null }],
  ['a new key that every object has', {}, { constructor: 1 }, { constructor: 1 }],
];

describe('the change between two metadata', () => {
  it.each(changes)('says what to send: %s', (_, ...row) => {
    const [before, after, change] = row;

    expect(metadataChange(before, after)).toEqual(change);
  });

  it.each(changes)('gives what was wanted once it is merged: %s', (_, before, after) => {
    const merged = mergedAsZisDoes(before, metadataChange(before, after));

    expect(merged).toEqual(after);
  });
});

/** Key by key; a key sent as JSON null goes away. */
function mergedAsZisDoes(before: Metadata, change: Metadata): Metadata {
  const entries = Object.entries({ ...before, ...change });
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}
