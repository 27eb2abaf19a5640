import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '..', '..', 'translations');

/** What the screen says in one language, for whoever looks at it from outside. */
export interface Said {
  readonly language: string;
  /** The text at a key such as `acts.save`. */
  readonly text: (key: string) => string;
  /** Any text that the key gives, in any of its plural forms; what stands in a place is said in `values`, or anything. */
  readonly like: (key: string, values?: Values) => RegExp;
}

type Values = Readonly<Record<string, string>>;

type Change = (text: string) => string;

/** @param change what was done to each text on its way to the screen */
export function saidIn(language: string, change: Change = (text) => text): Said {
  const file: unknown = JSON.parse(readFileSync(path.join(folder, `${language}.json`), 'utf8'));
  const texts = { ...inner(file, 'screen'), ...inner(file, 'later') };
  const forms = (key: string) => formsAt(texts, key).map(change);
  return {
    language,
    text(key) {
      const [only, ...others] = forms(key);
      if (only === undefined || others.length) throw new Error(`There is no one text ${key}.`);
      return only;
    },
    like: (key, values = {}) =>
      new RegExp(
        `^(?:${forms(key)
          .map((form) => patternOf(form, values))
          .join('|')})$`,
        's',
      ),
  };
}

/** What is put into a place may be kept apart from the rest by characters that nobody sees. */
function patternOf(text: string, values: Values): string {
  return text
    .split(/(\{\w+\})/)
    .map((part) => {
      if (!/^\{\w+\}$/.test(part)) return escaped(part);
      const value = values[part.slice(1, -1)];
      return value === undefined ? '.*' : `.?${escaped(value)}.?`;
    })
    .join('');
}

const inner = (value: unknown, name: string): object =>
  Object(new Map(Object.entries(Object(value) as object)).get(name)) as object;

/** The text, or all forms of a plural. */
function formsAt(texts: object, key: string): readonly string[] {
  const found = key
    .split('.')
    .reduce<unknown>(
      (value, name) => new Map(Object.entries(Object(value) as object)).get(name),
      texts,
    );
  if (typeof found === 'string') return [found];
  const forms = Object.values(Object(found) as object).filter((one) => typeof one === 'string');
  if (!forms.length) throw new Error(`There is no text ${key}.`);
  return forms;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
