import type { QueryClient } from '@tanstack/react-query';
import { activeCampaignQueries } from '../../../src/api/activecampaign/queries.ts';
import { useActiveCampaignWriter } from '../../../src/api/activecampaign/writes.ts';
import { makeQueries } from '../../../src/api/make/queries.ts';
import { useMakeWriter } from '../../../src/api/make/writes.ts';
import { useOauthClientWriter } from '../../../src/api/zis-connections/oauth-writes.ts';
import { zisConnectionsQueries } from '../../../src/api/zis-connections/queries.ts';
import type { OauthClient, StaticConnection } from '../../../src/api/zis-connections/schemas.ts';
import { useConnectionWriter } from '../../../src/api/zis-connections/writes.ts';
import { useLinkWriter } from '../../../src/api/zis-links/writes.ts';
import type { ZafHost } from '../../../src/zaf/connect.ts';
import { ACCOUNT, INTEGRATION, ZONE } from './documented-call.ts';

/** The app of Make that the fixtures speak of. */
export const APP = 'acme-crm';

/** Everything that writes and reads back. */
export function useWriters() {
  return {
    links: useLinkWriter(),
    connections: useConnectionWriter(),
    clients: useOauthClientWriter(),
    activeCampaign: useActiveCampaignWriter(),
    make: useMakeWriter(),
  };
}

export type Writers = ReturnType<typeof useWriters>;

/** What stands on the screen from which something is written. */
export interface Lists {
  readonly connection: (type: StaticConnection['type']) => StaticConnection;
  readonly client: () => OauthClient;
}

/** Reads the lists that a system's screen would show, into the cache that its writers look at. */
export async function openLists(
  system: string,
  { queryClient, host }: { readonly queryClient: QueryClient; readonly host: ZafHost },
): Promise<Lists> {
  if (system === 'activecampaign') {
    const { listActiveCampaignConnections } = activeCampaignQueries;
    await queryClient.query(listActiveCampaignConnections(host, ACCOUNT, {}));
  }
  if (system === 'make') await queryClient.query(makeQueries.listMakeConnections(host, ZONE, APP));
  if (system !== 'zis-connections') return nothingListed;

  const { listAllConnections, listOauthClients } = zisConnectionsQueries;
  const { items } = await queryClient.query(listAllConnections(host, INTEGRATION));
  const [client] = await queryClient.query(listOauthClients(host, INTEGRATION));
  return {
    connection: (type) => there(items.find((one): one is StaticConnection => one.type === type)),
    client: () => there(client),
  };
}

const nothingListed: Lists = {
  connection: missing,
  client: missing,
};

function missing(): never {
  throw new Error('It is not on the screen.');
}

function there<Thing>(thing: Thing | undefined): Thing {
  return thing ?? missing();
}
