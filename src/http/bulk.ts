import pLimit from 'p-limit';
import type { ApiError } from './api-error.ts';

/** Works at once; each makes its calls one after another, so no more calls than that are in flight. */
const AT_ONCE = 4;
/** How often one item may be turned away by a 429 before it counts as failed. */
const TRIES = 8;

interface BulkOptions<Item, Result> {
  /** Does one item; must not reject. */
  readonly work: (item: Item) => Promise<Result>;
  readonly onResult: (item: Item, result: Result) => void;
  /** Milliseconds to hold everything back after the vendor said that it is too much. */
  readonly delay: (tries: number, error: ApiError) => number;
  /** Items that have not begun when it is aborted are left; those that have are waited for. */
  readonly signal: AbortSignal;
}

/**
 * Works through items, four at a time. Being turned away for too many calls (429) holds all of them
 * back and then repeats that item: it did not happen. Nothing else is repeated.
 */
export async function inBulk<Item, Result extends { readonly error?: ApiError | undefined }>(
  items: readonly Item[],
  { work, onResult, delay, signal }: BulkOptions<Item, Result>,
): Promise<void> {
  const limit = pLimit(AT_ONCE);
  const gate = createGate(signal);

  const finish = async (item: Item): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      await gate.opened();
      if (signal.aborted) return;

      const result = await work(item);
      const { error } = result;
      if (error?.status !== 429 || tries === TRIES) {
        onResult(item, result);
        return;
      }
      gate.hold(delay(tries, error));
    }
  };
  await Promise.all(items.map((item) => limit(() => finish(item))));
}

/** Stays shut until the longest of the pauses is over, those that begin meanwhile included. */
function createGate(signal: AbortSignal) {
  let pauses: Promise<unknown> = Promise.resolve();
  return {
    hold(milliseconds: number): void {
      pauses = Promise.all([pauses, pause(milliseconds, signal)]);
    },
    async opened(): Promise<void> {
      for (let waited: unknown; waited !== pauses; await waited) waited = pauses;
    },
  };
}

/** Ends early when it is stopped: nobody waits for what will not be done. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}

interface TurnsOptions {
  /** Asked before each; what has not begun when it says no is left. */
  readonly isWanted: () => boolean;
  /** How many are over; not told any more when one has failed. */
  readonly onProgress: (done: number) => void;
}

/** The answers of many reads, four at a time, in any order. Rejects with the first failure. */
export async function allInTurns<Item, Answer>(
  items: readonly Item[],
  read: (item: Item) => Promise<Answer>,
  { isWanted, onProgress }: TurnsOptions,
): Promise<readonly Answer[]> {
  const limit = pLimit(AT_ONCE);
  const answers: Answer[] = [];
  let hasFailed = false;
  const goesOn = () => !hasFailed && isWanted();
  onProgress(0);

  const readNext = async (item: Item): Promise<void> => {
    if (!goesOn()) return;
    try {
      answers.push(await read(item));
    } catch (error) {
      hasFailed = true;
      throw error;
    }
    if (goesOn()) onProgress(answers.length);
  };
  await Promise.all(items.map((item) => limit(() => readNext(item))));
  return answers;
}
