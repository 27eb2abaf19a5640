import type { ApiError } from '../../http/api-error.ts';
import { sent } from '../../http/sent.ts';
import {
  failureOf,
  judgeWrite,
  type ReadBack,
  readBackOf,
  type WriteOutcome,
} from '../../http/write-outcome.ts';
import type { MakeConnectionUpdate, NewMakeConnection } from './client.ts';
import {
  useCreateMakeConnection,
  useDeleteMakeConnection,
  useRecreateMakeConnection,
  useUpdateMakeConnection,
} from './hooks.ts';
import { useReadBack } from './read-back.ts';
import type { MakeConnectionDetails } from './schemas.ts';
import { useSourceWriter } from './source-writes.ts';

type Found = MakeConnectionDetails | null;
type Change = MakeConnectionUpdate['change'];

/** What became of a write, judged by reading the connection back. */
export interface MakeWritten {
  readonly outcome: WriteOutcome;
  /** Why it failed, or why nobody knows. */
  readonly error?: ApiError | undefined;
  /** The connection as it is now; `null` for none, `undefined` when it could not be read. */
  readonly connection?: Found | undefined;
}

/**
 * Writes connections and what they are made of, and reads each back. Nothing here rejects but what
 * reads, and nothing is sent twice but a section that was refused with its comments' content type.
 */
export function useMakeWriter() {
  const creating = useCreateMakeConnection();
  const updating = useUpdateMakeConnection();
  const removing = useDeleteMakeConnection();
  const recreating = useRecreateMakeConnection();
  const { read, findNew, listed, settle, settleGone } = useSettling();

  return {
    ...useSourceWriter(),

    create: async (made: NewMakeConnection): Promise<MakeWritten> => {
      const finding = findNew(made);
      let name = '';
      const error = await failureOf(sent(creating, made).then((one) => (name = one.name)));
      const reading = () => (name ? read(name) : finding());
      return listed(made.appName, settle(error, reading, isThere));
    },

    update: async (name: string, appName: string, change: Change): Promise<MakeWritten> => {
      const error = await failureOf(sent(updating, { name, change }));
      const isAsWanted = (found: Found) => readBackOf(found !== null && has(found, change));
      return listed(
        appName,
        settle(error, () => read(name), isAsWanted),
      );
    },

    /** The list may show it for a while, and keeps it here until it is read anew. */
    remove: async (name: string, appName: string): Promise<MakeWritten> => {
      const error = await failureOf(sent(removing, name));
      return listed(
        appName,
        settleGone(error, () => read(name)),
      );
    },

    /** What it changed cannot be seen: without an answer nobody knows. */
    recreate: async (name: string): Promise<MakeWritten> => {
      const error = await failureOf(sent(recreating, name));
      return settle(
        error,
        () => read(name),
        (found) => (error ? 'unknown' : isThere(found)),
      );
    },
  };
}

const isThere = (found: Found): ReadBack => readBackOf(found !== null);

/** Whether a connection shows a change; no connected system is an empty one. */
const has = (found: MakeConnectionDetails, { label, connectedSystemName }: Change): boolean =>
  (label === undefined || found.label.trim() === label.trim()) &&
  (connectedSystemName === undefined ||
    found.connectedSystemName.trim() === (connectedSystemName ?? '').trim());

function useSettling() {
  const { readListsAnew, putListed, ...readBack } = useReadBack();

  /** `undefined` when it could not be read; then the lists are read anew. */
  const look = async (reading: () => Promise<Found | undefined>): Promise<Found | undefined> => {
    const connection = await reading().catch(() => undefined);
    if (connection === undefined) readListsAnew();
    return connection;
  };

  const settle = async (
    error: ApiError | undefined,
    reading: () => Promise<Found | undefined>,
    readBackFrom: (found: Found) => ReadBack,
  ): Promise<MakeWritten> => {
    if (error && !error.mayHaveHappened) return { outcome: 'failed', error };

    const connection = await look(reading);
    const shown = connection === undefined ? 'unknown' : readBackFrom(connection);
    const outcome = judgeWrite(error, shown);
    return outcome === 'done' ? { outcome, connection } : { outcome, error, connection };
  };

  /** What was not there is as gone as what was just deleted; only reading can tell. */
  const settleGone = async (
    error: ApiError | undefined,
    reading: () => Promise<Found>,
  ): Promise<MakeWritten> => {
    if (error?.status !== 404) {
      return settle(error, reading, (found) => readBackOf(found === null));
    }
    const connection = await look(reading);
    if (connection === null) return { outcome: 'done', connection };
    return { outcome: connection ? 'failed' : 'unclear', error, connection };
  };

  /** What is there stands in the list of its app as it was read. */
  const listed = async (appName: string, writing: Promise<MakeWritten>): Promise<MakeWritten> => {
    const written = await writing;
    putListed(appName, written.connection);
    return written;
  };
  return { ...readBack, settle, settleGone, listed };
}
