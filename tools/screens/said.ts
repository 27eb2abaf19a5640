import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '..', '..', 'translations');

/** What the screen says in one language, for whoever looks at it from outside. */
export interface Said {
  readonly language: string;
  /** The text at a key such as `acts.save`. */
  readonly text: (key: string) => string;
  /** Any text that the key gives, whatever stands in its places. */
  readonly like: (key: string) => RegExp;
}

type Change = (text: string) => string;

/** @param change what was done to each text on its way to the screen */
export function saidIn(language: string, change: Change = (text) => text): Said {
  const file: unknown = JSON.parse(readFileSync(path.join(folder, `${language}.json`), 'utf8'));
  const texts = { ...inner(file, 'screen'), ...inner(file, 'later') };
  const text = (key: string) => change(textAt(texts, key));
  return {
    language,
    text,
    like: (key) =>
      new RegExp(
        `^${text(key)
          .split(/\{\w+\}/)
          .map(escaped)
          .join('.*')}$`,
        's',
      ),
  };
}

const inner = (value: unknown, name: string): object =>
  Object(new Map(Object.entries(Object(value) as object)).get(name)) as object;

function textAt(texts: object, key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>(
      (value, name) => new Map(Object.entries(Object(value) as object)).get(name),
      texts,
    );
  if (typeof found !== 'string') throw new Error(`There is no text ${key}.`);
  return found;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
