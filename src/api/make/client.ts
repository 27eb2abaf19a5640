import { path } from '../../http/path.ts';
import { send } from '../../http/send.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { paceOf } from './pace.ts';
import {
  connectionAnswer,
  connectionsAnswer,
  detailsAnswer,
  type MakeConnection,
  type MakeConnectionDetails,
  noAnswer,
} from './schemas.ts';
import type { MakeConnectionType } from './sections.ts';

export interface NewMakeConnection {
  readonly appName: string;
  readonly type: MakeConnectionType;
  readonly label: string;
}

/** What is not named in `change` stays as it is. */
export interface MakeConnectionUpdate {
  readonly name: string;
  readonly change: { readonly label?: string; readonly connectedSystemName?: string | null };
}

/** What all calls have in common: the token, which only Zendesk's proxy knows, and the pace. */
export const through = (host: ZafHost) => ({
  secureHeaders: { Authorization: 'Token {{setting.make_token}}' },
  pace: paceOf(host),
});

/** Where the custom apps of a zone are, e.g. `eu1.make.com`. */
export const appsOf = (zone: string): string => `https://${zone}/api/v2/sdk/apps`;

/**
 * All connections of an app, unpaged.
 * @throws {ApiError} status 401 for a token that is wrong, 403 for one without the scope
 * @see https://developers.make.com/api-documentation/api-reference/sdk-apps/connections
 */
export async function listMakeConnections(
  host: ZafHost,
  zone: string,
  appName: string,
): Promise<readonly MakeConnection[]> {
  return send(host, {
    ...through(host),
    operation: 'listMakeConnections',
    method: 'GET',
    url: `${appsOf(zone)}${path`/${appName}/connections`}`,
    answer: connectionsAnswer,
  });
}

/**
 * Make gives the name; its answer's type is coarser than what was asked for. The types are those of
 * Make's own editor.
 * @throws {ApiError}
 * @see https://developers.make.com/api-documentation/api-reference/sdk-apps/connections
 */
export async function createMakeConnection(
  host: ZafHost,
  zone: string,
  { appName, type, label }: NewMakeConnection,
): Promise<MakeConnection> {
  return send(host, {
    ...through(host),
    operation: 'createMakeConnection',
    method: 'POST',
    url: `${appsOf(zone)}${path`/${appName}/connections`}`,
    body: { type, label },
    answer: connectionAnswer,
  });
}

/**
 * @throws {ApiError} status 404 for one that is not there
 * @see https://developers.make.com/api-documentation/api-reference/sdk-apps/connections
 */
export async function getMakeConnection(
  host: ZafHost,
  zone: string,
  name: string,
): Promise<MakeConnectionDetails> {
  return send(host, {
    ...through(host),
    operation: 'getMakeConnection',
    method: 'GET',
    url: `${appsOf(zone)}${path`/connections/${name}`}`,
    answer: detailsAnswer,
  });
}

/**
 * The name cannot be changed; a connected system that is `null` is taken away.
 * @throws {ApiError}
 * @see https://developers.make.com/api-documentation/api-reference/sdk-apps/connections
 */
export async function updateMakeConnection(
  host: ZafHost,
  zone: string,
  { name, change }: MakeConnectionUpdate,
): Promise<MakeConnection> {
  return send(host, {
    ...through(host),
    operation: 'updateMakeConnection',
    method: 'PATCH',
    url: `${appsOf(zone)}${path`/connections/${name}`}`,
    body: change,
    answer: connectionAnswer,
  });
}

/**
 * It may stay in the list for a while (field report). UNCONFIRMED: whether it is refused while
 * modules use it.
 * @throws {ApiError}
 * @see https://developers.make.com/api-documentation/api-reference/sdk-apps/connections
 */
export async function deleteMakeConnection(
  host: ZafHost,
  zone: string,
  name: string,
): Promise<void> {
  await send(host, {
    ...through(host),
    operation: 'deleteMakeConnection',
    method: 'DELETE',
    url: `${appsOf(zone)}${path`/connections/${name}`}`,
    answer: noAnswer,
  });
}

/**
 * Makes the connection anew in Make and brings it in line with Make's headquarters.
 * @throws {ApiError}
 * @see https://developers.make.com/api-documentation/api-reference/sdk-apps/connections
 */
export async function recreateMakeConnection(
  host: ZafHost,
  zone: string,
  name: string,
): Promise<void> {
  await send(host, {
    ...through(host),
    operation: 'recreateMakeConnection',
    method: 'POST',
    url: `${appsOf(zone)}${path`/connections/${name}/recreate`}`,
    answer: noAnswer,
  });
}
