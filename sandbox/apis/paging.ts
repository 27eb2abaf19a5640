/** A page of a cursor-paged list; `after` and `before` are opaque to the client. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly meta: {
    readonly after: string | null;
    readonly before: string | null;
    readonly has_more: boolean;
  };
}

export interface Paging {
  readonly size: number;
  readonly after?: Cursor;
  readonly before?: Cursor;
}

interface Cursor {
  readonly position: number;
  readonly key: string;
}

const largestPage = 100;

/** Reads `page[size]`, `page[after]` and `page[before]`; answers a sentence when one cannot be used. */
export function readPaging(query: Record<string, string>, defaultSize: number): Paging | string {
  const size = Number(query['page[size]'] ?? defaultSize);
  if (!Number.isInteger(size) || size < 1 || size > largestPage) {
    return `page[size] must be between 1 and ${largestPage}`;
  }
  const after = query['page[after]'] === undefined ? undefined : decode(query['page[after]']);
  const before = query['page[before]'] === undefined ? undefined : decode(query['page[before]']);
  if (after === 'invalid' || before === 'invalid') return 'page cursor is invalid';
  return { size, ...(after && { after }), ...(before && { before }) };
}

/** Cuts one page out of `all`; with both cursors given, `after` counts. `keyOf` must tell the items apart. */
export function pageOf<Item>(
  all: readonly Item[],
  paging: Paging,
  keyOf: (item: Item) => string,
): Page<Item> {
  const [start, end] = range(all, paging, keyOf);
  const items = all.slice(start, end);
  const [first] = items;
  const last = items.at(-1);
  const backwards = paging.before !== undefined && paging.after === undefined;
  return {
    items,
    meta: {
      after: last === undefined ? null : encode(end - 1, keyOf(last)),
      before: first === undefined ? null : encode(start, keyOf(first)),
      has_more: backwards ? start > 0 : end < all.length,
    },
  };
}

function range<Item>(
  all: readonly Item[],
  paging: Paging,
  keyOf: (item: Item) => string,
): [number, number] {
  const placeOf = ({ key }: Cursor) => all.findIndex((item) => keyOf(item) === key);
  if (paging.before && !paging.after) {
    const place = placeOf(paging.before);
    const end = place < 0 ? Math.min(paging.before.position, all.length) : place;
    return [Math.max(0, end - paging.size), end];
  }
  if (!paging.after) return [0, Math.min(paging.size, all.length)];
  const place = placeOf(paging.after);
  // An item that is gone left its place to the one behind it.
  const start = place < 0 ? Math.min(paging.after.position, all.length) : place + 1;
  return [start, Math.min(start + paging.size, all.length)];
}

function encode(position: number, key: string): string {
  return Buffer.from(`${position}:${key}`).toString('base64url');
}

function decode(cursor: string): Cursor | 'invalid' {
  const [, position, key] = /^(\d+):(.+)$/s.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (position === undefined || key === undefined) return 'invalid';
  return { position: Number(position), key };
}
