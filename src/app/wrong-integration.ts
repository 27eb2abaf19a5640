import { notifyManager, type QueryCache, useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { ApiError } from '../http/api-error.ts';

/** How Zendesk says that it knows no integration of a name for this account. */
export type WrongIntegration = 'mismatch' | 'not-found';

/** Lists that every integration has, if only empty ones: where one is not found, its owner is not. */
const LISTS = ['searchLinks', 'listAllConnections', 'listBundles'];

/** What the calls on the screen say against the integration's name; looks at all of them, asks for nothing. */
export function useWrongIntegration(): WrongIntegration | undefined {
  const client = useQueryClient();
  const [watched] = useState(() => watch(client.getQueryCache()));
  return useSyncExternalStore(watched.subscribe, watched.look);
}

function watch(cache: QueryCache) {
  let last: WrongIntegration | undefined;
  return {
    // The cache also calls while something is being drawn, when nothing else may be.
    subscribe: (onChange: () => void) => cache.subscribe(notifyManager.batchCalls(onChange)),
    look: () => {
      const active = cache.getAll().filter((query) => query.isActive());
      const found = active.map(({ state }) => wrongIn(state.error)).find((wrong) => wrong);
      // While something is asked again, what was said of it stays.
      const isAsking = active.some(({ state }) => state.fetchStatus === 'fetching');
      if (found || !isAsking) last = found;
      return last;
    },
  };
}

function wrongIn(error: Error | null): WrongIntegration | undefined {
  if (!(error instanceof ApiError)) return undefined;
  if (error.status === 401 && error.reason?.includes('integration mismatch')) return 'mismatch';
  return error.status === 404 && LISTS.includes(error.operation) ? 'not-found' : undefined;
}
