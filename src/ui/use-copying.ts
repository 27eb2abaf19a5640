import { useWords } from '../i18n/words-context.ts';
import { copyText } from './copy-text.ts';
import type { OpenWork } from './use-open-work.ts';

/** Copies a text and says so in the row of that id. */
export function useCopying(note: OpenWork<unknown>['note'], rowId: string) {
  const { t } = useWords();

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
