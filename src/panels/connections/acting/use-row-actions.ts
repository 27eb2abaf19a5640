import { useCopying } from '../../../ui/use-copying.ts';
import { type ListedConnection, useConnectionWork } from '../connection-work.tsx';
import { useRenewal } from './use-renewal.ts';

export type RowAction = 'copy' | 'check' | 'renew' | 'authorise' | 'replace' | 'delete';

/** What the menu of a row does. */
export function useRowActions(row: ListedConnection) {
  const { show, note, clear } = useConnectionWork();
  const copy = useCopying(note, row.id);
  const { check, renew } = useRenewal(row);

  return (action: RowAction) => {
    clear();
    note(row.id, undefined);
    switch (action) {
      case 'copy':
        void copy(row.connection.name);
        break;
      case 'check':
        void check();
        break;
      case 'renew':
        void renew();
        break;
      case 'authorise':
      case 'replace':
      case 'delete':
        show({ kind: action, row });
        break;
      default:
        action satisfies never;
    }
  };
}
