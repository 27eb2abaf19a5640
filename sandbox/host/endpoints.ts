import { Hono } from 'hono';
import * as v from 'valibot';
import { isScenarioName } from '../apis/scenarios.ts';
import type { Ticket, World } from '../world.ts';
import { metadata } from './answers.ts';
import type { Manifest } from './manifest.ts';
import { createProxy, type ProxyOptions } from './proxy.ts';
import { readRequestOptions } from './request-options.ts';

/** What the host page is told when it opens; nothing secret is in it. */
export interface HostFacts {
  readonly subdomain: string;
  readonly tickets: readonly Ticket[];
  readonly metadata: Record<string, unknown>;
  readonly app: { readonly name: string; readonly url: string; readonly iconUrl: string };
}

export interface EndpointOptions extends ProxyOptions {
  readonly manifest: Manifest;
  readonly app: { readonly url: string; readonly iconUrl: string };
}

const requestBody = v.object({
  request: v.unknown(),
  session: v.object({
    role: v.picklist(['admin', 'agent']),
    scenario: v.pipe(v.string(), v.guard(isScenarioName)),
  }),
});

/** What the host page asks its server: the facts, one request of the app, and the world as it was at the start. */
export function hostEndpoints(world: World, options: EndpointOptions): Hono {
  const atStart = snapshot(world);
  let proxy = createProxy(world, options.manifest, options);

  const endpoints = new Hono();
  endpoints.get('/host/state', (c) => {
    const facts: HostFacts = {
      subdomain: world.subdomain,
      tickets: world.tickets,
      metadata: metadata(options.manifest, world),
      app: { ...options.app, name: options.manifest.name },
    };
    return c.json(facts);
  });
  endpoints.post('/host/request', async (c) => {
    const { request, session } = v.parse(requestBody, await c.req.json());
    return c.json(await proxy(readRequestOptions(request), session));
  });
  endpoints.post('/host/reset', (c) => {
    Object.assign(world, snapshot(atStart));
    proxy = createProxy(world, options.manifest, options);
    return c.body(null, 204);
  });
  return endpoints;
}

/** Flows that are under way end with the world that they began in. */
function snapshot(world: World): World {
  const { links, connections, oauthClients, integrations, bundles } = world;
  const { uninstalledJobSpecs, tickets, hiddenFromAgents, settings, activeCampaign, make } = world;
  const kept = {
    ...{ links, connections, oauthClients, integrations, bundles },
    ...{ uninstalledJobSpecs, tickets, hiddenFromAgents, settings, activeCampaign, make },
  };
  return { ...world, ...structuredClone(kept), flows: [] };
}
