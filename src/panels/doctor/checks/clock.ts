import type { Finding } from '../finding.ts';
import type { Surroundings } from './surroundings.ts';

/** Milliseconds by which a clock may be wrong before an age in minutes is. */
const TOLERATED = 60_000;
const PATIENCE = 10_000;

/**
 * Answers come from Zendesk without their headers, so nothing of the API tells the time. The server of the
 * app's own files does: its `Date`, which a cache in between may have kept for an `Age`.
 */
export async function clock({ words: { t, number } }: Surroundings): Promise<Finding> {
  const read = await readSkew().catch(() => undefined);
  if (!read) return { state: 'unknown', found: [t('doctor.clock.unread')] };

  const { skew, margin } = read;
  const apart = Math.abs(skew);
  if (apart <= TOLERATED + margin) {
    const seconds = number(Math.ceil((apart + margin) / 1000));
    return { state: 'good', found: [t('doctor.clock.right', { seconds })] };
  }
  const seconds = number(Math.round(apart / 1000));
  return {
    state: 'attention',
    found: [t(skew > 0 ? 'doctor.clock.ahead' : 'doctor.clock.behind', { seconds })],
    next: t('doctor.clock.next'),
  };
}

/** Milliseconds by which this clock is ahead, and by how much that may be wrong; both headers are in whole seconds. */
async function readSkew() {
  const before = Date.now();
  const { headers } = await fetch(import.meta.url, {
    method: 'HEAD',
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE),
  });
  const after = Date.now();
  const date = Date.parse(headers.get('date') ?? '');
  const age = Number(headers.get('age') ?? 0);
  if (Number.isNaN(date) || Number.isNaN(age)) return undefined;

  const server = date + age * 1000 + 500;
  const margin = (after - before) / 2 + (age ? 1000 : 500);
  return { skew: (before + after) / 2 - server, margin };
}
