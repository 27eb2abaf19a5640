import { ApiError } from './api-error.ts';

/** Whether reading the data again shows a write; `unknown` when it could not be read. */
export type ReadBack = 'visible' | 'not-visible' | 'unknown';

/**
 * What became of a write, judged by the answer and by reading back:
 *
 * - `done`: it shows, whatever the answer was;
 * - `done-unread`: accepted, but the data could not be refreshed;
 * - `not-visible`: accepted, but it does not show;
 * - `unclear`: neither the answer nor the data can tell;
 * - `failed`: it did not happen.
 */
export type WriteOutcome = 'done' | 'done-unread' | 'not-visible' | 'unclear' | 'failed';

/** A completed write is never called failed, nor the reverse. */
export function judgeWrite(error: ApiError | undefined, readBack: ReadBack): WriteOutcome {
  if (!error) {
    return ({ visible: 'done', 'not-visible': 'not-visible', unknown: 'done-unread' } as const)[
      readBack
    ];
  }
  if (!error.mayHaveHappened) return 'failed';
  return ({ visible: 'done', 'not-visible': 'failed', unknown: 'unclear' } as const)[readBack];
}

/** The failure of a write, if any. Client functions reject with nothing but `ApiError`. */
export const failureOf = (write: Promise<unknown>): Promise<ApiError | undefined> =>
  write.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof ApiError) return error;
      throw error;
    },
  );

/** True when there is nothing left to do about a write. */
export const isDone = ({ outcome }: { readonly outcome: WriteOutcome }): boolean =>
  outcome === 'done' || outcome === 'done-unread';

/** What reading back says where it could be read. */
export const readBackOf = (isVisible: boolean): ReadBack => (isVisible ? 'visible' : 'not-visible');
