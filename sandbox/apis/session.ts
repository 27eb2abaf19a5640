import type { Context, Next } from 'hono';
import type { World } from '../world.ts';
import { refuse } from './refusals.ts';
import type { ScenarioName } from './scenarios.ts';

export type Role = 'admin' | 'agent';

/** Who calls, as Zendesk's cookie tells it, and how the emulated Zendesk is to behave towards them. */
export interface Session {
  readonly role: Role;
  readonly scenario: ScenarioName;
}

/**
 * What an emulated API works with. The session travels in the bindings, where only the sandbox's own proxy can put it: no
 * header of an app can pretend to be an admin.
 */
export interface SandboxEnv {
  Bindings: { session?: Session };
  Variables: { world: World };
}

/** Refuses whoever has no session with 401, as Zendesk does. */
export async function signedInOnly(
  c: Context<SandboxEnv>,
  next: Next,
): Promise<Response | undefined> {
  if (!c.env.session) return refuse(c, 401);
  await next();
  return undefined;
}

/** Refuses agents with 403; what Zendesk really answers them is not documented. */
export async function adminsOnly(
  c: Context<SandboxEnv>,
  next: Next,
): Promise<Response | undefined> {
  if (c.env.session?.role !== 'admin') return refuse(c, 403);
  await next();
  return undefined;
}

/** Refuses an integration that is not the account's own, with 401 as the field reports it. */
export async function knownIntegrationOnly(
  c: Context<SandboxEnv>,
  next: Next,
): Promise<Response | undefined> {
  if (c.req.param('integration') !== c.get('world').integration) return refuse(c, 'mismatch');
  await next();
  return undefined;
}
