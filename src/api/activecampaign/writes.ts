import { sent } from '../../http/sent.ts';
import { type Settled, settling } from '../../http/settle-write.ts';
import { failureOf, readBackOf } from '../../http/write-outcome.ts';
import type { ActiveCampaignConnectionUpdate, NewActiveCampaignConnection } from './client.ts';
import {
  useCreateActiveCampaignConnection,
  useDeleteActiveCampaignConnection,
  useUpdateActiveCampaignConnection,
} from './hooks.ts';
import { type Known, useReadBack } from './read-back.ts';
import type { ActiveCampaignConnection } from './schemas.ts';

type Change = ActiveCampaignConnectionUpdate['change'];

export type ActiveCampaignWritten = Settled<ActiveCampaignConnection>;

/**
 * Writes a connection, reads that one back, and brings every list up to date with what was read.
 * Nothing here rejects but `read`, and nothing is sent twice.
 */
export function useActiveCampaignWriter() {
  const creating = useCreateActiveCampaignConnection();
  const updating = useUpdateActiveCampaignConnection();
  const removing = useDeleteActiveCampaignConnection();
  const { read, known, findNew, settle, settleGone } = useSettling();

  return {
    /** The connection as it is now: `null` for none. @throws {ApiError} */
    read,

    create: async (made: NewActiveCampaignConnection): Promise<ActiveCampaignWritten> => {
      const before = known(made);
      let id = '';
      const error = await failureOf(sent(creating, made).then((one) => (id = one.id)));
      const reading = () => (id ? read(id) : findNew(made, before));
      return settle(error, reading, (found) => readBackOf(found !== null));
    },

    update: async (id: string, change: Change): Promise<ActiveCampaignWritten> => {
      const error = await failureOf(sent(updating, { id, change }));
      return settle(
        error,
        () => read(id),
        (found) => readBackOf(found !== null && has(found, change)),
      );
    },

    remove: async (id: string): Promise<ActiveCampaignWritten> =>
      settleGone(await failureOf(sent(removing, id)), () => read(id)),
  };
}

function useSettling() {
  const { readListsAnew, find, ...readBack } = useReadBack();

  /** What is known already is somebody else's, however alike it is; `undefined` where nobody knows. */
  const findNew = async (made: NewActiveCampaignConnection, before: Known) => {
    const { service, externalid } = made;
    const isNew = (one: ActiveCampaignConnection) => !before.ids.has(one.id) && has(one, made);
    const found = await find({ service, externalid }, isNew);
    return found && !before.isSure ? undefined : found;
  };
  return { ...readBack, findNew, ...settling<ActiveCampaignConnection>(readListsAnew) };
}

/** Whether a connection has what was sent; a list is not looked at, it comes back as it likes. */
const has = (
  { status, syncStatus, ...found }: ActiveCampaignConnection,
  { status: wanted, syncStatus: wantedSync, ...change }: Change,
): boolean =>
  (wanted === undefined || status === (wanted === '1' ? 'connected' : 'error')) &&
  (wantedSync === undefined || syncStatus === (wantedSync === '1' ? 'running' : 'stopped')) &&
  TEXTS.every((name) => {
    const text = change[name];
    return text === undefined || isSameText(found[name], text);
  });

const TEXTS = ['service', 'externalid', 'name', 'logoUrl', 'linkUrl'] as const;

/** Some servers trim what they are given. */
const isSameText = (one: string, other: string): boolean => one.trim() === other.trim();
