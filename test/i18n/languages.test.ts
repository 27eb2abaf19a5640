import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../src/i18n/later-texts.ts';
import { directionOf, formatOf, languageOf } from '../../src/i18n/language-of.ts';
import { findText, LANGUAGES, speak, spokenLanguage } from '../../src/i18n/texts.ts';
import { loadWords } from '../../src/i18n/words.ts';

beforeEach(() => void vi.stubEnv('TZ', 'UTC'));
afterEach(async () => {
  vi.unstubAllEnvs();
  await speak('en');
});

describe('the language of a locale', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['fr-CA', 'fr'],
    ['es-419', 'es'],
    ['pt-BR', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['pt_BR', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['ja', 'ja'],
    ['ja-JP-u-ca-japanese', 'ja'],
    ['ar-EG', 'ar'],
    ['en-GB', 'en'],
    ['en-US@posix', 'en'],
    ['nl', 'en'],
    ['zh-cn', 'en'],
    ['esperanto', 'en'],
    ['', 'en'],
    ['not a tag', 'en'],
  ])('%j is spoken as %s', (locale, language) => {
    expect(languageOf(locale, LANGUAGES)).toBe(language);
  });

  it('is one of the seven', () => {
    expect([...LANGUAGES].sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ja', 'pt-BR']);
  });

  it('is written from right to left for Arabic alone', () => {
    expect(LANGUAGES.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar']);
  });

  it.each([
    ['de-CH', 'de', 'de-CH'],
    ['pt-PT', 'pt-BR', 'pt-PT'],
    ['zh', 'en', 'en'],
    ['??', 'de', 'de'],
  ])('%s, spoken as %s, has the numbers and dates of %s', (locale, language, format) => {
    expect(formatOf(locale, language)).toBe(format);
  });
});

describe('a spoken language', () => {
  it('has the words of both parts, its plurals, numbers, dates and lists', async () => {
    const words = await loadWords('de-DE');

    expect(words.language).toBe('de');
    expect(words.t('tryAgain')).toBe('Erneut versuchen');
    expect(words.t('acts.save')).toBe('Speichern');
    expect(words.plural('links.count', 1)).toBe('1 Verknüpfung');
    expect(words.plural('links.count', 1234)).toBe('1.234 Verknüpfungen');
    expect(words.number(1234.5)).toBe('1.234,5');
    expect(words.time('2026-02-11T08:15:30Z')).toBe('11.02.2026, 08:15');
    expect(words.list(['Ana', 'Bo', 'Cem'])).toBe('Ana, Bo und Cem');
  });

  it('has more forms of a number of things than English, where it needs them', async () => {
    const { plural, direction } = await loadWords('ar');
    const forms = [0, 1, 2, 3, 11, 100].map((count) => plural('links.count', count));

    expect(direction).toBe('rtl');
    expect(new Set(forms).size).toBe(6);
  });

  it('has one form of a number of things, where it needs no more', async () => {
    const { plural } = await loadWords('ja');

    expect(plural('links.count', 1).replace('1', '2')).toBe(plural('links.count', 2));
  });

  it('gives way to another, of which nothing stays', async () => {
    await speak('de');
    await speak('es');

    expect(spokenLanguage()).toBe('es');
    expect(findText('acts.save')).toBe('Guardar');
    expect(findText('cancel')).toBe('Cancelar');
  });

  it('stays where another one is not to be had', async () => {
    await speak('de');
    await speak('xx');

    expect(spokenLanguage()).toBe('de');
    expect(findText('acts.save')).toBe('Speichern');
  });
});

describe('a value in a sentence of the other direction', () => {
  it('is kept apart in a language from right to left', async () => {
    const { t } = await loadWords('ar');

    expect(t('acts.deleted', { title: 'ACME-101' })).toContain('\u2068ACME-101\u2069');
  });

  it('is kept apart when it is from right to left itself', async () => {
    const { t } = await loadWords('en');

    expect(t('acts.deleted', { title: 'طابعة' })).toBe('Deleted \u2068طابعة\u2069');
    expect(t('acts.deleted', { title: 'Printer' })).toBe('Deleted Printer');
  });

  it('keeps a number beside the word that it belongs to', async () => {
    const { t } = await loadWords('ar');

    expect(t('failure.status', { status: 404 })).toBe('HTTP 404');
  });

  it.each(['\u202eexe.gpj', 'a\u2069b', '\u2066\u2067c'])(
    'cannot turn its neighbours around: %j',
    async (title) => {
      const { t } = await loadWords('en');

      expect(t('acts.deleted', { title })).toBe(
        `Deleted ${title.replace(/[\u2066-\u2069\u202e]/g, '')}`,
      );
    },
  );
});
