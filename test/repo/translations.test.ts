import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { later, screen } from '../../translations/en.json';
import { textsIn } from '../support/words.ts';

const source = path.join(import.meta.dirname, '..', '..', 'src');

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, code: readFileSync(path.join(source, name), 'utf8') }));

const texts = [...textsIn(screen), ...textsIn(later)];
const keys = new Set(texts.map(({ key }) => key));

/** Everything that a pattern's first group finds in the source, with the file it is in. */
const found = (pattern: RegExp) =>
  files.flatMap(({ name, code }) =>
    [...code.matchAll(pattern)].map(([, text = '']) => ({ name, text })),
  );

/** Keys that begin with one of the first names of a part, quoted. */
const namesIn = (part: object) =>
  new RegExp(`'((?:${Object.keys(part).join('|')})\\.[\\w.]+)'`, 'g');

/** t('links.add'), and keys that are chosen first: t(isAdmin ? 'links.emptyAdmin' : …). */
const literals = [
  ...found(/\b(?:t|plural)\(\s*'([\w.]+)'/g),
  ...found(namesIn({ ...screen, ...later })),
];

/** `failure.${kind}` stands for every key that is one word longer than its beginning. */
const beginnings = found(/`((?:\w+\.)+)\$\{[^`]*\}`/g);

const isUsed = (key: string) =>
  literals.some(({ text }) => text === key) ||
  beginnings.some(({ text }) => text === key.slice(0, key.lastIndexOf('.') + 1));

describe("the screen's texts", () => {
  it('are found in the source at all', () => {
    expect(literals.length).toBeGreaterThan(50);
    expect(beginnings.map(({ text }) => text)).toContain('connections.types.');
  });

  it('exist wherever the source names one', () => {
    const unknown = literals.filter(({ text }) => !keys.has(text));

    expect(unknown).toEqual([]);
  });

  it('exist for every beginning of a key that the source completes', () => {
    const unknown = beginnings.filter(({ text }) => ![...keys].some((key) => key.startsWith(text)));

    expect(unknown).toEqual([]);
  });

  it('are all used', () => {
    const dead = texts.filter(({ key }) => !isUsed(key)).map(({ key }) => key);

    expect(dead).toEqual([]);
  });

  it('fill a count in every form of a plural but that for one thing, which may go without', () => {
    const plurals = texts.filter(({ forms }) => !Object.hasOwn(forms, ''));
    const uncounted = plurals.filter(({ forms }) =>
      Object.entries(forms).some(([form, text]) => form !== 'one' && !text.includes('{count}')),
    );

    expect(plurals.map(({ key }) => key)).toContain('links.count');
    expect(uncounted).toEqual([]);
  });
});
