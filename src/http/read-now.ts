import type { QueryClient, QueryKey } from '@tanstack/react-query';

let readings = 0;

/**
 * Reads through the cache for nothing but its patience with a busy server: never kept, and never
 * shared, because what is on its way may tell of the time before a write.
 * @param scope what the readings of a system stand under
 * @throws {ApiError}
 */
export const readNow = <Answer>(
  queryClient: QueryClient,
  scope: QueryKey,
  read: () => Promise<Answer>,
): Promise<Answer> =>
  queryClient.query({
    queryKey: [...scope, 'readBack', ++readings],
    queryFn: read,
    ...{ staleTime: 0, gcTime: 0 },
  });
