import { afterAll, describe, expect, it } from 'vitest';
import { colourOf, contrastOf, ownStyles, schemes } from '../support/colours.ts';

const plain = ['background', 'background-subtle'];
const tinted = ['background-success', 'background-warning', 'background-danger'];

/** What text stands on, and what must be told apart from it: WCAG 1.4.3 asks for 4.5. */
const texts: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['foreground', [...plain, ...tinted]],
  ['foreground-subtle', [...plain, ...tinted]],
  ['foreground-primary', [...plain, ...tinted]],
  // Coloured words of a text in the editor, mistakes in it among them.
  ['foreground-success', [...plain, 'background-danger']],
  ['foreground-warning', [...plain, 'background-danger']],
  ['foreground-danger', [...plain, 'background-danger']],
];

/** The edges of what can be pressed or typed in, the ring around what has the focus, and marks beside text: 1.4.11 asks for 3. */
const marks: readonly (readonly [mark: string, grounds: readonly string[]])[] = [
  ['border-strong', [...plain, ...tinted]],
  ['foreground-primary', [...plain, ...tinted]],
  ['foreground-success', plain],
  ['foreground-warning', plain],
  ['foreground-danger', plain],
];

/** Lines that part one thing from the next, which their distance does as well. */
const ornaments = ['border', 'border-subtle', 'border-danger', 'border-warning'];

const pairs = [
  ...texts.flatMap(([front, grounds]) => grounds.map((ground) => ({ front, ground, least: 4.5 }))),
  ...marks.flatMap(([front, grounds]) => grounds.map((ground) => ({ front, ground, least: 3 }))),
];

/** White letters stand on these. */
const written = ownStyles.flatMap((css) =>
  [
    ...css.matchAll(/--mark: ([^;]+);/g),
    ...css.matchAll(
      /background: (?:var\(--mark, )?(var\([\w-]+\))\)?;\s+color: var\(--zd-color-white\)/g,
    ),
  ].map(([, ground = '']) => ground),
);

let measured = 0;
afterAll(() => {
  process.stdout.write(`contrast: ${measured} pairs\n`);
});

describe.each(Object.entries(schemes))('the colours of the app (%s)', (_, properties) => {
  it.each(pairs)('$front can be told from $ground: $least', ({ front, ground, least }) => {
    const [one, other] = [front, ground].map((name) => colourOf(`var(--${name})`, properties));
    measured += 1;

    expect(contrastOf(one ?? '', other ?? '')).toBeGreaterThanOrEqual(least);
  });

  it.each(written)('white letters can be read on %s', (ground) => {
    const white = colourOf('var(--zd-color-white)', properties);
    measured += 1;

    expect(contrastOf(white, colourOf(ground, properties))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('what is measured', () => {
  it('is every colour that a stylesheet names', () => {
    const known = new Set([...pairs.flatMap(({ front, ground }) => [front, ground]), ...ornaments]);
    const named = ownStyles.flatMap((css) =>
      [...css.matchAll(/var\(--((?:foreground|background|border)[\w-]*)/g)].map(
        ([, name = '']) => name,
      ),
    );

    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !named.includes(name))).toEqual([]);
  });

  it('is every colour that is written out, which only the marks of systems are', () => {
    const literals = ownStyles.flatMap((css) =>
      [...css.matchAll(/(--[\w-]+|[\w-]+):[^;{}]*(?:#[0-9a-f]{3,8}\b|rgb|hsl)[^;{}]*;/gi)].map(
        ([, property]) => property,
      ),
    );

    expect([...new Set(literals)]).toEqual(['--mark']);
    expect(written.length).toBeGreaterThan(literals.length);
  });
});
