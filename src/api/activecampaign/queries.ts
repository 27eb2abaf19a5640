import { queryOptions } from '@tanstack/react-query';
import { pagedQuery } from '../../http/paged-query.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import type { ActiveCampaignAccount } from '../../zaf/elsewhere.ts';
import {
  type ConnectionFilters,
  getActiveCampaignConnection,
  listEveryActiveCampaignConnection,
} from './client.ts';

export const activeCampaignQueries = {
  all: ({ url }: ActiveCampaignAccount) => ['activecampaign', url] as const,

  /** Every list, whatever it is filtered by. */
  lists: (account: ActiveCampaignAccount) =>
    [...activeCampaignQueries.all(account), 'listActiveCampaignConnections'] as const,

  listActiveCampaignConnections: (
    host: ZafHost,
    account: ActiveCampaignAccount,
    filters: ConnectionFilters,
  ) =>
    queryOptions({
      queryKey: [...activeCampaignQueries.lists(account), filters] as const,
      queryFn: pagedQuery(() => listEveryActiveCampaignConnection(host, account, filters)),
    }),

  getActiveCampaignConnection: (host: ZafHost, account: ActiveCampaignAccount, id: string) =>
    queryOptions({
      queryKey: [...activeCampaignQueries.all(account), 'connection', id] as const,
      queryFn: () => getActiveCampaignConnection(host, account, id),
    }),
};
