import type { Context } from 'hono';
import { CANARY, formOf, type OauthConnection, type World } from '../world.ts';
import { oauthPatch, readBody } from './connection-bodies.ts';
import { answerError, notAllowed, notFound } from './connection-errors.ts';
import { findClient } from './oauth-clients.ts';
import type { SandboxEnv } from './session.ts';

type Call = Context<SandboxEnv>;

const tokenMinutes = 30;

/** The flat object of the OAuth page, tokens in clear. */
export function answeredOauth(connection: OauthConnection, { integration, accountId }: World) {
  return { ...connection, integration, zendesk_account_id: accountId };
}

/** `connection` with new tokens, which are good for half an hour; one without a refresh token gets none. */
export function withNewTokens(connection: OauthConnection, now: string): OauthConnection {
  const turn = `${CANARY}_${Date.parse(now).toString(36)}`;
  const access_token = `access_${turn}`;
  const refresh_token = connection.refresh_token === '' ? '' : `refresh_${turn}`;
  const runsOut = new Date(Date.parse(now) + tokenMinutes * 60_000).toISOString();
  return {
    ...connection,
    ...{ access_token, refresh_token },
    oauth_access_token_response_body: JSON.stringify({ access_token, refresh_token }),
    token_expiry: runsOut.replace(/\.\d+/, ''),
  };
}

/** Puts `connection` in the place of the one that has its uuid, or behind the others. */
export function storeOauth(world: World, connection: OauthConnection): void {
  const { oauth } = world.connections;
  const isNew = oauth.every(({ uuid }) => uuid !== connection.uuid);
  const others = oauth.map((one) => (one.uuid === connection.uuid ? connection : one));
  const stored = isNew ? [...oauth, connection] : others;
  world.connections = { ...world.connections, oauth: stored };
}

export function showOauthConnection(c: Call): Response {
  const connection = asked(c);
  if (connection instanceof Response) return connection;
  return c.json(answeredOauth(connection, c.get('world')));
}

export async function updateOauthConnection(c: Call): Promise<Response> {
  const connection = asked(c);
  if (connection instanceof Response) return connection;
  const body = await readBody(c, oauthPatch);
  if (body instanceof Response) return body;
  const world = c.get('world');
  const { oauth_client_uuid: uuid } = body;
  if (uuid !== undefined && !findClient(world, { uuid })) {
    return answerError(c, 400, 'oauth_client_uuid is not the uuid of a client');
  }
  const changed = Object.assign({ ...connection }, body);
  storeOauth(world, changed);
  return c.json(answeredOauth(changed, world));
}

export function refreshOauthConnection(c: Call): Response {
  const world = c.get('world');
  if (formOf(world, 'refresh') === 'not-allowed') return notAllowed(c);
  const connection = asked(c);
  if (connection instanceof Response) return connection;
  if (connection.refresh_token === '') return answerError(c, 400, 'there is no refresh token');
  const refreshed = withNewTokens(connection, world.now());
  storeOauth(world, refreshed);
  return c.json(answeredOauth(refreshed, world));
}

export function deleteOauthConnection(c: Call): Response {
  const world = c.get('world');
  if (formOf(world, 'oauthDelete') === 'not-allowed') return notAllowed(c);
  const connection = asked(c);
  if (connection instanceof Response) return connection;
  const oauth = world.connections.oauth.filter((one) => one !== connection);
  world.connections = { ...world.connections, oauth };
  return c.body(null, 204);
}

/** The connection that the query names, or the refusal. */
function asked(c: Call): OauthConnection | Response {
  const { name, uuid } = c.req.query();
  if (Boolean(name) === Boolean(uuid)) {
    return answerError(c, 400, 'either name or uuid is required, not both');
  }
  const found = c
    .get('world')
    .connections.oauth.find((one) => (name ? one.name === name : one.uuid === uuid));
  return found ?? notFound(c);
}
