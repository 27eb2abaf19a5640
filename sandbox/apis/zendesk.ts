import { Hono } from 'hono';
import type { World } from '../world.ts';
import { inScenario, type ScenarioTiming } from './scenarios.ts';
import { signedInOnly, type SandboxEnv } from './session.ts';
import { zendeskTickets } from './zendesk-tickets.ts';
import { zisConnections } from './zis-connections.ts';
import { zisLinks } from './zis-links.ts';
import { zisRegistry } from './zis-registry.ts';

/** The emulated Zendesk under its real paths; reads and writes `world`. Call it with `{ session }` as its bindings. */
export function createZendesk(world: World, timing: ScenarioTiming): Hono<SandboxEnv> {
  const zendesk = new Hono<SandboxEnv>();
  zendesk.use(signedInOnly, inScenario(world, timing));
  zendesk.route('/', zisLinks);
  zendesk.route('/', zisConnections);
  zendesk.route('/', zisRegistry);
  zendesk.route('/', zendeskTickets);
  zendesk.notFound((c) => c.json({ error: 'InvalidEndpoint', description: 'Not found' }, 404));
  return zendesk;
}
