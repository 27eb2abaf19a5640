import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../http/api-error.ts';
import { readNow } from '../../http/read-now.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { useMakeZone } from '../../zaf/elsewhere-context.ts';
import { useHost } from '../../zaf/zaf-context.ts';
import { getMakeConnection, listMakeConnections, type NewMakeConnection } from './client.ts';
import { makeQueries } from './queries.ts';
import type { MakeConnection, MakeConnectionDetails } from './schemas.ts';

interface Readers {
  readonly queryClient: QueryClient;
  readonly host: ZafHost;
  readonly zone: string;
}

/** What reads of a zone have in common. */
export function useReaders(): Readers {
  const host = useHost();
  const zone = useMakeZone();
  const queryClient = useQueryClient();
  return { queryClient, host, zone };
}

/** Reads connections as they are now. */
export function useReadBack() {
  const readers = useReaders();
  const { queryClient, host, zone } = readers;
  const listOf = (appName: string) => makeQueries.listMakeConnections(host, zone, appName).queryKey;

  return {
    read: (name: string) => readOne(readers, name),

    /**
     * Begun before something is created; gives what is new in the list afterwards with that label:
     * `undefined` where nobody knows what was there before. @throws {ApiError}
     */
    findNew: ({ appName, label }: NewMakeConnection) => {
      const before = queryClient.getQueryData(listOf(appName));
      return async (): Promise<MakeConnectionDetails | null | undefined> => {
        if (!before) return undefined;
        const now = await readHere(readers, () => listMakeConnections(host, zone, appName));
        const isOld = ({ name }: MakeConnection) => before.some((one) => one.name === name);
        const found = now.find((one) => one.label.trim() === label.trim() && !isOld(one));
        return found ? await readOne(readers, found.name) : null;
      };
    },

    /** Puts one that is there into the list of its app. */
    putListed: (appName: string, connection: MakeConnectionDetails | null | undefined): void => {
      if (connection) putListed(queryClient, listOf(appName), connection);
    },

    readListsAnew: () => void queryClient.invalidateQueries({ queryKey: makeQueries.apps(zone) }),
  };
}

/** `null` for none. */
async function readOne(readers: Readers, name: string): Promise<MakeConnectionDetails | null> {
  const { queryClient, host, zone } = readers;
  const { queryKey } = makeQueries.getMakeConnection(host, zone, name);
  try {
    const connection = await readHere(readers, () => getMakeConnection(host, zone, name));
    queryClient.setQueryData(queryKey, (old) => old && connection);
    return connection;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

/** @throws {ApiError} */
export const readHere = <Answer>({ queryClient, zone }: Readers, read: () => Promise<Answer>) =>
  readNow(queryClient, makeQueries.all(zone), read);

function putListed(
  queryClient: QueryClient,
  queryKey: ReturnType<typeof makeQueries.listMakeConnections>['queryKey'],
  connection: MakeConnection,
): void {
  const state = queryClient.getQueryState(queryKey);
  queryClient.setQueryData(queryKey, (all) => all && withConnection(all, connection), {
    updatedAt: state?.dataUpdatedAt ?? 0,
  });
  // What is on its way may be older than what was read.
  if (state?.fetchStatus === 'fetching') void queryClient.invalidateQueries({ queryKey });
}

function withConnection(
  all: readonly MakeConnection[],
  { name, label, type }: MakeConnection,
): readonly MakeConnection[] {
  const connection = { name, label, type };
  if (!all.some((one) => one.name === name)) return [...all, connection];
  return all.map((one) => (one.name === name ? connection : one));
}
