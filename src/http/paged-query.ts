import {
  experimental_streamedQuery as streamedQuery,
  type QueryFunction,
} from '@tanstack/react-query';
import type { Page } from './page.ts';

/** What the pages read so far hold together, in the server's order. */
export interface Paged<Item> {
  readonly items: readonly Item[];
  /** False while more pages are known to exist. */
  readonly isComplete: boolean;
  /** The cursor of the next page, where there is one. */
  readonly after?: string | undefined;
}

/** A query function that shows each page as it comes; a later refresh replaces the whole at once. */
export const pagedQuery = <Item>(pages: () => AsyncIterable<Page<Item>>) =>
  streamedQuery({
    streamFn: ({ signal }) => untilLeft(pages(), signal),
    reducer: append<Item>,
    initialValue: { items: [], isComplete: false },
    refetchMode: 'replace',
  });

/**
 * A query function for a list that may be long: where one was stopped or cut off, it reads on from
 * there, and only a whole one is read anew.
 */
export function resumingQuery<Item>(
  pagesFrom: (after: string | undefined) => AsyncIterable<Page<Item>>,
): QueryFunction<Paged<Item>> {
  const readAnew = pagedQuery(() => pagesFrom(undefined));
  const readOn = streamedQuery({
    streamFn: ({ client, queryKey, signal }) =>
      untilLeft(pagesFrom(client.getQueryData<Paged<Item>>(queryKey)?.after), signal),
    reducer: append<Item>,
    initialValue: { items: [], isComplete: false },
    refetchMode: 'append',
  });
  return (context) => {
    const paged = context.client.getQueryData<Paged<Item>>(context.queryKey);
    return paged?.isComplete ? readAnew(context) : readOn(context);
  };
}

const append = <Item>(paged: Paged<Item>, { items, after }: Page<Item>): Paged<Item> => ({
  items: [...paged.items, ...items],
  isComplete: after === undefined,
  after,
});

/** Nobody asks for the next page of what has been left. */
async function* untilLeft<Item>(pages: AsyncIterable<Page<Item>>, signal: AbortSignal) {
  for await (const page of pages) {
    yield page;
    if (signal.aborted) return;
  }
}
