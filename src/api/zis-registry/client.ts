import { everyPage } from '../../http/page.ts';
import { pageQuery, path } from '../../http/path.ts';
import { send } from '../../http/send.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import {
  type Bundle,
  bundleAnswer,
  bundlesPage,
  type BundlesPage,
  type Integration,
  integrationsAnswer,
  jobSpecsPage,
  type JobSpecsPage,
} from './schemas.ts';

/**
 * The account's integrations, all of them. Works with an admin's browser session; others get 403. No
 * paging is documented.
 * @throws {ApiError}
 * @see https://developer.zendesk.com/api-reference/integration-services/registry/integrations/
 */
export async function listIntegrations(host: ZafHost): Promise<readonly Integration[]> {
  return send(host, {
    operation: 'listIntegrations',
    method: 'GET',
    url: '/api/services/zis/registry/integrations',
    answer: integrationsAnswer,
  });
}

/**
 * One page of the integration's bundles; every page comes with {@link listEveryBundle}. The documented
 * ones come without their content: see {@link showBundle}. Works with an admin's browser session;
 * others get 403.
 * @throws {ApiError}
 * @see https://developer.zendesk.com/api-reference/integration-services/registry/bundles/
 */
export async function listBundles(
  host: ZafHost,
  integration: string,
  after?: string,
): Promise<BundlesPage> {
  return send(host, {
    operation: 'listBundles',
    method: 'GET',
    url: path`/api/services/zis/registry/${integration}/bundles`,
    query: pageQuery(after),
    answer: bundlesPage,
  });
}

/** Page after page of {@link listBundles}. */
export const listEveryBundle = (host: ZafHost, integration: string) =>
  everyPage('listBundles', (after) => listBundles(host, integration, after));

/**
 * A bundle with what is kept of its content. Works with an admin's browser session; others get 403.
 * @throws {ApiError}
 * @see https://developer.zendesk.com/api-reference/integration-services/registry/bundles/
 */
export async function showBundle(
  host: ZafHost,
  integration: string,
  uuid: string,
): Promise<Bundle> {
  const bundle = await send(host, {
    operation: 'showBundle',
    method: 'GET',
    url: path`/api/services/zis/registry/${integration}/bundles/${uuid}`,
    answer: bundleAnswer,
  });
  // An answer that is the bare template does not say whose it is.
  return { ...bundle, uuid };
}

/**
 * One page of the integration's job specs; every page comes with {@link listEveryJobSpec}. Works with
 * an admin's browser session; others get 403.
 * @throws {ApiError}
 * @see https://developer.zendesk.com/api-reference/integration-services/registry/jobspecs/
 */
export async function listJobSpecs(
  host: ZafHost,
  integration: string,
  after?: string,
): Promise<JobSpecsPage> {
  return send(host, {
    operation: 'listJobSpecs',
    method: 'GET',
    url: path`/api/services/zis/registry/${integration}/job_specs`,
    query: pageQuery(after),
    answer: jobSpecsPage,
  });
}

/** Page after page of {@link listJobSpecs}. */
export const listEveryJobSpec = (host: ZafHost, integration: string) =>
  everyPage('listJobSpecs', (after) => listJobSpecs(host, integration, after));
