import type { LinkWritten } from '../../../api/zis-links/writes.ts';
import type { Words } from '../../../i18n/words.ts';
import { sayOutcome, type Telling } from '../../../ui/say-outcome.ts';
import type { TicketLink } from '../ticket-link.ts';

export const titleOf = ({ t }: Words, { object }: TicketLink): string =>
  object.title || t('links.unnamed');

/** After a deletion that worked, the tombstone says it all. */
export function sayDeleted(words: Words, row: TicketLink, written: LinkWritten): Telling {
  if (written.outcome === 'done') return [];
  const title = titleOf(words, row);
  return sayOutcome(words, written, {
    done: '',
    doneUnread: words.t('acts.deletedUnread'),
    notVisible: words.t('acts.stillVisible', { title }),
    failed: words.t('acts.deleteFailed', { title }),
  });
}
