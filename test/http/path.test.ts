import { describe, expect, it } from 'vitest';
import { path, withQuery } from '../../src/http/path.ts';

describe('a path', () => {
  it.each([
    ['acme_linker', '/links/acme_linker/all'],
    ['a/b', '/links/a%2Fb/all'],
    ['../b', '/links/..%2Fb/all'],
    ['a?b#c', '/links/a%3Fb%23c/all'],
    ['a&b=c+d', '/links/a%26b%3Dc%2Bd/all'],
    ['100%', '/links/100%25/all'],
    ['%2e%2e', '/links/%252e%252e/all'],
    ['...', '/links/.../all'],
    [' ', '/links/%20/all'],
    ['é', '/links/%C3%A9/all'],
    ['\ud83d', '/links/%EF%BF%BD/all'],
  ])('holds %j as one segment', (segment, whole) => {
    expect(path`/links/${segment}/all`).toBe(whole);
  });

  it('encodes each of its segments and none of its own words', () => {
    expect(path`/a b/${'1/2'}/c/${'3?4'}`).toBe('/a b/1%2F2/c/3%3F4');
  });

  it('needs no segment', () => {
    expect(path`/api/v2/users/me`).toBe('/api/v2/users/me');
  });

  it.each(['', '.', '..'])('is refused when a segment is %j', (segment) => {
    expect(() => path`/links/${'fine'}/${segment}`).toThrow(
      expect.objectContaining({ name: 'ApiError', kind: 'refused', reason: 'bad-path' }),
    );
  });
});

describe('a query', () => {
  it.each([
    ['nothing', {}, '/links'],
    ['only values that are not given', { after: undefined }, '/links'],
    ['a number', { size: 0 }, '/links?size=0'],
    ['an empty text', { name: '' }, '/links?name='],
    ['several values in their order', { b: '1', a: undefined, c: '2' }, '/links?b=1&c=2'],
    ['brackets in a key', { 'page[size]': 100 }, '/links?page%5Bsize%5D=100'],
    ['what means something there', { q: 'a&b=c#d+e f' }, '/links?q=a%26b%3Dc%23d%2Be%20f'],
    ['a colon and a wildcard', { q: 'zendesk:*' }, '/links?q=zendesk%3A*'],
    ['half an emoji', { q: '\ude00' }, '/links?q=%EF%BF%BD'],
    ['a whole emoji', { q: '😀' }, '/links?q=%F0%9F%98%80'],
  ])('is written from %s', (_, query, whole) => {
    expect(withQuery('/links', query)).toBe(whole);
  });

  it('may be left out', () => {
    expect(withQuery('/links')).toBe('/links');
  });
});
