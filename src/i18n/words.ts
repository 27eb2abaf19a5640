import type { later, screen } from '../../translations/en.json';
import { fill, type Values } from './fill.ts';
import { directionOf, formatOf, languageOf } from './language-of.ts';
import { findText, LANGUAGES, speak, spokenLanguage } from './texts.ts';

type Plural = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** `a.b.c` for every leaf of `Texts` that is a `Leaf`. */
type KeyOf<Texts, Leaf> = {
  [Name in keyof Texts & string]: Texts[Name] extends Leaf
    ? Name
    : Texts[Name] extends string
      ? never
      : `${Name}.${KeyOf<Texts[Name], Leaf>}`;
}[keyof Texts & string];

export type TextKey = KeyOf<typeof screen, string> | KeyOf<typeof later, string>;
export type PluralKey = KeyOf<typeof screen, Plural> | KeyOf<typeof later, Plural>;

/** The words of the screen in one language, with its plurals, numbers and dates. */
export interface Words {
  /** BCP 47 tag of the language that is spoken here. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly t: (key: TextKey, values?: Values) => string;
  /** The form that fits `count`, which fills `{count}`. */
  readonly plural: (key: PluralKey, count: number) => string;
  readonly number: (value: number) => string;
  /** `a, b and c`, shortly. */
  readonly list: (values: readonly string[]) => string;
  /** Date and time for people; a text that is no ISO 8601 time stays as it is. */
  readonly time: (iso: string) => string;
  /** Time of day of a moment in milliseconds since 1970. */
  readonly clock: (milliseconds: number) => string;
}

/** Loads the locale's language, or the nearest that there is, and speaks it from now on. */
export async function loadWords(locale: string): Promise<Words> {
  await speak(languageOf(locale, LANGUAGES));
  return createWords(locale);
}

/**
 * The words of the language that is spoken now.
 * @param locale BCP 47; a regional form of the language (en-GB) rules numbers and dates
 */
export function createWords(locale: string): Words {
  const language = spokenLanguage();
  const direction = directionOf(language);
  const format = formatOf(locale, language);
  // Each takes milliseconds to make, and few are needed for the first rows.
  const rules = once(() => new Intl.PluralRules(format));
  const numbers = once(() => new Intl.NumberFormat(format));
  const lists = once(() => new Intl.ListFormat(format, { style: 'short' }));
  const times = once(
    () => new Intl.DateTimeFormat(format, { dateStyle: 'medium', timeStyle: 'short' }),
  );
  const clock = once(() => new Intl.DateTimeFormat(format, { timeStyle: 'short' }));

  return {
    language,
    direction,
    t: (key, values) => fill(leaf(key), values, direction),
    plural(key, count) {
      const forms: unknown = findText(key);
      const form = isPlural(forms) ? (forms[rules().select(count)] ?? forms.other) : key;
      return fill(form, { count: numbers().format(count) }, direction);
    },
    number: (value) => numbers().format(value),
    list: (values) => lists().format(values),
    clock: (milliseconds) => clock().format(milliseconds),
    time: (iso) => (isTime(iso) ? times().format(new Date(iso)) : iso),
  };
}

function once<Thing extends object>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => (made ??= make());
}

/** ISO 8601. Engines take many other texts for a time: for Chrome, `Sprint 12` is in December 2001. */
export const isTime = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text));

function leaf(key: TextKey): string {
  const text = findText(key);
  return typeof text === 'string' ? text : key;
}

function isPlural(forms: unknown): forms is Plural {
  return typeof forms === 'object' && forms !== null && 'other' in forms;
}
