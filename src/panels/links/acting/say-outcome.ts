import type { LinkWritten } from '../../../api/zis-links/writes.ts';
import type { Words } from '../../../i18n/words.ts';
import type { Problem, Said } from '../link-work.tsx';
import type { TicketLink } from '../ticket-link.ts';

/** What to say of a write that is over: a sentence, or why it did not work. */
export type Telling = readonly [said?: Said | undefined, problem?: Problem | undefined];

interface Sentences {
  readonly done: string;
  /** Done, but not read back. */
  readonly doneUnread?: string;
  /** Accepted, but not to be seen. */
  readonly notVisible?: string;
  readonly failed: string;
}

export function sayOutcome(
  { t }: Words,
  { outcome, error }: LinkWritten,
  { done, doneUnread, notVisible, failed }: Sentences,
): Telling {
  switch (outcome) {
    case 'done':
      return [{ text: done }];
    case 'done-unread':
      return [{ text: doneUnread ?? t('acts.doneUnread'), isDoubtful: true }];
    case 'not-visible':
      return [{ text: notVisible ?? t('acts.notVisible'), isDoubtful: true }];
    case 'unclear':
      return [undefined, { title: t('acts.unclear'), error }];
    case 'failed':
      return [undefined, { title: failed, error }];
    default:
      return outcome satisfies never;
  }
}

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
