import { shortened } from '../../ui/shortened.ts';

/** Free JSON by key in lower case: integrations disagree about capitals. */
export type Fields = ReadonlyMap<string, unknown>;

const PEOPLE = [
  'assignee',
  'assignees',
  'assigned_to',
  'assignedto',
  'owner',
  'author',
  'creator',
  'reporter',
  'user',
];
const NAMES = ['displayname', 'display_name', 'name', 'login', 'username', 'email'];
const MOST_PEOPLE = 3;

/** The fields of anything; none where it is no object. */
export function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) return new Map();
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  return new Map(entries.map(([key, inner]) => [key.toLowerCase(), inner]));
}

export const valuesAt = (fields: Fields, keys: readonly string[]): readonly unknown[] =>
  keys.map((key) => fields.get(key));

/** The first of the keys that holds a word; empty where none does. */
export function wordAt(fields: Fields, keys: readonly string[]): string {
  for (const key of keys) {
    const word = wordIn(fields.get(key));
    if (word) return word;
  }
  return '';
}

/** The word that a text, a number or an object with a name is; empty where it is none. */
export function wordIn(value: unknown, keys = ['name', 'value']): string {
  const word = plainWord(value);
  if (word || typeof value !== 'object') return word;
  return valuesAt(fieldsOf(value), keys).map(plainWord).find(Boolean) ?? '';
}

function plainWord(value: unknown): string {
  if (typeof value === 'string') return shortened(value.trim());
  return typeof value === 'number' ? String(value) : '';
}

/** Who works on it, then who made it, without repetition; what has no letter is somebody's number. */
export function peopleIn(fields: Fields): readonly string[] {
  const names = PEOPLE.flatMap((key) => fields.get(key) ?? []).map((value) => wordIn(value, NAMES));
  return [...new Set(names.filter((name) => /\p{L}/u.test(name)))].slice(0, MOST_PEOPLE);
}
