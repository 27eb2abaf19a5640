import { isDone } from '../../../http/write-outcome.ts';
import type { BulkState } from './use-bulk.ts';

/** How many are over, done, and not done. */
export function countBulk<Item>({ results }: BulkState<Item>) {
  const done = [...results.values()].filter(isDone).length;
  return { over: results.size, done, failed: results.size - done };
}
