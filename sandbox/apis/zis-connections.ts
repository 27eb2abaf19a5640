import { Hono, type Context } from 'hono';
import type { Connections, OauthConnection } from '../world.ts';
import { answerError, notAllowed } from './connection-errors.ts';
import {
  createOauthClient,
  deleteOauthClient,
  listOauthClients,
  showOauthClient,
  updateOauthClient,
} from './oauth-clients.ts';
import {
  deleteOauthConnection,
  refreshOauthConnection,
  showOauthConnection,
  updateOauthConnection,
} from './oauth-connections.ts';
import { redeemAccessCode, startOauthFlow } from './oauth-flows.ts';
import { pageOf, readPaging } from './paging.ts';
import { adminsOnly, knownIntegrationOnly, type SandboxEnv } from './session.ts';
import {
  createApiKeyConnection,
  createBasicAuthConnection,
  createBearerTokenConnection,
  deleteApiKeyConnection,
  deleteBasicAuthConnection,
  deleteBearerTokenConnection,
  maskedApiKey,
  maskedBasicAuth,
  maskedBearerToken,
  showApiKeyConnection,
  showBasicAuthConnection,
  showBearerTokenConnection,
  updateApiKeyConnection,
  updateBasicAuthConnection,
  updateBearerTokenConnection,
} from './static-connections.ts';

const typed = '/api/services/zis/integrations/:integration/connections';
const zis = '/api/services/zis/connections';
const oauth = `${zis}/:integration`;
const clients = `${zis}/oauth/clients/:integration`;
const start = `${zis}/oauth/start/:integration`;
const refresh = `${zis}/refresh/:integration`;
const accessCodes = `${zis}/oauth/access_codes/:integration`;

/**
 * The emulated APIs of connections: all of them, those with a fixed secret, OAuth clients, and OAuth connections.
 *
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/all_connections/
 */
export const zisConnections = new Hono<SandboxEnv>()
  .use(`${typed}/*`, adminsOnly, knownIntegrationOnly)
  .use(oauth, adminsOnly, knownIntegrationOnly)
  .use(`${clients}/*`, adminsOnly, knownIntegrationOnly)
  .use(start, adminsOnly, knownIntegrationOnly)
  .use(refresh, adminsOnly, knownIntegrationOnly)
  .use(accessCodes, adminsOnly, knownIntegrationOnly)
  .get(`${typed}/all`, listAllConnections)
  .post(`${typed}/api_key`, createApiKeyConnection)
  .get(`${typed}/api_key/:name`, showApiKeyConnection)
  .patch(`${typed}/api_key/:name`, updateApiKeyConnection)
  .delete(`${typed}/api_key/:name`, deleteApiKeyConnection)
  .post(`${typed}/basic_auth`, createBasicAuthConnection)
  .get(`${typed}/basic_auth/:name`, showBasicAuthConnection)
  .patch(`${typed}/basic_auth/:name`, updateBasicAuthConnection)
  .delete(`${typed}/basic_auth/:name`, deleteBasicAuthConnection)
  .post(`${typed}/bearer_token`, createBearerTokenConnection)
  .get(`${typed}/bearer_token/:name`, showBearerTokenConnection)
  .patch(`${typed}/bearer_token/:name`, updateBearerTokenConnection)
  .delete(`${typed}/bearer_token/:name`, deleteBearerTokenConnection)
  .get(clients, listOauthClients)
  .post(clients, createOauthClient)
  .get(`${clients}/:uuid`, showOauthClient)
  .patch(`${clients}/:uuid`, updateOauthClient)
  .put(`${clients}/:uuid`, notAllowed)
  .delete(`${clients}/:uuid`, deleteOauthClient)
  .post(start, startOauthFlow)
  .get(accessCodes, redeemAccessCode)
  .get(oauth, showOauthConnection)
  .patch(oauth, updateOauthConnection)
  .post(refresh, refreshOauthConnection)
  .delete(oauth, deleteOauthConnection);

/** One cursor runs over all four types, so a page may hold none of some type. */
function listAllConnections(c: Context<SandboxEnv>): Response {
  const paging = readPaging(c.req.query(), 100);
  if (typeof paging === 'string') return answerError(c, 400, paging);
  const all = answered(c.get('world').connections).sort(byName);
  const page = pageOf(all, paging, ({ connection }) => connection.name);
  const ofType = (type: keyof Connections) =>
    page.items.filter((item) => item.type === type).map((item) => item.connection);
  return c.json({
    api_key: ofType('api_key'),
    basic_auth: ofType('basic_auth'),
    bearer_token: ofType('bearer_token'),
    meta: page.meta,
    oauth: ofType('oauth'),
  });
}

interface AnsweredConnection {
  readonly type: keyof Connections;
  readonly connection: { readonly name: string };
}

/**
 * Static secrets are masked; the tokens of OAuth connections come in clear, as the vendor documents. The page's sample names
 * no client of an OAuth connection.
 */
function answered({ api_key, basic_auth, bearer_token, oauth }: Connections): AnsweredConnection[] {
  return [
    ...api_key.map((one) => ({ type: 'api_key' as const, connection: maskedApiKey(one) })),
    ...basic_auth.map((one) => ({ type: 'basic_auth' as const, connection: maskedBasicAuth(one) })),
    ...bearer_token.map((one) => ({
      type: 'bearer_token' as const,
      connection: maskedBearerToken(one),
    })),
    ...oauth.map((one) => ({ type: 'oauth' as const, connection: withoutClient(one) })),
  ];
}

function withoutClient(connection: OauthConnection): Omit<OauthConnection, 'oauth_client_uuid'> {
  const listed = { ...connection };
  delete listed.oauth_client_uuid;
  return listed;
}

function byName(one: AnsweredConnection, other: AnsweredConnection): number {
  return one.connection.name < other.connection.name ? -1 : 1;
}
