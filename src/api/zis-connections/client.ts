import type * as v from 'valibot';
import { everyPage } from '../../http/page.ts';
import { pageQuery, path } from '../../http/path.ts';
import { revealed, type Secret } from '../../http/secret.ts';
import { send } from '../../http/send.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import {
  type AllConnectionsPage,
  allConnectionsPage,
  type ApiKeyConnection,
  apiKeyAnswer,
  type BasicAuthConnection,
  basicAuthAnswer,
  type BearerTokenConnection,
  bearerTokenAnswer,
  maybe,
  noAnswer,
  type StaticConnection,
} from './schemas.ts';

interface NewConnection {
  /** Of 3 to 64 letters, digits, `_` and `-`; one of a kind in the integration, across all types. */
  readonly name: string;
  /** Host name without scheme. */
  readonly allowed_domain: string;
}

export interface NewApiKeyConnection extends NewConnection {
  readonly header_name: string;
  readonly api_key: Secret;
}

export interface NewBasicAuthConnection extends NewConnection {
  readonly username: string;
  readonly password: Secret;
}

export interface NewBearerTokenConnection extends NewConnection {
  readonly token: Secret;
}

/** What is not named in `change` stays as it is. */
interface Update<Connection> {
  readonly name: string;
  readonly change: Partial<Omit<Connection, 'name'>>;
}

export type ApiKeyConnectionUpdate = Update<NewApiKeyConnection>;
export type BasicAuthConnectionUpdate = Update<NewBasicAuthConnection>;
export type BearerTokenConnectionUpdate = Update<NewBearerTokenConnection>;

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

/*
 * API keys, basic authentication and bearer tokens: the same four operations under the type's own
 * path. Creating is documented, with an admin's browser session; deleting is a field report (for API
 * keys by analogy). Showing and updating are UNCONFIRMED, and so is whether a domain may change at all.
 * A name that a connection of any type has is refused with 409 (field report).
 */

interface StaticType<Connection> {
  readonly type: StaticConnection['type'];
  readonly answer: v.GenericSchema<Record<string, unknown>, Connection>;
}

const apiKey = { type: 'api_key', answer: apiKeyAnswer } as const;
const basicAuth = { type: 'basic_auth', answer: basicAuthAnswer } as const;
const bearerToken = { type: 'bearer_token', answer: bearerTokenAnswer } as const;

/** The secret is taken last, so that a call that is refused leaves it where it is. */
const creating = <Connection extends StaticConnection>(
  { type, answer }: StaticType<Connection>,
  integration: string,
  connection: NewConnection,
) =>
  ({
    method: 'POST',
    url: path`/api/services/zis/integrations/${integration}/connections/${type}`,
    answer,
    ...revealed(connection),
  }) as const;

const existing = (type: string, integration: string, name: string) =>
  path`/api/services/zis/integrations/${integration}/connections/${type}/${name}`;

const showing = <Connection extends StaticConnection>(
  { type, answer }: StaticType<Connection>,
  integration: string,
  name: string,
) => ({ method: 'GET', url: existing(type, integration, name), answer }) as const;

const updating = <Connection extends StaticConnection>(
  { type, answer }: StaticType<Connection>,
  integration: string,
  { name, change }: Update<NewConnection>,
) =>
  ({
    method: 'PATCH',
    url: existing(type, integration, name),
    answer: maybe(answer),
    ...revealed(change),
  }) as const;

const deleting = ({ type }: StaticType<StaticConnection>, integration: string, name: string) =>
  ({ method: 'DELETE', url: existing(type, integration, name), answer: noAnswer }) as const;

/** @see https://developer.zendesk.com/api-reference/integration-services/connections/api_key_connections/ */
export async function createApiKeyConnection(
  host: ZafHost,
  integration: string,
  connection: NewApiKeyConnection,
): Promise<ApiKeyConnection> {
  const call = creating(apiKey, integration, connection);
  return send(host, { operation: 'createApiKeyConnection', ...call });
}

