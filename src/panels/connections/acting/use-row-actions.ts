import { useWords } from '../../../i18n/words-context.ts';
import { copyText } from '../../../ui/copy-text.ts';
import { type ListedConnection, useConnectionWork } from '../connection-work.tsx';
import { useRenewal } from './use-renewal.ts';

const ACTIONS = ['copy', 'check', 'renew', 'authorise', 'replace', 'delete'] as const;
type RowAction = (typeof ACTIONS)[number];

export const isRowAction = (value: string): value is RowAction =>
  ACTIONS.some((action) => action === value);

/** What the menu of a row does. */
export function useRowActions(row: ListedConnection) {
  const { t } = useWords();
  const { show, note, clear } = useConnectionWork();
  const { check, renew } = useRenewal(row);

  async function copy() {
    const text = row.connection.name;
    // Its place must be there before the words, or a screen reader may miss them.
    note(row.id, {});
    const isCopied = await copyText(text);
    const said = isCopied
      ? { text: t('connections.work.copied', { text }) }
      : { text: t('acts.copyByHand'), toCopy: text };
    note(row.id, { said });
  }

  return (action: RowAction) => {
    clear();
    note(row.id, undefined);
    switch (action) {
      case 'copy':
        void copy();
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
