import { describe, expect, it } from 'vitest';
import { isSame } from '../../src/http/same-json.ts';

describe('two values', () => {
  it.each<readonly [what: string, one: unknown, other: unknown]>([
    ['the same text', 'a', 'a'],
    ['keys in another order', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['keys in another order, deep inside', [{ a: { b: 1, c: [2] } }], [{ a: { c: [2], b: 1 } }]],
    ['keys that look like numbers', { 2: 'b', 1: 'a' }, { 1: 'a', 2: 'b' }],
    ['nothing', {}, {}],
    ['null', null, null],
    [
      'a key named __proto__',
      JSON.parse('{"__proto__":{"a":1}}'),
      JSON.parse('{"__proto__":{"a":1}}'),
    ],
    ['a key that JSON would leave out', { a: 1, b: undefined }, { a: 1 }],
    ['a number in another form', 1e2, 100],
  ])('are the same JSON: %s', (_, one, other) => {
    expect(isSame(one, other)).toBe(true);
    expect(isSame(other, one)).toBe(true);
  });

  it.each<readonly [what: string, one: unknown, other: unknown]>([
    ['another text', 'a', 'A'],
    ['a number and its text', 1, '1'],
    ['null and nothing', { a: null }, {}],
    ['null and undefined', null, undefined],
    ['false and null', false, null],
    ['a list and an object', ['a'], { 0: 'a' }],
    ['an empty list and an empty object', [], {}],
    ['a list in another order', [1, 2], [2, 1]],
    ['one more item', [1], [1, null]],
    ['one more key', { a: 1 }, { a: 1, b: 1 }],
    ['the same value under another key', { a: 1 }, { b: 1 }],
    ['a value somewhere deep inside', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
    ['letters composed in another way', 'é', 'e\u0301'],
    ['a key named __proto__', JSON.parse('{"__proto__":{"a":1}}'), {}],
    ['an object and its text', { a: 1 }, '{"a":1}'],
  ])('are not the same JSON: %s', (_, one, other) => {
    expect(isSame(one, other)).toBe(false);
    expect(isSame(other, one)).toBe(false);
  });
});
