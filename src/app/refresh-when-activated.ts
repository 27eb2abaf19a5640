import { focusManager, type QueryClient } from '@tanstack/react-query';
import type { ZafHost } from '../zaf/connect.ts';

/**
 * Somebody who comes back to the ticket sees fresh data; what is younger than 30 s stays. Beside a ticket
 * that nobody looks at, nothing is read anew, and what failed waits with its next try.
 */
export function refreshWhenActivated(host: ZafHost, queryClient: QueryClient): () => void {
  let isDue = false;
  const refresh = () => {
    if (!isDue || document.hidden) return;
    isDue = false;
    void queryClient.refetchQueries({ type: 'active', stale: true });
  };
  const activate = (isActive: boolean) => () => {
    isDue = isActive;
    // Without a word of ours, the library goes by whether the browser's tab is hidden.
    focusManager.setFocused(isActive ? undefined : false);
    refresh();
  };

  const stops = [
    host.on('app.activated', activate(true)),
    host.on('app.deactivated', activate(false)),
    () => focusManager.setFocused(undefined),
  ];
  document.addEventListener('visibilitychange', refresh);
  return () => {
    document.removeEventListener('visibilitychange', refresh);
    stops.forEach((stop) => stop());
  };
}
