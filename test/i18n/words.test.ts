import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../src/i18n/later-texts.ts';
import { createWords, loadWords } from '../../src/i18n/words.ts';

beforeEach(() => void vi.stubEnv('TZ', 'UTC'));
afterEach(() => void vi.unstubAllEnvs());

/** Some languages part the hour from am and pm by a space that is not the one of the keyboard. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('a text', () => {
  const { t } = createWords('en');

  it('is found by its key', () => {
    expect(t('tryAgain')).toBe('Try again');
    expect(t('links.heading')).toBe('Links');
    expect(t('acts.edit')).toBe('Edit link');
  });

  it('is filled with its values, in each place that asks for them', () => {
    expect(t('links.actions', { title: 'Printer on fire' })).toBe('Actions for Printer on fire');
    expect(t('countMatching', { count: 0, total: '12 links' })).toBe('0 of 12 links');
  });

  it.each(['$&', '$1', '$$', "$'", '{title}', '{count}', '<b>', '\\'])(
    'takes the value %j as it is',
    (title) => {
      expect(t('acts.deleted', { title })).toBe(`Deleted ${title}`);
    },
  );

  it('shows the place of a value that is missing', () => {
    expect(t('links.actions')).toBe('Actions for {title}');
    expect(t('links.actions', { name: 'Printer' })).toBe('Actions for {title}');
  });
});

describe('the texts of what comes later', () => {
  it('are found once that part was loaded, and not before; the first screen’s at once', async () => {
    vi.resetModules();
    const { createWords: createFresh } = await import('../../src/i18n/words.ts');
    const { t, plural } = createFresh('en');

    expect(t('links.heading')).toBe('Links');
    expect(t('acts.edit')).toBe('acts.edit');
    expect(plural('acts.selected', 2)).toBe('acts.selected');

    await import('../../src/i18n/later-texts.ts');

    expect(t('acts.edit')).toBe('Edit link');
    expect(plural('acts.selected', 2)).toBe('2 selected');
    expect(t('links.heading')).toBe('Links');
  });
});

describe('a number of things', () => {
  const { plural, number } = createWords('en');

  it.each([
    [0, '0 links'],
    [1, '1 link'],
    [2, '2 links'],
    [1234, '1,234 links'],
  ])('has the form that fits: %i', (count, words) => {
    expect(plural('links.count', count)).toBe(words);
  });

  it('is found in either part', () => {
    expect(plural('acts.selectAll', 1234)).toBe('Select all (1,234)');
  });

  it.each([
    [[], ''],
    [['Jira'], 'Jira'],
    [['Ana', 'Bo', 'Cem'], 'Ana, Bo, & Cem'],
  ])('of words are listed: %j', (words, listed) => {
    expect(createWords('en').list(words)).toBe(listed);
  });

  it('is written as people write it', () => {
    expect(number(1234567)).toBe('1,234,567');
  });
});

describe('a time', () => {
  it.each([
    ['2026-02-11T08:15:30Z', 'Feb 11, 2026, 8:15 AM'],
    ['2026-02-11T20:15:30.52+01:00', 'Feb 11, 2026, 7:15 PM'],
    ['2026-02-11T08:15:30.000+0100', 'Feb 11, 2026, 7:15 AM'],
    ['2026-02-11', 'Feb 11, 2026, 12:00 AM'],
  ])('is written for people: %s', (iso, shown) => {
    expect(plain(createWords('en-US').time(iso))).toBe(shown);
  });

  it.each(['', 'yesterday', '5', 'Sprint 12', '11/02/2026', '2026-02-31T99:00:00Z', 'null'])(
    'stays as it is when it is no ISO 8601 time: %j',
    (text) => {
      expect(createWords('en').time(text)).toBe(text);
    },
  );

  it('of day is written without its date', () => {
    expect(plain(createWords('en-US').clock(Date.UTC(2026, 1, 11, 8, 15)))).toBe('8:15 AM');
  });
});

describe('a language', () => {
  it('of another region rules the times', () => {
    const { time, clock } = createWords('en-GB');

    expect(plain(time('2026-02-11T20:15:30Z'))).toBe('11 Feb 2026, 20:15');
    expect(clock(Date.UTC(2026, 1, 11, 20, 15))).toBe('20:15');
  });

  it('of another region rules the numbers', () => {
    expect(createWords('en-IN').number(1234567)).toBe('12,34,567');
  });

  it.each(['enx', 'tlh', 'zh-TW', 'en-', 'en-US-u', '', '*', 'x'])(
    'that the app does not speak, or that is none, is English as a whole, not half: %j',
    async (locale) => {
      const { language, direction, t, number, time } = await loadWords(locale);

      expect({ language, direction, edit: t('acts.edit') }).toEqual({
        language: 'en',
        direction: 'ltr',
        edit: 'Edit link',
      });
      expect(number(1234.5)).toBe('1,234.5');
      expect(plain(time('2026-02-11T08:15:30Z'))).toBe('Feb 11, 2026, 8:15 AM');
    },
  );

  it.each(['en-US@posix', 'en_US', 'en-us'])('is known in other spellings: %j', (locale) => {
    expect(createWords(locale).number(1234.5)).toBe('1,234.5');
  });
});
