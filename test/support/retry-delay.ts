import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../../src/http/api-error.ts';

/** Waits that many milliseconds before each repetition; gives the seconds that Zendesk asked for, as they come. */
export function setRetryDelay(queryClient: QueryClient, ms: number): readonly unknown[] {
  const asked: unknown[] = [];
  const { queries, ...others } = queryClient.getDefaultOptions();
  const retryDelay = (_: number, error: Error) => {
    asked.push(error instanceof ApiError ? error.retryAfter : error);
    return ms;
  };
  queryClient.setDefaultOptions({ ...others, queries: { ...queries, retryDelay } });
  return asked;
}
