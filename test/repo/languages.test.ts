import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { placesIn, type Text, textsIn } from '../support/words.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'translations');

const read = (language: string): unknown =>
  JSON.parse(readFileSync(path.join(folder, `${language}.json`), 'utf8'));

const languages = readdirSync(folder).map((name) => name.replace(/\.json$/, ''));
const english = textsIn(read('en'));

let tried = 0;
afterAll(() => void process.stdout.write(`languages: ${tried} texts\n`));

/** Each English text with its counterpart, which may be absent. */
function pairsOf(language: string) {
  const theirs = new Map(textsIn(read(language)).map((text) => [text.key, text]));
  return english.map((source) => ({ source, translated: theirs.get(source.key) }));
}

const isPlural = ({ forms }: Text) => !Object.hasOwn(forms, '');

/** The categories that a language's rules tell whole numbers and fractions apart by. */
const categoriesOf = (language: string) =>
  [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();

/** Categories of which each stands for one number alone: its form may say it in a word. */
function singleOf(language: string): readonly string[] {
  const rules = new Intl.PluralRules(language);
  const numbers = Array.from({ length: 1001 }, (_, count) => count);
  return categoriesOf(language).filter(
    (category) => numbers.filter((count) => rules.select(count) === category).length === 1,
  );
}

const wordsIn = (text: string) => text.replace(/\{\w+\}/g, '').match(/\p{L}{3,}/gu) ?? [];

describe.each(languages)('the texts in %s', (language) => {
  const pairs = pairsOf(language);

  it('have the keys of the English ones, in the same order', () => {
    tried += pairs.length;

    expect(textsIn(read(language)).map(({ key }) => key)).toEqual(english.map(({ key }) => key));
  });

  it('have something to say', () => {
    const empty = pairs.filter(({ translated }) =>
      Object.values(translated?.forms ?? {}).some((text) => !text.trim()),
    );

    expect(empty).toEqual([]);
  });

  it('have the forms of a plural that the language has, and no plural where English has none', () => {
    const odd = pairs
      .filter(({ source, translated }) => translated && isPlural(source) !== isPlural(translated))
      .map(({ source }) => source.key);
    const forms = pairs
      .filter(({ source }) => isPlural(source))
      .map(({ source, translated }) => [source.key, Object.keys(translated?.forms ?? {}).sort()]);

    expect(odd).toEqual([]);
    expect(forms.length).toBeGreaterThan(20);
    for (const [key, found] of forms) expect([key, found]).toEqual([key, categoriesOf(language)]);
  });

  it('have the places of the English ones, each as often', () => {
    const single = singleOf(language);
    const wrong = pairs.flatMap(({ source, translated }) => {
      const wanted = placesIn(source.forms.other ?? source.forms[''] ?? '');
      return Object.entries(translated?.forms ?? {}).flatMap(([form, text]) => {
        const found = placesIn(text);
        const isWord = single.includes(form) && !found.includes('{count}');
        const expected = isWord ? wanted.filter((place) => place !== '{count}') : wanted;
        return found.join() === expected.join() ? [] : [`${source.key} ${form}: ${text}`];
      });
    });

    expect(wrong).toEqual([]);
  });

  it.skipIf(language === 'en')('are no copy of the English ones', () => {
    const same = pairs.filter(({ source, translated }) => {
      const text = source.forms[''] ?? source.forms.other ?? '';
      return wordsIn(text).length > 3 && Object.values(translated?.forms ?? {}).includes(text);
    });

    expect(same.map(({ source }) => source.key)).toEqual([]);
  });

  it('keep to three dots that are one sign, and to no double space', () => {
    const untidy = pairs.flatMap(({ source, translated }) =>
      Object.values(translated?.forms ?? {}).filter(
        (text) => /\.\.\.(?!\w)| {2}/.test(text) && source.key,
      ),
    );

    expect(untidy).toEqual([]);
  });
});
