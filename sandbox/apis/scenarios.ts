import type { MiddlewareHandler } from 'hono';
import { noConnections, type World } from '../world.ts';
import { refuse } from './refusals.ts';
import type { SandboxEnv } from './session.ts';

/** The moods that the emulated systems can be put in, in the order of the toolbar. */
export const scenarios = [
  { name: 'normal', label: 'Normal' },
  { name: 'empty', label: 'Empty: no links, no connections' },
  { name: 'not-permitted', label: 'Not permitted (403)' },
  { name: 'expired', label: 'Session expired (401)' },
  { name: 'rate-limited', label: 'Rate-limited (429)' },
  { name: 'slow', label: 'Slow answers' },
  { name: 'offline', label: 'Offline: no answer' },
  { name: 'lying-server', label: 'Lying server: writes are not stored' },
  { name: 'malformed', label: 'Malformed: JSON of another shape' },
  { name: 'html-page', label: 'HTML page instead of JSON' },
] as const;

export type ScenarioName = (typeof scenarios)[number]['name'];

export function isScenarioName(text: string): text is ScenarioName {
  return scenarios.some(({ name }) => name === text);
}

export interface ScenarioTiming {
  /** How long `slow` holds each call. */
  readonly slowMs: number;
  readonly wait: (ms: number) => Promise<void>;
}

/** Gives each call the world, or the answer, of its session's scenario. `empty` keeps what is written to it. */
export function inScenario(world: World, timing: ScenarioTiming): MiddlewareHandler<SandboxEnv> {
  const emptied = { ...world, links: [], connections: noConnections() };
  return async (c, next) => {
    const scenario = c.env.session?.scenario ?? 'normal';
    c.set('world', worldIn(scenario, world, emptied));
    switch (scenario) {
      case 'normal':
      case 'empty':
      case 'lying-server':
        break;
      case 'slow':
        await timing.wait(timing.slowMs);
        break;
      case 'not-permitted':
        return refuse(c, 403);
      case 'expired':
        return refuse(c, 401);
      case 'rate-limited':
        return refuse(c, 429);
      case 'offline':
        return Response.error();
      case 'malformed':
        return c.json({ links: 'none', link: [], api_key: {}, oauth: 7, meta: 'last page' });
      case 'html-page':
        return c.html('<!doctype html><title>Sign in</title><h1>Sign in to Acme</h1>');
      default:
        scenario satisfies never;
    }
    await next();
    return undefined;
  };
}

/** A lying server works on a copy that nobody looks at again. */
function worldIn(scenario: ScenarioName, world: World, emptied: World): World {
  if (scenario === 'empty') return emptied;
  if (scenario === 'lying-server') return { ...world };
  return world;
}
