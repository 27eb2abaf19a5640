import type { Context } from 'hono';
import type * as v from 'valibot';
import { anOauthConnection } from '../builders.ts';
import { uuidOf } from '../identifiers.ts';
import { CANARY, formOf, type OauthClient, type PendingFlow, type World } from '../world.ts';
import { flowStart, readBody } from './connection-bodies.ts';
import { answerError, nameTaken, notFound } from './connection-errors.ts';
import { typeOf } from './connection-names.ts';
import { findClient } from './oauth-clients.ts';
import { answeredOauth, storeOauth, withNewTokens } from './oauth-connections.ts';
import type { SandboxEnv } from './session.ts';

type Call = Context<SandboxEnv>;
type Start = v.InferOutput<typeof flowStart>;

/** The provider's page of a world without a server. */
const nobody = 'https://provider.example/authorize';

/** How the person ends a flow on the provider's page. Doing nothing there ends none. */
export type FlowEnd = 'allow' | 'allow-as-another' | 'refuse';

/**
 * Starts a flow; another one for the same connection may be under way.
 *
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/oauth_connections
 */
export async function startOauthFlow(c: Call): Promise<Response> {
  const start = await readBody(c, flowStart);
  if (start instanceof Response) return start;
  const world = c.get('world');
  const client = clientOf(c, start);
  if (client instanceof Response) return client;
  const { grant_type = client.grant_type, origin_oauth_redirect_url: redirectUrl = '' } = start;
  if (grant_type === 'authorization_code' && redirectUrl === '') {
    return answerError(c, 400, 'origin_oauth_redirect_url is required');
  }
  if (start.name === 'zendesk' && client.name !== 'zendesk') {
    return answerError(c, 400, 'name is reserved for OAuth connections to Zendesk');
  }
  const type = typeOf(world, start.name);
  if (type && type !== 'oauth') return nameTaken(c, start.name);
  const subdomain = start.oauth_url_subdomain ?? existing(world, start.name)?.oauth_url_subdomain;
  const flow: PendingFlow = {
    state: uuidOf(`flow ${start.name} ${world.now()} ${world.flows.length}`),
    ...{ name: start.name, client, grant_type, redirectUrl },
    subdomain: subdomain ?? '',
    scopes: start.permission_scopes ?? client.default_scopes,
    home: () => world,
  };
  world.flows.push(flow);
  return c.json({ redirect_url: addressOf(flow), flow_token: uuidOf(`token of ${flow.state}`) });
}

/** The code of a client-credentials flow, asked for with the session that started it; good once. */
export function redeemAccessCode(c: Call): Response {
  const world = c.get('world');
  const flow = findFlow(world, c.req.query('verification_code') ?? '', 'client_credentials');
  if (!flow) return notFound(c, 'verification_code');
  forget(flow);
  if (!findClient(world, { uuid: flow.client.uuid })) return notFound(c, 'client');
  if (!store(flow)) return nameTaken(c, flow.name);
  const made = existing(flow.home(), flow.name);
  if (!made || formOf(world, 'accessCode') === 'empty') return c.body(null, 204);
  return c.json(answeredOauth(made, world));
}

/** The flow that the provider's page, or the access code's address, was opened for. */
export function findFlow(
  { flows }: World,
  state: string,
  grant: PendingFlow['grant_type'] = 'authorization_code',
): PendingFlow | undefined {
  return flows.find((flow) => flow.state === state && flow.grant_type === grant);
}

/** What the provider does when a button of its page is pressed; gives the query that it calls ZIS back with. */
export function decide(flow: PendingFlow, end: FlowEnd): URLSearchParams {
  const { state, subdomain, scopes } = flow;
  if (end === 'refuse') return new URLSearchParams({ state, error: 'access_denied' });
  const code = uuidOf(`code of ${state}`);
  flow.grant =
    end === 'allow'
      ? { code, subdomain, scopes }
      : { code, subdomain: 'other-account', scopes: scopes.split(' ').slice(0, -1).join(' ') };
  return new URLSearchParams({ state, code });
}

/** What ZIS does when the provider calls it back: stores the connection, and gives where the window is sent. */
export function callBack(flow: PendingFlow, query: URLSearchParams): URL {
  const url = new URL(flow.redirectUrl);
  const code = query.get('code');
  const isGranted = code !== null && code === flow.grant?.code;
  forget(flow);
  if (!isGranted) url.searchParams.set('error', query.get('error') ?? 'invalid_request');
  else if (!store(flow)) url.searchParams.set('error', 'server_error');
  else url.searchParams.set('verification_token', uuidOf(`verification of ${flow.state}`));
  return url;
}

/** Ends a flow as a person would on the provider's page, for who has no browser; gives where the window is sent. */
export function endFlow(world: World, state: string, end: FlowEnd): URL {
  const flow = findFlow(world, state);
  if (!flow) throw new Error(`No flow is waiting under ${state}.`);
  return callBack(flow, decide(flow, end));
}

function clientOf(c: Call, start: Start): OauthClient | Response {
  const { oauth_client_name: name, oauth_client_uuid: uuid } = start;
  if (name === undefined && uuid === undefined) {
    return answerError(c, 400, 'oauth_client_name or oauth_client_uuid is required');
  }
  return findClient(c.get('world'), { name, uuid }) ?? notFound(c, 'client');
}

function addressOf(flow: PendingFlow): string {
  const { state, client, grant_type, scopes } = flow;
  const { subdomain, integration, providerUrl = nobody } = flow.home();
  if (grant_type === 'client_credentials') {
    const path = `/api/services/zis/connections/oauth/access_codes/${integration}`;
    const url = new URL(path, `https://${subdomain}.zendesk.com`);
    url.searchParams.set('verification_code', state);
    return url.href;
  }
  const url = new URL(providerUrl);
  url.searchParams.set('response_type', 'code');
  url.searchParams.set('client_id', client.client_id);
  if (scopes) url.searchParams.set('scope', scopes);
  url.searchParams.set('state', state);
  return url.href;
}

/** Makes the connection, or renews it in its place; not when its name or its client was lost since the start. */
function store(flow: PendingFlow): boolean {
  const { name, client, grant_type, grant, subdomain, scopes } = flow;
  const world = flow.home();
  const before = existing(world, name);
  if (!before && typeOf(world, name)) return false;
  if (!findClient(world, { uuid: client.uuid })) return false;
  const now = world.now();
  const connection = anOauthConnection({
    ...(before ?? { name, uuid: uuidOf(`${name} ${now}`) }),
    oauth_client_uuid: client.uuid,
    oauth_url_subdomain: grant?.subdomain ?? subdomain,
    permission_scope: grant?.scopes ?? scopes,
    refresh_token: grant_type === 'client_credentials' ? '' : CANARY,
  });
  storeOauth(world, withNewTokens(connection, now));
  return true;
}

function existing({ connections }: World, name: string) {
  return connections.oauth.find((one) => one.name === name);
}

function forget(flow: PendingFlow): void {
  const { flows } = flow.home();
  flows.splice(flows.indexOf(flow), 1);
}
