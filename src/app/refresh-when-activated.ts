import type { QueryClient } from '@tanstack/react-query';
import type { ZafHost } from '../zaf/connect.ts';

/** Somebody who comes back to the ticket sees fresh data; what is younger than 30 s stays. */
export const refreshWhenActivated = (host: ZafHost, queryClient: QueryClient): (() => void) =>
  host.on('app.activated', () => void queryClient.refetchQueries({ type: 'active', stale: true }));
