import type { WriteOutcome } from '../../http/write-outcome.ts';
import type { Words } from '../../i18n/words.ts';

/** The words for a write that is over; a failed one has a place of its own on the screen. */
export function sayOutcome({ t }: Words, outcome: WriteOutcome, done: string): string {
  switch (outcome) {
    case 'done':
      return done;
    case 'done-unread':
      return t('links.doneUnread');
    case 'not-visible':
      return t('links.notVisible');
    case 'unclear':
      return t('links.unclear');
    case 'failed':
      return '';
    default:
      return outcome satisfies never;
  }
}
