export type Values = Readonly<Record<string, string | number>>;

/** Embeddings, overrides, isolates and their ends: none of them can be seen. */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]/;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * A text with its values in the places of their names. A value of the other direction is kept apart,
 * so that neither turns the other around. The values come through a function, because one may hold `$&`.
 */
export function fill(text: string, values: Values = {}, direction: 'ltr' | 'rtl' = 'ltr'): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? hole : apart(String(value), direction);
  });
}

function apart(value: string, direction: 'ltr' | 'rtl'): string {
  const plain = value.replace(CONTROLS, '');
  // A number goes with the word before it: "HTTP 404" stays what it is.
  const isAlike = direction === 'ltr' ? !RIGHT_TO_LEFT.test(plain) : /^\d+$/.test(plain);
  return isAlike ? plain : `${FIRST_STRONG_ISOLATE}${plain}${POP_ISOLATE}`;
}
