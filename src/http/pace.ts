import pLimit from 'p-limit';
import pThrottle from 'p-throttle';
import type { ZafHost } from '../zaf/connect.ts';

/** Runs a call when its turn has come. Rejects with nothing but what the call itself rejects with. */
export type Pace = <Answer>(run: () => Promise<Answer>) => Promise<Answer>;

/** Those that wait for their turn count too: nobody is kept waiting by a hundred that came before. */
const IN_FLIGHT = 6;

interface Allowed {
  /** Calls in any span of `interval`. */
  readonly limit: number;
  /** Milliseconds. */
  readonly interval: number;
}

/**
 * The pace of a vendor that counts calls: no span of time holds more of them than it allows, so that a
 * 429 is what others on the same account cause. One pace for each host.
 */
export function createPaces(allowed: Allowed): (host: ZafHost) => Pace {
  const paces = new WeakMap<ZafHost, Pace>();
  return (host) => {
    const pace = paces.get(host) ?? createPace(allowed);
    paces.set(host, pace);
    return pace;
  };
}

function createPace(allowed: Allowed): Pace {
  const limit = pLimit(IN_FLIGHT);
  // With a weight, each turn is looked at once more when it comes: timers drift, and machines sleep.
  const turn = pThrottle({ ...allowed, strict: true, weight: () => 1 })(() => Promise.resolve());
  return (run) =>
    limit(async () => {
      await turn();
      return run();
    });
}
