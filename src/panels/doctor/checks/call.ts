import { ApiError } from '../../../http/api-error.ts';
import type { Words } from '../../../i18n/words.ts';
import type { Described } from '../../../ui/describe-context.ts';
import type { Finding } from '../finding.ts';

/** Of an answer, what is worth telling. */
export interface Answer {
  /** How many records came. */
  readonly shown: number;
  readonly hasMore?: boolean;
}

/** What came of a call, and after how many milliseconds, the wait for its turn among them. */
export type Outcome = { readonly ms: number } & (
  { readonly answer: Answer } | { readonly error: unknown }
);

/** Milliseconds from which somebody waits. */
const SLOW = 3000;

/** Asks once, without the cache and without repeating: what is wrong is to show. */
export async function outcomeOf(ask: () => Promise<Answer>): Promise<Outcome> {
  const begun = performance.now();
  const passed = () => Math.round(performance.now() - begun);
  try {
    const answer = await ask();
    return { answer, ms: passed() };
  } catch (error) {
    return { error, ms: passed() };
  }
}

/** @param describe the words of the system that was asked */
export function findingOf(
  { t, number }: Words,
  outcome: Outcome,
  describe: (error: unknown) => Described,
): Finding {
  const ms = number(outcome.ms);
  if ('error' in outcome) {
    const { text, details } = describe(outcome.error);
    const isBusy = outcome.error instanceof ApiError && outcome.error.status === 429;
    return {
      state: isBusy ? 'attention' : 'failed',
      found: [text, ...details, t('doctor.calls.failed', { ms })],
    };
  }
  const { shown, hasMore = false } = outcome.answer;
  const isSlow = outcome.ms >= SLOW;
  const records = hasMore ? 'doctor.calls.firstPage' : 'doctor.calls.shown';
  return {
    state: isSlow ? 'attention' : 'good',
    found: [t('doctor.calls.answered', { ms }), t(records, { shown: number(shown) })],
    next: isSlow ? t('doctor.calls.slow') : undefined,
  };
}