/** @see https://developer.zendesk.com/api-reference/integration-services/connections/api_key_connections/ */
export async function showApiKeyConnection(
  host: ZafHost,
  integration: string,
  name: string,
): Promise<ApiKeyConnection> {
  const call = showing(apiKey, integration, name);
  return send(host, { operation: 'showApiKeyConnection', ...call });
}

/** @see https://developer.zendesk.com/api-reference/integration-services/connections/api_key_connections/ */
export async function updateApiKeyConnection(
  host: ZafHost,
  integration: string,
  update: ApiKeyConnectionUpdate,
): Promise<ApiKeyConnection | undefined> {
  const call = updating(apiKey, integration, update);
  return send(host, { operation: 'updateApiKeyConnection', ...call });
}

/** @see https://developer.zendesk.com/api-reference/integration-services/connections/api_key_connections/ */
export async function deleteApiKeyConnection(
  host: ZafHost,
  integration: string,
  name: string,
): Promise<void> {
  const call = deleting(apiKey, integration, name);
  await send(host, { operation: 'deleteApiKeyConnection', ...call });
}

/** @see https://developer.zendesk.com/api-reference/integration-services/connections/basic_authentication_connections/ */
export async function createBasicAuthConnection(
  host: ZafHost,
  integration: string,
  connection: NewBasicAuthConnection,
): Promise<BasicAuthConnection> {
  const call = creating(basicAuth, integration, connection);
  return send(host, { operation: 'createBasicAuthConnection', ...call });
}

/** @see https://developer.zendesk.com/api-reference/integration-services/connections/basic_authentication_connections/ */
export async function showBasicAuthConnection(
  host: ZafHost,
  integration: string,
  name: string,
): Promise<BasicAuthConnection> {
  const call = showing(basicAuth, integration, name);
  return send(host, { operation: 'showBasicAuthConnection', ...call });
}

/** @see https://developer.zendesk.com/api-reference/integration-services/connections/basic_authentication_connections/ */
export async function updateBasicAuthConnection(
  host: ZafHost,
  integration: string,
  update: BasicAuthConnectionUpdate,
): Promise<BasicAuthConnection | undefined> {
  const call = updating(basicAuth, integration, update);
  return send(host, { operation: 'updateBasicAuthConnection', ...call });
}

/** @see https://developer.zendesk.com/api-reference/integration-services/connections/basic_authentication_connections/ */
export async function deleteBasicAuthConnection(
  host: ZafHost,
  integration: string,
  name: string,
): Promise<void> {
  const call = deleting(basicAuth, integration, name);
  await send(host, { operation: 'deleteBasicAuthConnection', ...call });
}

/** @see https://developer.zendesk.com/api-reference/integration-services/connections/bearer_token_connections/ */
export async function createBearerTokenConnection(
  host: ZafHost,
  integration: string,
  connection: NewBearerTokenConnection,
): Promise<BearerTokenConnection> {
  const call = creating(bearerToken, integration, connection);
  return send(host, { operation: 'createBearerTokenConnection', ...call });
}

/** @see https://developer.zendesk.com/api-reference/integration-services/connections/bearer_token_connections/ */
export async function showBearerTokenConnection(
  host: ZafHost,
  integration: string,
  name: string,
): Promise<BearerTokenConnection> {
  const call = showing(bearerToken, integration, name);
  return send(host, { operation: 'showBearerTokenConnection', ...call });
}

/** @see https://developer.zendesk.com/api-reference/integration-services/connections/bearer_token_connections/ */
export async function updateBearerTokenConnection(
  host: ZafHost,
  integration: string,
  update: BearerTokenConnectionUpdate,
): Promise<BearerTokenConnection | undefined> {
  const call = updating(bearerToken, integration, update);
  return send(host, { operation: 'updateBearerTokenConnection', ...call });
}

/** @see https://developer.zendesk.com/api-reference/integration-services/connections/bearer_token_connections/ */
export async function deleteBearerTokenConnection(
  host: ZafHost,
  integration: string,
  name: string,
): Promise<void> {
  const call = deleting(bearerToken, integration, name);
  await send(host, { operation: 'deleteBearerTokenConnection', ...call });
}
