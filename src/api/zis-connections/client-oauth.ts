import { path } from '../../http/path.ts';
import { revealed, type Secret } from '../../http/secret.ts';
import { send } from '../../http/send.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import {
  type OauthConnectionRef,
  type OauthConnectionUpdate,
  refuseUnnamed,
} from './oauth-connection-ref.ts';

import {
  clientAnswer,
  clientsAnswer,
  flowAnswer,
  maybe,
  noAnswer,
  oauthAnswer,
  type OauthClient,
  type OauthConnection,
} from './schemas.ts';

export interface NewOauthClient {
  readonly name: string;
  readonly client_id: string;
  readonly client_secret: Secret;
  readonly token_url: string;
  /** Needed for `authorization_code`. */
  readonly auth_url?: string;
  /** Space-separated. */
  readonly default_scopes?: string;
  readonly grant_type: 'authorization_code' | 'client_credentials';
}

export interface OauthClientUpdate {
  readonly uuid: string;
  /** What is not named stays as it is; a new secret alone is enough. */
  readonly change: Partial<NewOauthClient>;
}

export interface OauthFlow {
  readonly name: string;
  /** This or `oauth_client_uuid`. */
  readonly oauth_client_name?: string;
  readonly oauth_client_uuid?: string;
  readonly oauth_url_subdomain?: string;
  /** Where the provider sends the person back to, with `verification_token` in the query. */
  readonly origin_oauth_redirect_url: string;
  /** Space-separated. */
  readonly permission_scopes?: string;
  readonly grant_type?: 'authorization_code' | 'client_credentials';
  readonly allow_offline_access?: boolean;
}

/**
 * The integration's registrations with providers, unpaged. Works with an admin's browser session.
 * @throws {ApiError}
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/clients/
 */
export async function listOauthClients(
  host: ZafHost,
  integration: string,
): Promise<readonly OauthClient[]> {
  return send(host, {
    operation: 'listOauthClients',
    method: 'GET',
    url: path`/api/services/zis/connections/oauth/clients/${integration}`,
    answer: clientsAnswer,
  });
}

/**
 * Works with an admin's browser session. Of the answer only the uuid is sure: the rest may be empty.
 * @throws {ApiError}
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/clients/
 */
export async function createOauthClient(
  host: ZafHost,
  integration: string,
  client: NewOauthClient,
): Promise<OauthClient> {
  return send(host, {
    operation: 'createOauthClient',
    method: 'POST',
    url: path`/api/services/zis/connections/oauth/clients/${integration}`,
    answer: clientAnswer,
    ...revealed(client),
  });
}

/**
 * UNCONFIRMED: by analogy with {@link updateOauthClient}.
 * @throws {ApiError}
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/clients/
 */
export async function showOauthClient(
  host: ZafHost,
  integration: string,
  uuid: string,
): Promise<OauthClient> {
  return send(host, {
    operation: 'showOauthClient',
    method: 'GET',
    url: path`/api/services/zis/connections/oauth/clients/${integration}/${uuid}`,
    answer: clientAnswer,
  });
}

/**
 * A field report, as is that PUT gets 405. Gives `undefined` where the answer is empty.
 * @throws {ApiError}
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/clients/
 */
export async function updateOauthClient(
  host: ZafHost,
  integration: string,
  { uuid, change }: OauthClientUpdate,
): Promise<OauthClient | undefined> {
  return send(host, {
    operation: 'updateOauthClient',
    method: 'PATCH',
    url: path`/api/services/zis/connections/oauth/clients/${integration}/${uuid}`,
    answer: maybe(clientAnswer),
    ...revealed(change),
  });
}

/**
 * Deletes every connection that was built on the client as well (field report, like the call itself).
 * @throws {ApiError}
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/clients/
 */
export async function deleteOauthClient(
  host: ZafHost,
  integration: string,
  uuid: string,
): Promise<void> {
  await send(host, {
    operation: 'deleteOauthClient',
    method: 'DELETE',
    url: path`/api/services/zis/connections/oauth/clients/${integration}/${uuid}`,
    answer: noAnswer,
  });
}

/**
 * Gives the address at which the person consents (`authorization_code`), or that
 * {@link finishOauthFlow} takes (`client_credentials`). Works with an admin's browser session.
 * @throws {ApiError}
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/oauth_connections/
 */
export async function startOauthFlow(
  host: ZafHost,
  integration: string,
  flow: OauthFlow,
): Promise<{ readonly redirectUrl: Secret }> {
  return send(host, {
    operation: 'startOauthFlow',
    method: 'POST',
    url: path`/api/services/zis/connections/oauth/start/${integration}`,
    body: flow,
    answer: flowAnswer,
  });
}

/**
 * Finds OAuth connections only. Works with an admin's browser session.
 * @throws {ApiError}
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/oauth_connections/
 */
export async function showOauthConnection(
  host: ZafHost,
  integration: string,
  ref: OauthConnectionRef,
): Promise<OauthConnection> {
  refuseUnnamed('showOauthConnection', ref);
  return send(host, {
    operation: 'showOauthConnection',
    method: 'GET',
    url: path`/api/services/zis/connections/${integration}`,
    query: { ...ref },
    answer: oauthAnswer,
  });
}

/**
 * UNCONFIRMED, path and body alike. Gives `undefined` where the answer is empty.
 * @throws {ApiError}
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/oauth_connections/
 */
export async function updateOauthConnection(
  host: ZafHost,
  integration: string,
  { name, change }: OauthConnectionUpdate,
): Promise<OauthConnection | undefined> {
  refuseUnnamed('updateOauthConnection', { name });
  return send(host, {
    operation: 'updateOauthConnection',
    method: 'PATCH',
    url: path`/api/services/zis/connections/${integration}`,
    query: { name },
    body: change,
    answer: maybe(oauthAnswer),
  });
}

/**
 * Documented, yet answered with 405 in the field. Gives `undefined` where the answer is empty.
 * @throws {ApiError}
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/oauth_connections/
 */
export async function refreshOauthConnection(
  host: ZafHost,
  integration: string,
  name: string,
): Promise<OauthConnection | undefined> {
  refuseUnnamed('refreshOauthConnection', { name });
  return send(host, {
    operation: 'refreshOauthConnection',
    method: 'POST',
    url: path`/api/services/zis/connections/refresh/${integration}`,
    query: { name },
    answer: maybe(oauthAnswer),
  });
}

/**
 * UNCONFIRMED: by analogy with {@link showOauthConnection}.
 * @throws {ApiError}
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/oauth_connections/
 */
export async function deleteOauthConnection(
  host: ZafHost,
  integration: string,
  name: string,
): Promise<void> {
  refuseUnnamed('deleteOauthConnection', { name });
  await send(host, {
    operation: 'deleteOauthConnection',
    method: 'DELETE',
    url: path`/api/services/zis/connections/${integration}`,
    query: { name },
    answer: noAnswer,
  });
}
