import type { MakeConnection } from '../../api/make/schemas.ts';
import type { Words } from '../../i18n/words.ts';
import type { ListedMake } from './make-work.ts';
import { typeWords } from './type-words.ts';
import { shortened } from '../../ui/shortened.ts';

/** The rows of an app's list, one for each connection, in Make's order. */
export function toRows(app: string, connections: readonly MakeConnection[]): readonly ListedMake[] {
  const taken = new Map<string, number>();
  return connections.map((connection) => {
    const { name } = connection;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return { id: count === 1 ? name : `${name} (${count})`, app, connection };
  });
}

/** What a person knows a connection by. */
export const titleOf = (
  { t }: Words,
  { label, name }: Pick<MakeConnection, 'label' | 'name'>,
): string => shortened(label || name) || t('make.unnamed');

/** The connections that hold the text in anything that is shown of them. */
export function filterRows(
  words: Words,
  rows: readonly ListedMake[],
  text: string,
): readonly ListedMake[] {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return rows;
  return rows.filter(({ connection: { name, label, type } }) =>
    [name, label, typeWords(words, type)].some((shown) => shown.toLowerCase().includes(wanted)),
  );
}
