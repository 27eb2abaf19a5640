import { useWords } from '../../i18n/words-context.ts';
import { copyText } from '../../ui/copy-text.ts';
import { useMakeWork } from './make-work.ts';

/** Copies a text and says so in the row of that id. */
export function useCopying(rowId: string) {
  const { t } = useWords();
  const { note } = useMakeWork();

  return async (text: string) => {
    // Its place must be there before the words, or a screen reader may miss them.
    note(rowId, {});
    const isCopied = await copyText(text);
    const said = isCopied
      ? { text: t('acts.copied', { text }) }
      : { text: t('acts.copyByHand'), toCopy: text };
    note(rowId, { said });
  };
}
