import { useCopying } from '../../../ui/use-copying.ts';
import { type ListedConnection, useActiveCampaignWork } from '../activecampaign-work.ts';

export type RowAction = 'copy' | 'edit' | 'delete';

/** What the menu of a row does. */
export function useRowActions(row: ListedConnection) {
  const { show, note, clear } = useActiveCampaignWork();
  const copy = useCopying(note, row.id);

  return (action: RowAction) => {
    clear();
    note(row.id, undefined);
    if (action === 'copy') void copy(row.connection.externalid);
    else show({ kind: action, row });
  };
}
