import { useQuery } from '@tanstack/react-query';
import { useWrite } from '../../http/use-write.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { useActiveCampaignAccount } from '../../zaf/elsewhere-context.ts';
import type { ActiveCampaignAccount } from '../../zaf/elsewhere.ts';
import { useHost } from '../../zaf/zaf-context.ts';
import {
  type ConnectionFilters,
  createActiveCampaignConnection,
  deleteActiveCampaignConnection,
  updateActiveCampaignConnection,
} from './client.ts';
import { activeCampaignQueries } from './queries.ts';

export function useListActiveCampaignConnections(filters: ConnectionFilters) {
  const host = useHost();
  const account = useActiveCampaignAccount();
  return useQuery(activeCampaignQueries.listActiveCampaignConnections(host, account, filters));
}

export function useGetActiveCampaignConnection(id: string) {
  const host = useHost();
  const account = useActiveCampaignAccount();
  return useQuery(activeCampaignQueries.getActiveCampaignConnection(host, account, id));
}

export const useCreateActiveCampaignConnection = () =>
  useAccountWrite(createActiveCampaignConnection);
export const useUpdateActiveCampaignConnection = () =>
  useAccountWrite(updateActiveCampaignConnection);
export const useDeleteActiveCampaignConnection = () =>
  useAccountWrite(deleteActiveCampaignConnection);

type Write<Input, Answer> = (
  host: ZafHost,
  account: ActiveCampaignAccount,
  input: Input,
) => Promise<Answer>;

function useAccountWrite<Input, Answer>(write: Write<Input, Answer>) {
  const host = useHost();
  const account = useActiveCampaignAccount();
  return useWrite(
    (input: Input) => write(host, account, input),
    activeCampaignQueries.all(account),
  );
}
