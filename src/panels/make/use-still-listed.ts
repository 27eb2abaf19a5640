import { useEffect } from 'react';
import type { MakeConnection } from '../../api/make/schemas.ts';
import { useMakeWork } from './make-work.ts';

/**
 * A connection that was deleted may be listed for a while. Once the list of its app is without it,
 * whatever has its name later is another one.
 * @param connections the app's; `undefined` before they are known
 */
export function useStillListed(
  app: string,
  connections: readonly MakeConnection[] | undefined,
): void {
  const { deleted, unmarkDeleted } = useMakeWork();
  useEffect(() => {
    if (!connections) return;
    const names = new Set(connections.map(({ name }) => name));
    for (const [name, itsApp] of deleted) {
      if (itsApp === app && !names.has(name)) unmarkDeleted(name);
    }
  }, [app, connections, deleted, unmarkDeleted]);
}
