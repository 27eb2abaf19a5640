import fc from 'fast-check';
import { afterAll } from 'vitest';

/** Tries properties with chance values, and says at the end of a file how many it tried. */
export function properties(about: string) {
  let cases = 0;
  afterAll(() => void process.stdout.write(`property tests of ${about}: ${cases} cases\n`));

  /** A failure names its seed and the smallest value that fails; of a slow one, the first. */
  async function forAll<Value>(
    values: fc.Arbitrary<Value>,
    check: (value: Value) => void | Promise<void>,
    { runs = 200, isSlow = false }: { readonly runs?: number; readonly isSlow?: boolean } = {},
  ): Promise<void> {
    const property = fc.asyncProperty(values, async (value) => {
      cases += 1;
      await check(value);
    });
    await fc.assert(property, { numRuns: runs, endOnFailure: isSlow });
  }
  return { forAll };
}

/** Texts that parts of the app, or languages, give a meaning of their own. */
const LOADED = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'then', 'null', '{}'],
  ...[
    '=1+1',
    '+1',
    '-1',
    '@x',
    "'",
    "'=x",
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '\uFEFF',
  ],
  ...['%', '%2F', '../..', '?a=b&c#d', 'a+b', '{ticket_id}', '{value}', '$&', '$1', '{count}'],
  ...['\u202E', '\u2066', '\u200B', '\u200F', 'é', 'e\u0301', '👩‍👩‍👧', '\u2028', '<b>', '&amp;'],
] as const;

/** Any text of whole characters. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(fc.oneof(fc.constantFrom(...LOADED), fc.string({ maxLength: 4 })), { maxLength: 5 })
    .map((parts) => parts.join('')),
);

/** Any text that JavaScript has, half characters among it. */
export const anyCodeUnits: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(...LOADED, 'a', '😀'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** A name that a link may have: not blank, without the sign that stands for any name. */
export const anyName: fc.Arbitrary<string> = anyText
  .map((text) => text.replaceAll('*', ''))
  .filter((text) => text.trim() !== '');

/** What JSON can hold, as it is after a journey. */
export const anyJson: fc.Arbitrary<unknown> = fc
  .jsonValue({ maxDepth: 3, stringUnit: 'binary' })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** Metadata as the server keeps it: `null` removes a key, so there is none at the top. */
export const anyMetadata: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .array(
    fc.tuple(
      anyText,
      anyJson.filter((value) => value !== null),
    ),
    { maxLength: 5 },
  )
  .map((entries) => Object.fromEntries(entries));
