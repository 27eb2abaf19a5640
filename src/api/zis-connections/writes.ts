import { useQueryClient } from '@tanstack/react-query';
import type { ApiError } from '../../http/api-error.ts';
import {
  failureOf,
  judgeWrite,
  type ReadBack,
  readBackOf,
  type WriteOutcome,
} from '../../http/write-outcome.ts';
import { useSettings } from '../../zaf/zaf-context.ts';
import { zisConnectionsQueries } from './queries.ts';
import { useReadConnection } from './read-back.ts';
import type { StaticConnection, ZisConnection } from './schemas.ts';
import {
  type ConnectionChange,
  type ConnectionRef,
  type NewConnection,
  useCreating,
  useRemoving,
  useUpdating,
} from './typed-writes.ts';

/** What became of a write, judged by reading the connection back. */
export interface ConnectionWritten {
  readonly outcome: WriteOutcome;
  /** Why it failed, or why nobody knows. */
  readonly error?: ApiError | undefined;
  /** The connection as ZIS has it now; `null` for none, `undefined` when it could not be read. */
  readonly connection?: ZisConnection | null | undefined;
}

/**
 * Writes a connection, reads that one back, and brings the list up to date with what was read.
 * Nothing here rejects, nothing is sent twice, and no secret outlives its call.
 */
export function useConnectionWriter() {
  const create = useCreating();
  const update = useUpdating();
  const remove = useRemoving();
  const { read, look, settle, readListAnew } = useReadBack();

  return {
    /** The connection as it is now: `null` for none. @throws {ApiError} */
    read,

    create: async (made: NewConnection): Promise<ConnectionWritten> => {
      const ref = { type: made.type, name: made.connection.name };
      const error = await failureOf(create(made));
      // The name is taken by what the list may not show yet.
      if (error?.status === 409) readListAnew();
      // Where no answer says that it was created, what is there may be somebody else's.
      return settle(ref, error, (found) =>
        readBackOf(found !== null && (!error || isLike(found, made.connection))),
      );
    },

    /** The secret itself cannot be read back: that the change shows is all that can be known. */
    update: async (
      old: StaticConnection,
      changed: ConnectionChange,
    ): Promise<ConnectionWritten> => {
      // What is on the screen may be older than the last change of somebody else.
      const before = await look(old);
      const error = await failureOf(update(changed));
      return settle(old, error, (found) => {
        if (!found || !('updated_at' in found)) return 'not-visible';
        // A time that is not known proves nothing; an answer that says so does.
        if (!found.updated_at || (!before && error)) return error ? 'unknown' : 'visible';
        return readBackOf(found.updated_at !== timeOf(before ?? old));
      });
    },

    remove: async (ref: ConnectionRef): Promise<ConnectionWritten> => {
      const error = await failureOf(remove(ref));
      if (error?.status !== 404) return settle(ref, error, (found) => readBackOf(found === null));
      // What was not there is as gone as what was just deleted; only reading can tell.
      const connection = await look(ref);
      if (connection === null) return { outcome: 'done', connection };
      return { outcome: connection ? 'failed' : 'unclear', error, connection };
    },
  };
}

const timeOf = (connection: ZisConnection): string =>
  'updated_at' in connection ? connection.updated_at : '';

/** Whether a connection has what was sent, as far as it comes back. */
const isLike = (found: ZisConnection, sent: NewConnection['connection']): boolean =>
  Object.entries(found).every(
    ([field, value]) => !value || !(field in sent) || isSameText(value, Reflect.get(sent, field)),
  );

/** Hosts and headers are the same in letters of either case. */
const isSameText = (one: unknown, other: unknown): boolean =>
  String(one).toLowerCase() === String(other).toLowerCase();

function useReadBack() {
  const { integration } = useSettings();
  const queryClient = useQueryClient();
  const read = useReadConnection();

  const readListAnew = () =>
    void queryClient.invalidateQueries({
      queryKey: zisConnectionsQueries.connections(integration),
    });

  /** `undefined` when it could not be read; then the list is read anew. */
  async function look(ref: ConnectionRef): Promise<ZisConnection | null | undefined> {
    const connection = await read(ref).catch(() => undefined);
    if (connection === undefined) readListAnew();
    return connection;
  }

  async function settle(
    ref: ConnectionRef,
    error: ApiError | undefined,
    readBack: (found: ZisConnection | null) => ReadBack,
  ): Promise<ConnectionWritten> {
    if (error && !error.mayHaveHappened) return { outcome: 'failed', error };

    const connection = await look(ref);
    const shown = connection === undefined ? 'unknown' : readBack(connection);
    const outcome = judgeWrite(error, shown);
    return outcome === 'done' ? { outcome, connection } : { outcome, error, connection };
  }
  return { read, look, settle, readListAnew };
}
