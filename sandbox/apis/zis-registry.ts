import { Hono, type Context } from 'hono';
import { uuidOf } from '../identifiers.ts';
import type { Bundle, World } from '../world.ts';
import { answerError } from './connection-errors.ts';
import { pageOf, readPaging } from './paging.ts';
import { adminsOnly, knownIntegrationOnly, type SandboxEnv } from './session.ts';

const registry = '/api/services/zis/registry';
const integrations = `${registry}/integrations`;
const bundles = `${registry}/:integration/bundles`;
const jobSpecs = `${registry}/:integration/job_specs`;

/**
 * The part of the emulated Registry API that reads.
 *
 * @see https://developer.zendesk.com/api-reference/integration-services/registry/bundles/
 */
export const zisRegistry = new Hono<SandboxEnv>()
  .use(integrations, adminsOnly)
  .use(`${bundles}/*`, adminsOnly, knownIntegrationOnly)
  .use(jobSpecs, adminsOnly, knownIntegrationOnly)
  .get(integrations, listIntegrations)
  .get(bundles, listBundles)
  .get(`${bundles}/:uuid`, showBundle)
  .get(jobSpecs, listJobSpecs);

/** All at once: the page knows no paging. The secrets of their OAuth clients come along, as documented. */
function listIntegrations(c: Context<SandboxEnv>): Response {
  return c.json({ integrations: c.get('world').integrations });
}

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

function listJobSpecs(c: Context<SandboxEnv>): Response {
  const paging = readPaging(c.req.query(), 20);
  if (typeof paging === 'string') return answerError(c, 400, paging);
  const { items, meta } = pageOf(jobSpecsOf(c.get('world')), paging, ({ uuid }) => uuid);
  return c.json({ job_specs: items, meta });
}

/** The job specs are the bundles' own; whether one is installed is not in its bundle. */
function jobSpecsOf({ bundles, integration, uninstalledJobSpecs }: World) {
  return bundles.flatMap(({ uuid, content }) =>
    Object.values(content.resources)
      .filter(({ type }) => type === 'ZIS::JobSpec')
      .map(({ properties }) => {
        const { description, event_source, event_type, flow_name } = properties;
        const name = String(properties.name);
        return {
          description: description ?? '',
          ...{ event_source, event_type, flow_name },
          installed: !uninstalledJobSpecs.includes(name),
          ...{ integration, name },
          uuid: uuidOf(`job spec ${uuid} ${name}`),
        };
      }),
  );
}

function withoutResources({ accountId, integration }: World, { uuid, content }: Bundle) {
  const { name, description, zis_template_version } = content;
  return {
    ...{ description, integration, name, uuid },
    zendesk_account_id: accountId,
    zis_template_version,
  };
}
