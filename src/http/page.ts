import * as v from 'valibot';
import { ApiError } from './api-error.ts';

const cursor = v.nullish(v.union([v.string(), v.number()]));

/**
 * The paging part of an answer, as `after` of the next page. Reads ZIS's `meta.after`, Zendesk's
 * general `meta.after_cursor`, and no `meta` at all, which is a last page. Which of them Links
 * uses is UNCONFIRMED.
 */
export const nextCursor = v.pipe(
  v.nullish(
    v.object({ after: cursor, after_cursor: cursor, has_more: v.nullish(v.boolean()) }),
    {},
  ),
  v.transform((meta) => {
    if (meta.has_more === false) return undefined;
    const after = [meta.after, meta.after_cursor].find(Boolean)?.toString();
    return meta.has_more ? (after ?? MISSING) : after;
  }),
);

/** 20,000 records: past that, the server makes pages up. */
const MOST_PAGES = 200;

/** More pages were promised without a way to ask for them. */
const MISSING = '';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** The cursor of the next page, if there is one. */
  readonly after: string | undefined;
}

/**
 * Yields page after page until the last, from the first or from the cursor `from`.
 * @throws {ApiError} `malformed` when the pages run in a circle or cannot be followed; what was
 * yielded before stands.
 */
export async function* everyPage<Item>(
  operation: string,
  fetchPage: (after: string | undefined) => Promise<Page<Item>>,
  from?: string,
): AsyncGenerator<Page<Item>, void> {
  const seen = new Set<string>();
  let last: readonly Item[] = [];
  let after = from;
  do {
    const page = await fetchPage(after);
    // A server that mints cursors and ignores them gives the same page for ever.
    if (isSamePage(page.items, last)) throw new ApiError('malformed', operation);
    yield page;

    after = page.after;
    const isLost = after !== undefined && (after === MISSING || seen.has(after));
    if (isLost || seen.size >= MOST_PAGES - 1) throw new ApiError('malformed', operation);
    seen.add(after ?? MISSING);
    last = page.items;
  } while (after);
}

/** Pages differ in their first item, mostly: no other is looked at. */
const isSamePage = <Item>(items: readonly Item[], others: readonly Item[]): boolean =>
  items.length > 0 &&
  items.length === others.length &&
  items.every((item, at) => JSON.stringify(item) === JSON.stringify(others[at]));
