import type { Telling } from '../../../../ui/say-outcome.ts';

/** How the secret gets there: in place; by deleting and creating again; only the latter half. */
export type Way = 'update' | 'recreate' | 'create';

/** What came of a try to replace a secret. */
export interface Step {
  readonly telling: Telling;
  /** What there is to try next where it did not work. */
  readonly way: Way;
  /** There is no such connection now. */
  readonly isGone?: boolean;
}
