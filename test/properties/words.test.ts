import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { fill } from '../../src/i18n/fill.ts';
import { loadLaterTexts } from '../../src/i18n/texts.ts';
import { loadWords } from '../../src/i18n/words.ts';
import { anyCodeUnits, anyText, properties } from '../support/properties.ts';

const { forAll } = properties('words');

afterAll(() => loadWords('en'));

/** What a value may lose on its way: marks that turn around what stands beside it, and nothing else. */
const seen = (text: string) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

describe('a text with places for values', () => {
  const values = fc.record({
    a: anyText,
    b: fc.oneof(anyText, anyCodeUnits),
    direction: directions(),
  });

  it('holds each value whole, whatever is in it, and never reads a place in a value', async () => {
    await forAll(values, ({ a, b, direction }) => {
      const filled = fill('one {a} two {b} three {a}', { a, b }, direction);

      expect(seen(filled)).toBe(`one ${seen(a)} two ${seen(b)} three ${seen(a)}`);
    });
  });

  it('opens no isolate that it does not close, and no override at all', async () => {
    await forAll(values, ({ a, b, direction }) => {
      const filled = fill('{a} · {b}', { a, b }, direction);

      expect(filled).not.toMatch(/[\u202a-\u202e\u2066\u2067]/);
      expect(filled.split('\u2068')).toHaveLength(filled.split('\u2069').length);
    });
  });

  it('leaves a place alone that has no value of its own', async () => {
    await forAll(fc.constantFrom('constructor', '__proto__', 'toString', 'c'), (name) => {
      expect(fill(`a {${name}} b`, { a: 1 })).toBe(`a {${name}} b`);
    });
  });
});

describe('a plural', () => {
  const counts = fc.oneof(fc.nat(), fc.integer(), fc.double({ noNaN: true }), fc.nat({ max: 120 }));

  it.each(['en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'ar'])(
    'of any count has its number: %s',
    async (locale) => {
      const words = await loadWords(locale);
      await loadLaterTexts();

      await forAll(
        counts,
        (count) => {
          const said = words.plural('links.count', count);

          // Some languages say "one" and "two" without a number.
          if (Math.abs(count) > 2) expect(seen(said)).toContain(seen(words.number(count)));
          expect(said).not.toMatch(/[{}]|undefined|links\.count/);
        },
        { runs: 100 },
      );
    },
  );
});

function directions() {
  return fc.constantFrom('ltr' as const, 'rtl' as const);
}
