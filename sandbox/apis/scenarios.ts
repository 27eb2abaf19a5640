import type { Context, MiddlewareHandler } from 'hono';
import { manyActiveCampaignConnections, manyConnections } from '../seed/many-connections.ts';
import { noConnections, type World } from '../world.ts';
import { createFaults, type Fault } from './flaky.ts';
import { refuse } from './refusals.ts';
import type { SandboxEnv } from './session.ts';

/** The moods that the emulated systems can be put in, in the order of the toolbar. */
export const scenarios = [
  { name: 'normal', label: 'Normal' },
  { name: 'empty', label: 'Empty: no links, no connections' },
  { name: 'many-connections', label: 'Many connections' },
  { name: 'not-permitted', label: 'Not permitted (403)' },
  { name: 'expired', label: 'Session expired (401)' },
  { name: 'rate-limited', label: 'Rate-limited (429)' },
  { name: 'slow', label: 'Slow answers' },
  { name: 'offline', label: 'Offline: no answer' },
  {
    name: 'flaky',
    label: 'One call in five fails: 429, 500, or no answer after the work was done',
  },
  { name: 'lying-server', label: 'Lying server: writes are not stored' },
  { name: 'broken-answer', label: 'Broken answers: writes are stored, then answered with 500' },
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

/**
 * Gives each call the world, or the answer, of its session's scenario. `empty` and `many-connections` keep what is written to
 * them.
 */
export function inScenario(world: World, timing: ScenarioTiming): MiddlewareHandler<SandboxEnv> {
  const worldIn = worldsOf(world);
  const nextFault = createFaults();
  return async (c, next) => {
    const scenario = c.env.session?.scenario ?? 'normal';
    c.set('world', worldIn(scenario));
    if (scenario === 'slow') await timing.wait(timing.slowMs);
    const fault = scenario === 'flaky' ? nextFault() : undefined;
    const instead = answerInstead(c, scenario) ?? answerOfFault(c, fault);
    if (instead) return instead;
    await next();
    if (fault === 'answer-lost') replaceAnswer(c, () => Response.error());
    if (scenario === 'broken-answer' && hasWritten(c)) replaceAnswer(c, () => refuse(c, 500));
    return undefined;
  };
}

/** A lying server works on a copy that nobody looks at again; a scenario's own world is made when it is first asked for. */
function worldsOf(world: World): (scenario: ScenarioName) => World {
  let emptied: World | undefined;
  let crowded: World | undefined;
  // The provider's page looks for a flow in the one world that it knows.
  const sharing = (own: World) => Object.assign(own, { flows: world.flows });
  return (scenario) => {
    if (scenario === 'empty') return sharing((emptied ??= emptyOf(world)));
    if (scenario === 'many-connections') return sharing((crowded ??= crowdedOf(world)));
    if (scenario === 'lying-server') return { ...world };
    return world;
  };
}

function emptyOf(world: World): World {
  const nothing = { links: [], connections: noConnections(), oauthClients: [], bundles: [] };
  const activeCampaign = { ...world.activeCampaign, connections: [] };
  const apps = world.make.apps.map(({ name }) => ({ name, connections: [] }));
  return { ...world, ...nothing, activeCampaign, make: { ...world.make, apps } };
}

function crowdedOf(world: World): World {
  return {
    ...world,
    connections: manyConnections(world.connections),
    activeCampaign: manyActiveCampaignConnections(world.activeCampaign),
  };
}

/** What a scenario answers in the place of the API; nothing where the API is asked. */
function answerInstead(c: Context, scenario: ScenarioName): Response | undefined {
  switch (scenario) {
    case 'normal':
    case 'empty':
    case 'many-connections':
    case 'slow':
    case 'flaky':
    case 'lying-server':
    case 'broken-answer':
      return undefined;
    case 'not-permitted':
      return isOneTicket(c) ? undefined : refuse(c, 403);
    case 'expired':
      return refuse(c, 401);
    case 'rate-limited':
      return refuse(c, 429);
    case 'offline':
      return Response.error();
    case 'malformed':
      return c.json(ofAnotherShape);
    case 'html-page':
      return c.html('<!doctype html><title>Sign in</title><h1>Sign in to Acme</h1>');
    default:
      return scenario satisfies never;
  }
}

/** Somebody whom ZIS refuses still has the ticket before them. */
function isOneTicket(c: Context): boolean {
  return /^\/api\/v2\/tickets\/\d+(\.json)?$/.test(c.req.path);
}

const ofAnotherShape = {
  links: 'none',
  link: [],
  api_key: {},
  basic_auth: {},
  bearer_token: {},
  oauth: 7,
  connections: 'none',
  clients: 'none',
  redirect_url: 7,
  bundles: 'none',
  integrations: 'none',
  job_specs: {},
  tickets: {},
  ticket: [],
  connection: [],
  appConnections: 'none',
  appConnection: [],
  change: 7,
  changed: 'maybe',
  meta: 'last page',
};

/** A flaky system is busy for one second only. */
function answerOfFault(c: Context, fault: Fault | undefined): Response | undefined {
  if (fault === 'broken') return refuse(c, 500);
  if (fault !== 'too-many') return undefined;
  const busy = refuse(c, 429);
  busy.headers.set('Retry-After', '1');
  return busy;
}

function hasWritten(c: Context): boolean {
  return !['GET', 'HEAD'].includes(c.req.method) && c.res.ok;
}

/** Hono adds the headers of the answer that was there to the next one, unless there was none. */
function replaceAnswer(c: Context, answer: () => Response): void {
  c.res = undefined;
  c.res = answer();
}
