import type { WriteOutcome } from '../../http/write-outcome.ts';
import type { Words } from '../../i18n/words.ts';

/** A sentence about something that was done here. */
export interface Said {
  readonly text: string;
  /** It did not simply work: worth another look. */
  readonly isDoubtful?: boolean;
  /** A text that is there to be copied by hand. */
  readonly toCopy?: string;
}

/** The words for a write that is over; a failed one has a place of its own on the screen. */
export function sayOutcome({ t }: Words, outcome: WriteOutcome, done: string): Said {
  switch (outcome) {
    case 'done':
      return { text: done };
    case 'done-unread':
      return { text: t('links.doneUnread'), isDoubtful: true };
    case 'not-visible':
      return { text: t('links.notVisible'), isDoubtful: true };
    case 'unclear':
      return { text: t('links.unclear'), isDoubtful: true };
    case 'failed':
      return { text: '' };
    default:
      return outcome satisfies never;
  }
}
