import { ApiError } from './api-error.ts';

/**
 * A path in which each interpolation is one encoded segment: path`/links/${integration}`.
 * Refuses a segment that is empty or would climb (`.`, `..`), which encoding cannot tame.
 */
export function path(parts: TemplateStringsArray, ...segments: readonly string[]): string {
  return parts.reduce((url, part, index) => {
    const segment = segments[index - 1] ?? '';
    if (/^\.{0,2}$/.test(segment)) throw new ApiError('refused', url, { reason: 'bad-path' });
    return `${url}${encode(segment)}${part}`;
  });
}

export type Query = Readonly<Record<string, string | number | undefined>>;

/** The address with its query; keys and values are encoded, `undefined` values are left out. */
export function withQuery(url: string, query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${encode(key)}=${encode(value)}`],
  );
  return pairs.length ? `${url}?${pairs.join('&')}` : url;
}

/** Half a character, which no address can hold, becomes U+FFFD as it does in browsers' own queries. */
export const encode = (value: string | number): string =>
  encodeURIComponent(String(value).replace(/\p{Surrogate}/gu, '\uFFFD'));

/** The most that ZIS gives in one page. */
const PAGE_SIZE = 100;

/** The query of a page: ZIS's cursor parameters. For Links their names are UNCONFIRMED. */
export const pageQuery = (after: string | undefined) => ({
  'page[size]': PAGE_SIZE,
  'page[after]': after,
});
