import { createActiveCampaign } from '../../sandbox/apis/activecampaign.ts';
import { createMake } from '../../sandbox/apis/make.ts';
import type { ScenarioName } from '../../sandbox/apis/scenarios.ts';
import { settingsElsewhere } from '../../sandbox/builders-elsewhere.ts';
import { emptyWorld, type World } from '../../sandbox/world.ts';

interface CallElsewhere {
  readonly method?: string;
  readonly query?: Record<string, string>;
  /** A text is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly scenario?: ScenarioName;
}

const { activecampaign_url, activecampaign_token, make_zone, make_token } = settingsElsewhere;

/** A world whose settings lead to both systems, and whatever a test adds. */
export const aWorldElsewhere = (overrides: Partial<World> = {}): World =>
  emptyWorld({ settings: { ...settingsElsewhere }, ...overrides });

/** Calls the emulated ActiveCampaign directly, with its key; each call has a second of its own unless a clock says otherwise. */
export function activeCampaignOf(world: World, clock = ticking(1000)) {
  const system = createActiveCampaign(world, { ...patient, clock });
  return callerOf(system, `${activecampaign_url}/api/3/`, { 'Api-Token': activecampaign_token });
}

/** Calls the emulated Make directly, with its token, in the settings' zone. */
export function makeOf(world: World, clock = ticking(60_000)) {
  const system = createMake(world, { ...patient, clock });
  const base = `https://${make_zone}/api/v2/sdk/apps/`;
  return callerOf(system, base, {
    Authorization: `Token ${make_token}`,
    'Content-Type': 'application/json',
  });
}

const patient = { slowMs: 0, wait: () => Promise.resolve() };

function ticking(step: number): () => number {
  let now = 0;
  return () => (now += step);
}

type System = ReturnType<typeof createMake>;

function callerOf(system: System, base: string, usual: Record<string, string>) {
  return async (path: string, call: CallElsewhere = {}) => {
    const { method = 'GET', query = {}, body, headers = {}, scenario = 'normal' } = call;
    const url = new URL(path, base);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const request = new Request(url, {
      ...{ method, headers: { ...usual, ...headers } },
      ...(body !== undefined && { body: text }),
    });
    const response = await system.fetch(request, { session: { role: 'admin', scenario } });
    const answer = await response.text();
    return { status: response.status, headers: response.headers, text: answer, body: read(answer) };
  };
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
