import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { LinkWritten } from '../../../api/zis-links/writes.ts';
import { isDone } from '../../../http/write-outcome.ts';
import type { ApiError } from '../../../http/api-error.ts';
import { inBulk } from '../../../http/bulk.ts';

/** How far work on many items has come. */
export interface BulkState<Item> {
  readonly phase: 'idle' | 'running' | 'stopping' | 'stopped' | 'finished';
  readonly items: readonly Item[];
  /** What became of those that are over. */
  readonly results: ReadonlyMap<Item, LinkWritten>;
}

interface BulkActs<Item> {
  readonly work: (item: Item) => Promise<LinkWritten>;
  /** Told of each item when it is over: one that was turned away for a while is not. */
  readonly onResult?: (item: Item, written: LinkWritten) => void;
}

/** Does one thing with many items; can be stopped, gone on with, and repeated for what failed. */
export function useBulk<Item>(acts: BulkActs<Item>) {
  const [state, setState] = useState<BulkState<Item>>(nothingYet);
  const { run, stop } = useRun(acts, setState);
  const { items, results } = state;

  return {
    ...state,
    start: (wanted: readonly Item[]) => run(wanted, new Map()),
    stop: () => {
      stop();
      setState((before) => ({ ...before, phase: 'stopping' }));
    },
    goOn: () => run(items, results),
    /** What is over and was not done is done again; what was done is not. */
    retryFailed: () => run(items, new Map([...results].filter(([, written]) => isDone(written)))),
    /** As if nothing had been done. */
    reset: () => setState(nothingYet),
  };
}

const nothingYet = <Item>(): BulkState<Item> => ({ phase: 'idle', items: [], results: new Map() });

function useRun<Item>({ work, onResult }: BulkActs<Item>, show: (state: BulkState<Item>) => void) {
  const delay = useRetryDelay();
  const stopper = useRef<AbortController>();
  // What has not begun when its place on the screen goes is left.
  useEffect(() => () => stopper.current?.abort(), []);

  async function run(items: readonly Item[], before: BulkState<Item>['results']) {
    const { signal } = (stopper.current = new AbortController());
    const results = new Map(before);
    const showNow = (phase: BulkState<Item>['phase']) =>
      show({ phase, items, results: new Map(results) });

    showNow('running');
    await inBulk(
      items.filter((item) => !results.has(item)),
      {
        ...{ work, delay, signal },
        onResult: (item, result) => {
          results.set(item, result);
          onResult?.(item, result);
          showNow(signal.aborted ? 'stopping' : 'running');
        },
      },
    );
    showNow(results.size === items.length ? 'finished' : 'stopped');
  }
  return { run, stop: () => stopper.current?.abort() };
}

/** The same patience as for reading. */
function useRetryDelay() {
  const { retryDelay } = useQueryClient().getDefaultOptions().queries ?? {};
  return (tries: number, error: ApiError): number =>
    typeof retryDelay === 'function' ? retryDelay(tries - 1, error) : (retryDelay ?? 0);
}
