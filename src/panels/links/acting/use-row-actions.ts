import { isDone } from '../../../http/write-outcome.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { useHost } from '../../../zaf/zaf-context.ts';
import { useLinkWork } from '../link-work.tsx';
import type { TicketLink } from '../ticket-link.ts';
import { addressOf, copied, markdownOf, mentionOf } from './copy-links.ts';
import { sayDeleted, titleOf } from './say-outcome.ts';
import { useLinkActs } from './use-link-acts.ts';

/** What the menu of a row offers; the last three to admins only. */
export type RowAction =
  'copy-link' | 'copy-key' | 'copy-markdown' | 'insert' | 'edit' | 'rename' | 'delete';

/** Carries out what was chosen from the menu of a row, and says what became of it. */
export function useRowActions(row: TicketLink) {
  const { openEdit, clear, tell, setFocused } = useLinkWork();
  const words = useWords();
  const { remove } = useLinkActs();
  const insert = useInserting(row);

  async function deleteIt() {
    const written = await remove(row);
    tell(...sayDeleted(words, row, written));
    if (!isDone(written)) setFocused(row.identity);
  }

  async function copy(text: string) {
    tell(await copied(words, text, words.t('acts.copied', { text })));
  }

  return (action: RowAction): void => {
    clear();
    switch (action) {
      case 'copy-link':
        void copy(addressOf(row));
        break;
      case 'copy-key':
        void copy(row.object.key);
        break;
      case 'copy-markdown':
        void copy(markdownOf(words, row));
        break;
      case 'insert':
        void insert();
        break;
      case 'edit':
      case 'rename':
        openEdit({ kind: action, row });
        break;
      case 'delete':
        void deleteIt();
        break;
      default:
        action satisfies never;
    }
  };
}

/** Adds the link to the reply that is being written; the person sends it, or does not. */
function useInserting(row: TicketLink) {
  const host = useHost();
  const words = useWords();
  const { tell } = useLinkWork();

  return async () => {
    const { t } = words;
    const text = mentionOf(words, row);
    try {
      const draft = await host.get('comment.text').catch(() => '');
      // Zendesk appends to the very last letter.
      const gap = typeof draft === 'string' && /\S$/.test(draft) ? ' ' : '';
      await host.invoke('comment.appendText', [gap + text]);
      tell({ text: t('acts.inserted', { title: titleOf(words, row) }) });
    } catch {
      // No reply box is open, or this person may not write in it.
      tell({ text: t('acts.notInserted'), isDoubtful: true, toCopy: text });
    }
  };
}
