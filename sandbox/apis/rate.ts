import type { Context, MiddlewareHandler } from 'hono';
import type { World } from '../world.ts';
import type { ScenarioTiming } from './scenarios.ts';
import type { SandboxEnv } from './session.ts';

export interface SystemTiming extends ScenarioTiming {
  /** The time in milliseconds, for limits by the second or the minute. */
  readonly clock: () => number;
}

interface Rate {
  readonly limit: (world: World) => number;
  readonly windowMs: number;
  readonly clock: () => number;
  /** The refusal, with the seconds until the next window. */
  readonly refuse: (c: Context<SandboxEnv>, retryAfter: number) => Response;
}

/** Lets so many calls through in each second or minute of the clock, whoever makes them. */
export function keepRate({ limit, windowMs, clock, refuse }: Rate): MiddlewareHandler<SandboxEnv> {
  let window = -1;
  let calls = 0;
  return async (c, next) => {
    const now = clock();
    const current = Math.floor(now / windowMs);
    calls = current === window ? calls + 1 : 1;
    window = current;
    if (calls > limit(c.get('world'))) {
      return refuse(c, Math.ceil(((current + 1) * windowMs - now) / 1000));
    }
    await next();
    return undefined;
  };
}
