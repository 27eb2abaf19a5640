import { useWords } from '../../../i18n/words-context.ts';
import { copyText } from '../../../ui/copy-text.ts';
import { type ListedConnection, useActiveCampaignWork } from '../activecampaign-work.ts';

const ACTIONS = ['copy', 'edit', 'delete'] as const;
type RowAction = (typeof ACTIONS)[number];

export const isRowAction = (value: string): value is RowAction =>
  ACTIONS.some((action) => action === value);

/** What the menu of a row does. */
export function useRowActions(row: ListedConnection) {
  const { t } = useWords();
  const { show, note, clear } = useActiveCampaignWork();

  async function copy() {
    const text = row.connection.externalid;
    // Its place must be there before the words, or a screen reader may miss them.
    note(row.id, {});
    const isCopied = await copyText(text);
    const said = isCopied
      ? { text: t('acts.copied', { text }) }
      : { text: t('acts.copyByHand'), toCopy: text };
    note(row.id, { said });
  }

  return (action: RowAction) => {
    clear();
    note(row.id, undefined);
    if (action === 'copy') void copy();
    else show({ kind: action, row });
  };
}
