import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../http/api-error.ts';

const RETRIES = 2;
const FRESH_MS = 30_000;

/** Reads are repeated when nothing came, when it was too much at once, or when the server broke. */
export function mayRetry(failures: number, error: Error): boolean {
  return failures < RETRIES && error instanceof ApiError && error.mayPass;
}

/** Milliseconds: what the vendor asks for, else 1 s, 2 s …, spread so that panels do not march in step. */
export function retryDelay(failures: number, error: Error): number {
  const asked = error instanceof ApiError ? error.retryAfter : undefined;
  return (asked ?? 2 ** failures) * 1000 * (1 + Math.random() / 4);
}

export function createQueryClient(delay: typeof retryDelay = retryDelay): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: mayRetry,
        retryDelay: delay,
        // The focus enters and leaves the frame at each click; `app.activated` is the sign instead.
        refetchOnWindowFocus: false,
        // The calls go through Zendesk's page: what this frame thinks of the network says nothing.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
