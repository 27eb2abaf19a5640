import { everyPage, pageQuery } from '../../http/page.ts';
import { path } from '../../http/path.ts';
import { send } from '../../http/send.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { type AllConnectionsPage, allConnectionsPage } from './schemas.ts';

/**
 * One page of the integration's connections of all types; every page comes with
 * {@link listEveryConnection}. Works with an admin's browser session.
 * @throws {ApiError}
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/all_connections/
 */
export async function listAllConnections(
  host: ZafHost,
  integration: string,
  after?: string,
): Promise<AllConnectionsPage> {
  return send(host, {
    operation: 'listAllConnections',
    method: 'GET',
    url: path`/api/services/zis/integrations/${integration}/connections/all`,
    query: pageQuery(after),
    answer: allConnectionsPage,
  });
}

/** Page after page of {@link listAllConnections}. */
export const listEveryConnection = (host: ZafHost, integration: string) =>
  everyPage('listAllConnections', (after) => listAllConnections(host, integration, after));
