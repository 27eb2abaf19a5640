import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../http/api-error.ts';
import { readNow } from '../../http/read-now.ts';
import type { Paged } from '../../http/paged-query.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { useActiveCampaignAccount } from '../../zaf/elsewhere-context.ts';
import type { ActiveCampaignAccount } from '../../zaf/elsewhere.ts';
import { useHost } from '../../zaf/zaf-context.ts';
import {
  type ConnectionFilters,
  getActiveCampaignConnection,
  listEveryActiveCampaignConnection,
  type NewActiveCampaignConnection,
} from './client.ts';
import { activeCampaignQueries } from './queries.ts';
import type { ActiveCampaignConnection } from './schemas.ts';

type IsIt = (connection: ActiveCampaignConnection) => boolean;

export interface Known {
  readonly ids: ReadonlySet<string>;
  readonly isSure: boolean;
}

interface Readers {
  readonly queryClient: QueryClient;
  readonly host: ZafHost;
  readonly account: ActiveCampaignAccount;
}

/** Reads connections as they are now, and puts what is read into every list. */
export function useReadBack() {
  const host = useHost();
  const account = useActiveCampaignAccount();
  const queryClient = useQueryClient();
  const readers = { queryClient, host, account };

  return {
    /** The connection, or `null` for none. @throws {ApiError} */
    read: async (id: string): Promise<ActiveCampaignConnection | null> => {
      const shown = await show(readers, id);
      const connection =
        shown === undefined ? await look(readers, {}, (one) => one.id === id) : shown;
      putConnection(readers, id, connection);
      return connection;
    },

    /** The first of a list that is it, or `null`. @throws {ApiError} */
    find: async (filters: ConnectionFilters, isIt: IsIt) => {
      const connection = await look(readers, filters, isIt);
      if (connection) putConnection(readers, connection.id, connection);
      return connection;
    },

    /** What was listed until now, and whether one like that would have been in it. */
    known: (made: NewActiveCampaignConnection): Known => {
      const queryKey = activeCampaignQueries.lists(account);
      const lists = queryClient.getQueriesData<Paged<ActiveCampaignConnection>>({ queryKey });
      return {
        ids: new Set(lists.flatMap(([, paged]) => (paged?.items ?? []).map(({ id }) => id))),
        isSure: lists.some(
          ([key, paged]) => paged?.isComplete && wouldHold(key.at(-1) as ConnectionFilters, made),
        ),
      };
    },

    readListsAnew: () =>
      void queryClient.invalidateQueries({ queryKey: activeCampaignQueries.lists(account) }),
  };
}

/** `undefined` where nobody knows: what one that is not there gets is UNCONFIRMED, 404 apart. */
async function show(readers: Readers, id: string) {
  const { host, account } = readers;
  try {
    return await readHere(readers, () => getActiveCampaignConnection(host, account, id));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 404) return null;
    if (error.status === 400 || error.kind === 'malformed') return undefined;
    throw error;
  }
}

const look = (readers: Readers, filters: ConnectionFilters, isIt: IsIt) =>
  readHere(readers, async () => {
    const { host, account } = readers;
    for await (const { items } of listEveryActiveCampaignConnection(host, account, filters)) {
      const found = items.find(isIt);
      if (found) return found;
    }
    return null;
  });

const readHere = <Answer>({ queryClient, account }: Readers, read: () => Promise<Answer>) =>
  readNow(queryClient, activeCampaignQueries.all(account), read);

/** Whatever a filter means, it finds what is the same. */
const wouldHold = (filters: ConnectionFilters, made: NewActiveCampaignConnection): boolean =>
  (['service', 'externalid'] as const).every(
    (name) => !filters[name] || filters[name] === made[name],
  );

function putConnection(
  { queryClient, account }: Readers,
  id: string,
  connection: ActiveCampaignConnection | null,
): void {
  const queryKey = activeCampaignQueries.lists(account);
  for (const query of queryClient.getQueryCache().findAll({ queryKey })) {
    const isWhole = !Object.values(query.queryKey.at(-1) as ConnectionFilters).some(Boolean);
    queryClient.setQueryData<Paged<ActiveCampaignConnection>>(
      query.queryKey,
      (paged) =>
        paged && { ...paged, items: withConnection(paged.items, { id, connection, isWhole }) },
      { updatedAt: query.state.dataUpdatedAt },
    );
    // What is on its way may be older than what was read, and only the server knows what a filter finds.
    if (!isWhole || query.state.fetchStatus === 'fetching') {
      void queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true });
    }
  }
}

interface Put {
  readonly id: string;
  readonly connection: ActiveCampaignConnection | null;
  /** Whether the list has all there is, so that what is not in it belongs at its end. */
  readonly isWhole: boolean;
}

function withConnection(
  all: readonly ActiveCampaignConnection[],
  { id, connection, isWhole }: Put,
): readonly ActiveCampaignConnection[] {
  if (!connection) return all.filter((one) => one.id !== id);
  if (!all.some((one) => one.id === id)) return isWhole ? [...all, connection] : all;
  return all.map((one) => (one.id === id ? connection : one));
}
