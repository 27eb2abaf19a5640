import { experimental_streamedQuery as streamedQuery } from '@tanstack/react-query';
import type { Page } from './page.ts';

/** What the pages read so far hold together, in the server's order. */
export interface Paged<Item> {
  readonly items: readonly Item[];
  /** False while more pages are known to exist. */
  readonly isComplete: boolean;
}

/** A query function that shows each page as it comes; a later refresh replaces the whole at once. */
export const pagedQuery = <Item>(pages: () => AsyncIterable<Page<Item>>) =>
  streamedQuery({
    streamFn: ({ signal }) => untilLeft(pages(), signal),
    reducer: append<Item>,
    initialValue: { items: [], isComplete: false },
    refetchMode: 'replace',
  });

const append = <Item>(paged: Paged<Item>, { items, after }: Page<Item>): Paged<Item> => ({
  items: [...paged.items, ...items],
  isComplete: after === undefined,
});

/** Nobody asks for the next page of what has been left. */
async function* untilLeft<Item>(pages: AsyncIterable<Page<Item>>, signal: AbortSignal) {
  for await (const page of pages) {
    yield page;
    if (signal.aborted) return;
  }
}
