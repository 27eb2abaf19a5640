import type { RequestOptions } from './request-options.ts';

const formContent = 'application/x-www-form-urlencoded; charset=UTF-8';

/**
 * The HTTP request that jQuery makes of `options`: `data` goes into the query of a GET and into the body of everything
 * else, form-encoded unless it is a string.
 *
 * @see https://api.jquery.com/jQuery.ajax/
 */
export function requestOf(options: RequestOptions, base: string): Request {
  const method = methodOf(options);
  const url = new URL(options.url, base);
  const headers = new Headers(options.headers);
  if (!headers.has('Accept')) headers.set('Accept', '*/*');
  const data = serialized(options.data, options.traditional === true);
  if (method === 'GET' || method === 'HEAD') {
    if (data) url.search += (url.search ? '&' : '?') + data;
    return new Request(url, { method, headers });
  }
  if (data === undefined) return new Request(url, { method, headers });
  const { contentType = true } = options;
  if (contentType !== false) {
    headers.set('Content-Type', contentType === true ? formContent : contentType);
  }
  return new Request(url, { method, headers, body: data });
}

/** The HTTP method in capitals; ZAF's own word for it is `type`, jQuery's newer one `method`. */
export function methodOf({ type, method }: RequestOptions): string {
  return (method ?? type ?? 'GET').toUpperCase();
}

function serialized(data: unknown, traditional: boolean): string | undefined {
  if (data === undefined || data === null || data === '') return undefined;
  if (typeof data === 'string') return data;
  const pairs = Object.entries(data).flatMap(([key, value]) => pairsOf(key, value, traditional));
  return pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
}

/** jQuery.param: `a[]=1` for a list, `a[b]=1` for an object, nothing of that when `traditional`. */
function pairsOf(key: string, value: unknown, traditional: boolean): [string, string][] {
  if (Array.isArray(value)) {
    const name = traditional ? key : `${key}[]`;
    return value.flatMap((item) => pairsOf(name, item, traditional));
  }
  if (typeof value === 'object' && value !== null && !traditional) {
    return Object.entries(value).flatMap(([inner, item]) =>
      pairsOf(`${key}[${inner}]`, item, traditional),
    );
  }
  return [[key, worded(value)]];
}

function worded(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
