/** The texts of one key: one under the empty name, or the forms of a plural, each under its category. */
export interface Text {
  readonly key: string;
  readonly forms: Readonly<Record<string, string>>;
}

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];

const isPlural = (value: object): boolean =>
  Object.hasOwn(value, 'other') && Object.keys(value).every((name) => CATEGORIES.includes(name));

/**
 * Every text below a part of a translation file. `failure` has a text named `other` and others beside it:
 * only where each name is a category is it a plural.
 */
export function textsIn(value: unknown, key = ''): readonly Text[] {
  if (typeof value !== 'object' || value === null) return [{ key, forms: { '': String(value) } }];
  if (isPlural(value)) {
    const forms = Object.entries(value).map(([name, text]) => [name, String(text)] as const);
    return [{ key, forms: Object.fromEntries(forms) }];
  }
  return Object.entries(value).flatMap(([name, inner]) =>
    textsIn(inner, key ? `${key}.${name}` : name),
  );
}

export const placesIn = (text: string): readonly string[] =>
  (text.match(/\{\w+\}/g) ?? []).toSorted();
