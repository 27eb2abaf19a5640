import { QueryClient, type QueryFunction } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/http/page.ts';
import { type Paged, pagedQuery, resumingQuery } from '../../src/http/paged-query.ts';

const queryKey = ['letters'];

const all: Readonly<Record<string, Page<string>>> = {
  first: { items: ['a', 'b'], after: 'second' },
  second: { items: ['c'], after: 'third' },
  third: { items: ['d'], after: undefined },
};

/** Three pages, which fail after so many; what was asked for is written down. */
function pagesWith({ failAfter = Infinity } = {}) {
  const asked: (string | undefined)[] = [];
  async function* pagesFrom(from: string | undefined) {
    for (let name: string | undefined = from ?? 'first'; name; name = all[name]?.after) {
      if (asked.length >= failAfter) throw new Error('No answer.');
      asked.push(name);
      const page = all[name];
      if (page) yield await Promise.resolve(page);
    }
  }
  return { asked, pagesFrom, recover: () => (failAfter = Infinity) };
}

const clientOf = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });

const read = (client: QueryClient, queryFn: QueryFunction<Paged<string>>) =>
  client.query({ queryKey, queryFn });

const whole = { items: ['a', 'b', 'c', 'd'], isComplete: true, after: undefined };

describe('a list in pages', () => {
  it('is whole after the last page, and shown page by page until then', async () => {
    const { pagesFrom } = pagesWith();
    const client = clientOf();
    const seen: unknown[] = [];
    client.getQueryCache().subscribe(() => {
      const paged = client.getQueryData<Paged<string>>(queryKey);
      if (paged && paged !== seen.at(-1)) seen.push(paged);
    });

    await read(
      client,
      pagedQuery(() => pagesFrom(undefined)),
    );

    expect(seen).toEqual([
      { items: ['a', 'b'], isComplete: false, after: 'second' },
      { items: ['a', 'b', 'c'], isComplete: false, after: 'third' },
      whole,
    ]);
  });

  it('is not asked on for when it has been left', async () => {
    const { asked, pagesFrom } = pagesWith();
    const client = clientOf();
    const reading = read(
      client,
      pagedQuery(() => pagesFrom(undefined)),
    );
    const stop = client.getQueryCache().subscribe(() => {
      if (client.getQueryData(queryKey)) void client.cancelQueries({ queryKey });
    });

    await reading.catch(() => undefined);

    stop();
    expect(asked).toEqual(['first']);
  });
});

describe('a list that may be long', () => {
  it('is read on from where it was cut off, and anew once it is whole', async () => {
    const { asked, pagesFrom, recover } = pagesWith({ failAfter: 2 });
    const client = clientOf();
    const queryFn = resumingQuery(pagesFrom);

    await expect(read(client, queryFn)).rejects.toThrow('No answer.');
    expect(client.getQueryData(queryKey)).toMatchObject({ items: ['a', 'b', 'c'], after: 'third' });
    recover();
    expect(await read(client, queryFn)).toEqual(whole);
    expect(await read(client, queryFn)).toEqual(whole);

    expect(asked).toEqual(['first', 'second', 'third', 'first', 'second', 'third']);
  });
});
