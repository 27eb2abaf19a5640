import type { ScenarioName } from '../../sandbox/apis/scenarios.ts';
import type { Role, Session } from '../../sandbox/apis/session.ts';
import { createZendesk } from '../../sandbox/apis/zendesk.ts';
import type { World } from '../../sandbox/world.ts';

export const linksPath = '/api/services/zis/links/acme_linker';
export const typedPath = '/api/services/zis/integrations/acme_linker/connections';
export const connectionsPath = `${typedPath}/all`;
export const oauthPath = '/api/services/zis/connections/acme_linker';
export const refreshPath = '/api/services/zis/connections/refresh/acme_linker';
export const clientsPath = '/api/services/zis/connections/oauth/clients/acme_linker';
export const startPath = '/api/services/zis/connections/oauth/start/acme_linker';
export const integrationsPath = '/api/services/zis/registry/integrations';
export const jobSpecsPath = '/api/services/zis/registry/acme_linker/job_specs';
export const bundlesPath = '/api/services/zis/registry/acme_linker/bundles';
export const ticketsPath = '/api/v2/tickets/show_many';

const timing = { slowMs: 0, wait: () => Promise.resolve() };

export interface Call {
  readonly method?: string;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
  readonly role?: Role;
  readonly scenario?: ScenarioName;
}

/** Calls an emulated Zendesk directly, as an admin unless told otherwise. */
export function zendeskOf(world: World) {
  const zendesk = createZendesk(world, timing);
  return async (path: string, call: Call = {}): Promise<{ status: number; body: unknown }> => {
    const { role = 'admin', scenario = 'normal' } = call;
    const session: Session = { role, scenario };
    const response = await zendesk.fetch(requestOf(path, call), { session });
    return { status: response.status, body: await readBody(response) };
  };
}

function requestOf(path: string, { method = 'GET', query = {}, body }: Call): Request {
  const url = new URL(path, 'https://acme.zendesk.com');
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  if (body === undefined) return new Request(url, { method });
  return new Request(url, { method, body: typeof body === 'string' ? body : JSON.stringify(body) });
}

/** Text that is not said to be JSON, and an empty body, stay what they are: each is an answer of its own. */
async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
  return isJson && text !== '' ? JSON.parse(text) : text;
}
