import type { ApiError } from '../http/api-error.ts';
import type { WriteOutcome } from '../http/write-outcome.ts';
import type { Words } from '../i18n/words.ts';
import type { Problem, Said } from './use-messages.ts';

/** What to say of a write that is over: a sentence, or why it did not work. */
export type Telling = readonly [said?: Said | undefined, problem?: Problem | undefined];

interface Written {
  readonly outcome: WriteOutcome;
  readonly error?: ApiError | undefined;
}

interface Sentences {
  readonly done: string;
  /** Done, but not read back. */
  readonly doneUnread?: string;
  /** Accepted, but not to be seen. */
  readonly notVisible?: string;
  /** Nobody can tell. */
  readonly unclear?: string;
  readonly failed: string;
}

export function sayOutcome(
  { t }: Words,
  { outcome, error }: Written,
  { done, doneUnread, notVisible, unclear, failed }: Sentences,
): Telling {
  switch (outcome) {
    case 'done':
      return [{ text: done }];
    case 'done-unread':
      return [{ text: doneUnread ?? t('acts.doneUnread'), isDoubtful: true }];
    case 'not-visible':
      return [{ text: notVisible ?? t('acts.notVisible'), isDoubtful: true }];
    case 'unclear':
      return [undefined, { title: unclear ?? t('acts.unclear'), error }];
    case 'failed':
      return [undefined, { title: failed, error }];
    default:
      return outcome satisfies never;
  }
}
