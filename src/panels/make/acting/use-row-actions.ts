import { useCopying } from '../../../ui/use-copying.ts';
import { type ListedMake, useMakeWork } from '../make-work.ts';

export type RowAction = 'copy' | 'edit' | 'sections' | 'recreate' | 'delete';

/** What the menu of a row does. */
export function useRowActions(row: ListedMake) {
  const { show, note, clear } = useMakeWork();
  const copy = useCopying(note, row.id);

  return (action: RowAction) => {
    clear();
    note(row.id, undefined);
    if (action === 'copy') void copy(row.connection.name);
    else show({ kind: action, row });
  };
}
