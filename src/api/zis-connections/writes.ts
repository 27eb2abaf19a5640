import { useQueryClient } from '@tanstack/react-query';
import { type Settled, settling } from '../../http/settle-write.ts';
import { failureOf, readBackOf } from '../../http/write-outcome.ts';
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

export type ConnectionWritten = Settled<ZisConnection>;

/**
 * Writes a connection, reads that one back, and brings the list up to date with what was read.
 * Nothing here rejects, nothing is sent twice, and no secret outlives its call.
 */
export function useConnectionWriter() {
  const create = useCreating();
  const update = useUpdating();
  const remove = useRemoving();
  const { read, look, settle, settleGone, readListAnew } = useReadBack();

  return {
    /** The connection as it is now: `null` for none. @throws {ApiError} */
    read,

    create: async (made: NewConnection): Promise<ConnectionWritten> => {
      const ref = { type: made.type, name: made.connection.name };
      const error = await failureOf(create(made));
      // The name is taken by what the list may not show yet.
      if (error?.status === 409) readListAnew();
      // Where no answer says that it was created, what is there may be somebody else's.
      return settle(
        error,
        () => read(ref),
        (found) => readBackOf(found !== null && (!error || isLike(found, made.connection))),
      );
    },

    /** The secret itself cannot be read back: that the change shows is all that can be known. */
    update: async (
      old: StaticConnection,
      changed: ConnectionChange,
    ): Promise<ConnectionWritten> => {
      // What is on the screen may be older than the last change of somebody else.
      const before = await look(() => read(old));
      const error = await failureOf(update(changed));
      return settle(
        error,
        () => read(old),
        (found) => {
          if (!found || !('updated_at' in found)) return 'not-visible';
          // A time that is not known proves nothing; an answer that says so does.
          if (!found.updated_at || (!before && error)) return error ? 'unknown' : 'visible';
          return readBackOf(found.updated_at !== timeOf(before ?? old));
        },
      );
    },

    remove: async (ref: ConnectionRef): Promise<ConnectionWritten> => {
      const error = await failureOf(remove(ref));
      return settleGone(error, () => read(ref));
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
  return { read, readListAnew, ...settling<ZisConnection>(readListAnew) };
}
