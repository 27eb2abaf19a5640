import { createContext, useContext } from 'react';
import type { ActiveCampaignConnection } from '../../api/activecampaign/schemas.ts';
import { useOpenWork } from '../../ui/use-open-work.ts';

/** A row of the list. */
export interface ListedConnection {
  /** Unlike any other row's, even where two connections have no id. */
  readonly id: string;
  readonly connection: ActiveCampaignConnection;
}

/** What stands open, one at a time: something of the whole list, or of one row. */
export type OpenActiveCampaignWork =
  | { readonly kind: 'add' }
  /** The row as it was when this was opened: it may leave the list meanwhile. */
  | { readonly kind: 'edit' | 'delete'; readonly row: ListedConnection };

/**
 * What a person is doing in the list of ActiveCampaign connections. Rows read it; what acts writes it.
 * `focused` is a row's id, or the name of a control that gets the focus back.
 */
export type ActiveCampaignWork = ReturnType<typeof useNewActiveCampaignWork>;

export const useNewActiveCampaignWork = () => useOpenWork<OpenActiveCampaignWork>();

export const ActiveCampaignWorkContext = createContext<ActiveCampaignWork | undefined>(undefined);

export function useActiveCampaignWork(): ActiveCampaignWork {
  const work = useContext(ActiveCampaignWorkContext);
  if (!work) throw new Error('A row of ActiveCampaign stands outside ActiveCampaignWorkContext.');
  return work;
}
