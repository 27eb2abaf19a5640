import type { ZisConnection } from '../../api/zis-connections/schemas.ts';
import type { ListedConnection } from './connection-work.tsx';
import { expiryOf } from './expiry.ts';
import { adviceOn, type Age } from './posture.ts';
import type { ConnectionUses } from './use-where-used.ts';

interface Known {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly olderThan: Age;
  readonly where: Pick<ConnectionUses, 'usesOf' | 'hasDynamic'>;
}

/** The rows of the list, one for each connection, in their order. */
export function toRows(
  connections: readonly ZisConnection[],
  { now, olderThan, where }: Known,
): readonly ListedConnection[] {
  const taken = new Map<string, number>();
  return connections.map((connection) => {
    const uses = where.usesOf(connection.name);
    const isUnused = uses?.length === 0 && !where.hasDynamic;
    return {
      id: idOf(connection, taken),
      connection,
      expiry: expiryOf(connection, now),
      uses,
      advice: adviceOn(connection, { now, olderThan, isUnused }),
    };
  });
}

/** A name is a connection's identity; of those that should not share one, each gets its number. */
function idOf(connection: ZisConnection, taken: Map<string, number>): string {
  const kind = connection.type === 'other' ? connection.kind : connection.type;
  const id = `${kind} ${connection.name}`;
  const count = (taken.get(id) ?? 0) + 1;
  taken.set(id, count);
  return count === 1 ? id : `${id} (${count})`;
}
