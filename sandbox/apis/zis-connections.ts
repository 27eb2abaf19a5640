import { Hono, type Context } from 'hono';
import type { Connections } from '../world.ts';
import { pageOf, readPaging } from './paging.ts';
import { adminsOnly, knownIntegrationOnly, type SandboxEnv } from './session.ts';

const path = '/api/services/zis/integrations/:integration/connections/all';
const mask = '*****';

/**
 * The emulated All Connections API.
 *
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/all_connections/
 */
export const zisConnections = new Hono<SandboxEnv>()
  .use(path, adminsOnly, knownIntegrationOnly)
  .get(path, listAllConnections);

/** One cursor runs over all four types, so a page may hold none of some type. */
function listAllConnections(c: Context<SandboxEnv>): Response {
  const paging = readPaging(c.req.query(), 100);
  if (typeof paging === 'string') {
    return c.json({ errors: [{ code: 'BadRequest', title: paging }] }, 400);
  }
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

/** Static secrets are masked; the tokens of OAuth connections come in clear, as the vendor documents. */
function answered({ api_key, basic_auth, bearer_token, oauth }: Connections): AnsweredConnection[] {
  return [
    ...api_key.map((one) => ({ type: 'api_key' as const, connection: { ...one, api_key: mask } })),
    ...basic_auth.map((one) => ({
      type: 'basic_auth' as const,
      connection: { ...one, password: mask },
    })),
    ...bearer_token.map((one) => ({
      type: 'bearer_token' as const,
      connection: { ...one, token: mask },
    })),
    ...oauth.map((connection) => ({ type: 'oauth' as const, connection })),
  ];
}

function byName(one: AnsweredConnection, other: AnsweredConnection): number {
  return one.connection.name < other.connection.name ? -1 : 1;
}
