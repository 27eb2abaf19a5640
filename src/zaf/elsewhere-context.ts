import { createContext, useContext } from 'react';
import type { ActiveCampaignAccount } from './elsewhere.ts';

/** Given by the panel, which is not there without it. */
export const ActiveCampaignContext = createContext<ActiveCampaignAccount | undefined>(undefined);

/** The host of a zone. Given by the panel, which is not there without it. */
export const MakeContext = createContext<string | undefined>(undefined);

export function useActiveCampaignAccount(): ActiveCampaignAccount {
  const account = useContext(ActiveCampaignContext);
  if (!account) throw new Error('Something of ActiveCampaign stands outside its context.');
  return account;
}

/** The host of the Make zone that is set. */
export function useMakeZone(): string {
  const zone = useContext(MakeContext);
  if (!zone) throw new Error('Something of Make stands outside its context.');
  return zone;
}
