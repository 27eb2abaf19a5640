import { Hono, type Context } from 'hono';
import type { Bundle, World } from '../world.ts';
import { pageOf, readPaging } from './paging.ts';
import { adminsOnly, knownIntegrationOnly, type SandboxEnv } from './session.ts';

const path = '/api/services/zis/registry/:integration/bundles';

/**
 * The part of the emulated Registry API that reads bundles.
 *
 * @see https://developer.zendesk.com/api-reference/integration-services/registry/bundles/
 */
export const zisRegistry = new Hono<SandboxEnv>()
  .use(`${path}/*`, adminsOnly, knownIntegrationOnly)
  .get(path, listBundles)
  .get(`${path}/:uuid`, showBundle);

/** The page's sample of a list has no resources; they come when one bundle is asked for. */
function listBundles(c: Context<SandboxEnv>): Response {
  const paging = readPaging(c.req.query(), 20);
  if (typeof paging === 'string') return answerError(c, 400, paging);
  const world = c.get('world');
  const { items, meta } = pageOf(world.bundles, paging, ({ uuid }) => uuid);
  return c.json({ bundles: items.map((bundle) => withoutResources(world, bundle)), meta });
}

function showBundle(c: Context<SandboxEnv>): Response {
  const world = c.get('world');
  const bundle = world.bundles.find(({ uuid }) => uuid === c.req.param('uuid'));
  if (!bundle) return answerError(c, 404, 'bundle not found');
  return c.json({ ...withoutResources(world, bundle), resources: bundle.content.resources });
}

function withoutResources({ accountId, integration }: World, { uuid, content }: Bundle) {
  const { name, description, zis_template_version } = content;
  return {
    ...{ description, integration, name, uuid },
    zendesk_account_id: accountId,
    zis_template_version,
  };
}

function answerError(c: Context, status: 400 | 404, title: string): Response {
  return c.json({ errors: [{ code: status === 400 ? 'BadRequest' : 'NotFound', title }] }, status);
}
