import type { Context } from 'hono';
import { anOauthClient } from '../builders.ts';
import { uuidOf } from '../identifiers.ts';
import { formOf, type OauthClient, type World } from '../world.ts';
import { clientPatch, newClient, readBody } from './connection-bodies.ts';
import { answerError, nameTaken, notFound } from './connection-errors.ts';
import type { SandboxEnv } from './session.ts';

type Call = Context<SandboxEnv>;

const builtInName = 'zendesk';

/** The client that every integration has for OAuth to Zendesk itself; no list names it, and nobody can change it. */
function builtInClient({ subdomain, integration }: World): OauthClient {
  return anOauthClient({
    name: builtInName,
    client_id: `zis_${integration}`,
    auth_url: `https://${subdomain}.zendesk.com/oauth/authorizations/new`,
    token_url: `https://${subdomain}.zendesk.com/oauth/tokens`,
    created_by: 'Zendesk',
  });
}

/** The client of that name or uuid, the built-in one too. */
export function findClient(
  world: World,
  { name, uuid }: { name?: string | undefined; uuid?: string | undefined },
): OauthClient | undefined {
  return [builtInClient(world), ...world.oauthClients].find(
    (client) =>
      (name === undefined || client.name === name) && (uuid === undefined || client.uuid === uuid),
  );
}

/** With the secret in clear, as OAuth connections have their tokens: what is really answered could not be read. */
function answered(client: OauthClient, { integration }: World) {
  return { ...client, integration };
}

export function listOauthClients(c: Call): Response {
  const world = c.get('world');
  const clients = world.oauthClients.map((client) => answered(client, world));
  return c.json(formOf(world, 'clients') === 'wrapped' ? { clients } : clients);
}

export async function createOauthClient(c: Call): Promise<Response> {
  const body = await readBody(c, newClient);
  if (body instanceof Response) return body;
  const world = c.get('world');
  const { auth_url = '', default_scopes = '', grant_type = 'authorization_code' } = body;
  const now = world.now();
  const client = anOauthClient({
    ...{ ...body, auth_url, default_scopes, grant_type },
    uuid: uuidOf(`oauth client ${body.name} ${now}`),
    created_at: now,
    updated_at: now,
  });
  const refusal = refusalOf(c, client);
  if (refusal) return refusal;
  world.oauthClients = [...world.oauthClients, client];
  const whole = formOf(world, 'createdClient') === 'whole';
  return c.json(whole ? answered(client, world) : { uuid: client.uuid }, 201);
}

export function showOauthClient(c: Call): Response {
  const client = asked(c);
  return client ? c.json(answered(client, c.get('world'))) : notFound(c, 'client');
}

/** Answers PATCH only; what belongs to connections that are built on the client stays as it is. */
export async function updateOauthClient(c: Call): Promise<Response> {
  const client = asked(c);
  if (!client) return notFound(c, 'client');
  const body = await readBody(c, clientPatch);
  if (body instanceof Response) return body;
  const world = c.get('world');
  const changed = Object.assign({ ...client }, body, { updated_at: world.now() });
  const refusal = refusalOf(c, changed);
  if (refusal) return refusal;
  world.oauthClients = world.oauthClients.map((one) => (one === client ? changed : one));
  return c.json(answered(changed, world));
}

/** Takes every connection that is built on the client with it. */
export function deleteOauthClient(c: Call): Response {
  const client = asked(c);
  if (!client) return notFound(c, 'client');
  const world = c.get('world');
  world.oauthClients = world.oauthClients.filter((one) => one !== client);
  const oauth = world.connections.oauth.filter((one) => one.oauth_client_uuid !== client.uuid);
  world.connections = { ...world.connections, oauth };
  return c.body(null, 204);
}

function asked(c: Call): OauthClient | undefined {
  return c.get('world').oauthClients.find(({ uuid }) => uuid === c.req.param('uuid'));
}

/** What stands against storing `client`, however it came about. */
function refusalOf(c: Call, client: OauthClient): Response | undefined {
  if (client.grant_type === 'authorization_code' && client.auth_url === '') {
    return answerError(c, 400, 'auth_url is required for authorization_code');
  }
  const named = findClient(c.get('world'), { name: client.name });
  return named && named.uuid !== client.uuid ? nameTaken(c, client.name) : undefined;
}
