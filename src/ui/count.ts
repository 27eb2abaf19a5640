import type { PluralKey, Words } from '../i18n/words.ts';

interface Counted {
  /** How many there are so far. */
  readonly total: number;
  /** How many a filter leaves; `undefined` without a filter. */
  readonly matching: number | undefined;
  readonly isComplete: boolean;
  readonly isFetching: boolean;
}

/** Their number in words; never a total that is not one: "so far" while pages are missing. */
export function countOf(
  words: Words,
  noun: { readonly all: PluralKey; readonly soFar: PluralKey },
  { total, matching, isComplete, isFetching }: Counted,
): string {
  const { t, plural, number } = words;
  const all = plural(isComplete ? noun.all : noun.soFar, total);
  const count =
    matching === undefined ? all : t('countMatching', { count: number(matching), total: all });
  return isComplete || !isFetching ? count : `${count} · ${t('loadingMore')}`;
}
