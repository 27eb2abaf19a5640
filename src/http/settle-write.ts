import type { ApiError } from './api-error.ts';
import { judgeWrite, type ReadBack, readBackOf, type WriteOutcome } from './write-outcome.ts';

/** What became of a write, judged by reading the connection back. */
export interface Settled<Connection> {
  readonly outcome: WriteOutcome;
  /** Why it failed, or why nobody knows. */
  readonly error?: ApiError | undefined;
  /** The connection as it is now; `null` for none, `undefined` when it could not be read. */
  readonly connection?: Connection | null | undefined;
}

/** Reads a connection as it is now: `null` for none. @throws {ApiError} */
type Reading<Connection> = () => Promise<Connection | null | undefined>;

/** What writes and deletions of a system end with; `whenUnread` is for what is out of date then. */
export function settling<Connection extends object>(whenUnread: () => void) {
  /** `undefined` when it could not be read. */
  async function look(reading: Reading<Connection>): Promise<Connection | null | undefined> {
    const connection = await reading().catch(() => undefined);
    if (connection === undefined) whenUnread();
    return connection;
  }

  async function settle(
    error: ApiError | undefined,
    reading: Reading<Connection>,
    readBackFrom: (found: Connection | null) => ReadBack,
  ): Promise<Settled<Connection>> {
    if (error && !error.mayHaveHappened) return { outcome: 'failed', error };

    const connection = await look(reading);
    const shown = connection === undefined ? 'unknown' : readBackFrom(connection);
    const outcome = judgeWrite(error, shown);
    return outcome === 'done' ? { outcome, connection } : { outcome, error, connection };
  }

  /** What was not there is as gone as what was just deleted; only reading can tell. */
  async function settleGone(
    error: ApiError | undefined,
    reading: Reading<Connection>,
  ): Promise<Settled<Connection>> {
    if (error?.status !== 404) {
      return settle(error, reading, (found) => readBackOf(found === null));
    }
    const connection = await look(reading);
    if (connection === null) return { outcome: 'done', connection };
    return { outcome: connection ? 'failed' : 'unclear', error, connection };
  }

  return { look, settle, settleGone };
}
