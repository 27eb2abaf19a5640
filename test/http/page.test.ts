import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { everyPage, nextCursor } from '../../src/http/page.ts';
import { pageQuery, withQuery } from '../../src/http/path.ts';
import { collect } from '../support/zaf-host.ts';

const readNext = (meta: unknown) => v.parse(v.object({ meta: nextCursor }), { meta }).meta;

describe('the cursor of the next page', () => {
  it.each([
    ["ZIS's own", { after: 'a', before: 'b', has_more: true }, 'a'],
    ["Zendesk's general one", { after_cursor: 'a', before_cursor: 'b', has_more: true }, 'a'],
    ['a number', { after: 20, has_more: true }, '20'],
    ['the general one beside an empty one', { after: null, after_cursor: 'a' }, 'a'],
    ['one without has_more', { after: 'a' }, 'a'],
  ])('is read: %s', (_, meta, cursor) => {
    expect(readNext(meta)).toBe(cursor);
  });

  it.each([
    ['no meta', undefined],
    ['null', null],
    ['an empty meta', {}],
    ['has_more: false beside a cursor', { after: 'a', has_more: false }],
    ['null cursors', { after: null, before: null, has_more: null }],
    ['an empty cursor', { after: '' }],
  ])('is nothing on a last page: %s', (_, meta) => {
    expect(readNext(meta)).toBeUndefined();
  });

  it('is known to be missing when more is promised without one', () => {
    expect(readNext({ after: null, has_more: true })).toBe('');
  });
});

describe('every page', () => {
  const pagesOf = (next: Readonly<Record<string, string>>) => {
    const asked: (string | undefined)[] = [];
    const pages = everyPage('listThings', (after) => {
      asked.push(after);
      return Promise.resolve({ items: [after], after: next[after ?? 'first'] });
    });
    return { asked, pages };
  };

  it('is asked for with the cursor of the one before, until there is none', async () => {
    const { asked, pages } = pagesOf({ first: 'a', a: 'b' });

    const { came, error } = await collect(pages);

    expect(asked).toEqual([undefined, 'a', 'b']);
    expect(came.flatMap((page) => page.items)).toEqual(asked);
    expect(error).toBeUndefined();
  });

  it('ends when a server gives the same page under new cursors', async () => {
    let cursor = 0;
    const same = () => Promise.resolve({ items: ['a'], after: String(++cursor) });

    const { came, error } = await collect(everyPage('listThings', same));

    expect(came).toHaveLength(1);
    expect(error).toMatchObject({ kind: 'malformed' });
  });

  it('ends some time, whatever a server makes up', async () => {
    let cursor = 0;
    const pages = everyPage('listThings', () =>
      Promise.resolve({ items: [++cursor], after: String(cursor) }),
    );

    const drain = async () => {
      while (!(await pages.next()).done);
    };

    await expect(drain()).rejects.toMatchObject({ kind: 'malformed' });
    expect(cursor).toBe(200);
  });

  it.each([
    ['the same cursor again', { first: 'a', a: 'a' }, 2],
    ['a longer circle', { first: 'a', a: 'b', b: 'c', c: 'a' }, 4],
    ['a cursor that is missing', { first: 'a', a: '' }, 2],
  ])('ends as malformed after what came: %s', async (_, next, count) => {
    const { asked, pages } = pagesOf(next);

    const { came, error } = await collect(pages);

    expect(came).toHaveLength(count);
    expect(asked).toHaveLength(count);
    expect(error).toMatchObject({ name: 'ApiError', kind: 'malformed', operation: 'listThings' });
  });

  it('is not asked for before the one before was taken', async () => {
    const { asked, pages } = pagesOf({ first: 'a', a: 'b' });

    await pages.next();

    expect(asked).toEqual([undefined]);
  });

  it('holds as many as ZIS gives', () => {
    expect(withQuery('/links', pageQuery(undefined))).toBe('/links?page%5Bsize%5D=100');
    expect(withQuery('/links', pageQuery('a='))).toBe(
      '/links?page%5Bsize%5D=100&page%5Bafter%5D=a%3D',
    );
  });
});
