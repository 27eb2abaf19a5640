import { sent } from '../../http/sent.ts';
import { type Settled, settling } from '../../http/settle-write.ts';
import { failureOf, type ReadBack, readBackOf } from '../../http/write-outcome.ts';
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

export type MakeWritten = Settled<MakeConnectionDetails>;

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
  const { settle, settleGone } = settling<MakeConnectionDetails>(readListsAnew);

  /** What is there stands in the list of its app as it was read. */
  const listed = async (appName: string, writing: Promise<MakeWritten>): Promise<MakeWritten> => {
    const written = await writing;
    putListed(appName, written.connection);
    return written;
  };
  return { ...readBack, settle, settleGone, listed };
}
