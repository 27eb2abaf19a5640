import { ApiError } from '../../http/api-error.ts';
import { everyPage, type Page } from '../../http/page.ts';
import { path } from '../../http/path.ts';
import { send } from '../../http/send.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import type { ActiveCampaignAccount } from '../../zaf/elsewhere.ts';
import { paceOf } from './pace.ts';
import {
  type ActiveCampaignConnection,
  connectionAnswer,
  connectionsPage,
  type ConnectionsPage,
  noAnswer,
} from './schemas.ts';

/**
 * What the server is asked to look for. Whether it wants the whole text or a part of it is its own
 * affair, and declared nowhere.
 */
export interface ConnectionFilters {
  readonly service?: string;
  readonly externalid?: string;
}

export interface NewActiveCampaignConnection {
  readonly service: string;
  readonly externalid: string;
  readonly name: string;
  readonly logoUrl: string;
  readonly linkUrl: string;
  /** Can be given now and never changed. */
  readonly listId?: string;
}

/** What is not named in `change` stays as it is. */
export interface ActiveCampaignConnectionUpdate {
  readonly id: string;
  readonly change: Partial<Omit<NewActiveCampaignConnection, 'listId'>> & {
    /** 0 for an error, 1 for connected. */
    readonly status?: '0' | '1';
    /** 0 for stopped, 1 for running. */
    readonly syncStatus?: '0' | '1';
  };
}

/** The most that ActiveCampaign gives in one page. */
const PAGE_SIZE = 100;

/** What all calls have in common: the key, which only Zendesk's proxy knows, and the pace. */
const through = (host: ZafHost) => ({
  secureHeaders: { 'Api-Token': '{{setting.activecampaign_token}}' },
  pace: paceOf(host),
});

interface Part {
  readonly filters: ConnectionFilters;
  /** From 0. */
  readonly offset: number;
}

/**
 * One page of the account's connections, 100 at most; every page comes with
 * {@link listEveryActiveCampaignConnection}. UNCONFIRMED: that limit and offset work here as elsewhere.
 * @throws {ApiError} status 403, not 401, for a key that is wrong
 * @see https://developers.activecampaign.com/reference/list-all-connections
 */
export async function listActiveCampaignConnections(
  host: ZafHost,
  { url }: ActiveCampaignAccount,
  { filters, offset }: Part,
): Promise<ConnectionsPage> {
  return send(host, {
    ...through(host),
    operation: 'listActiveCampaignConnections',
    method: 'GET',
    url: `${url}/api/3/connections`,
    query: {
      'filters[service]': given(filters.service),
      'filters[externalid]': given(filters.externalid),
      ...{ limit: PAGE_SIZE, offset },
    },
    answer: connectionsPage,
  });
}

const given = (words: string | undefined): string | undefined => (words === '' ? undefined : words);

/**
 * Page after page of {@link listActiveCampaignConnections}. What comes again, because something was
 * added before it meanwhile, is left out.
 * @throws {ApiError} `malformed` when pages bring nothing new and promise more
 */
export async function* listEveryActiveCampaignConnection(
  host: ZafHost,
  account: ActiveCampaignAccount,
  filters: ConnectionFilters,
): AsyncGenerator<Page<ActiveCampaignConnection>, void> {
  const operation = 'listActiveCampaignConnections';
  const seen = new Set<string>();
  const isNew = ({ id }: ActiveCampaignConnection) => !id || (!seen.has(id) && seen.add(id));

  for await (const { items, after } of everyPage(operation, async (from) => {
    const offset = Number(from ?? 0);
    return pageAt(offset, await listActiveCampaignConnections(host, account, { filters, offset }));
  })) {
    const fresh = items.filter(isNew);
    if (after !== undefined && !fresh.length) throw new ApiError('malformed', operation);
    yield { items: fresh, after };
  }
}

/** Without a total, only a page of exactly the length that was asked for has one after it. */
function pageAt(offset: number, { items, total }: ConnectionsPage): Page<ActiveCampaignConnection> {
  const next = offset + items.length;
  const hasMore = total === undefined ? items.length === PAGE_SIZE : next < total;
  return { items, after: items.length && hasMore ? String(next) : undefined };
}

/**
 * Answers with 200, and without the two states. Not to be repeated: whether service and external id
 * are one of a kind is UNCONFIRMED.
 * @throws {ApiError}
 * @see https://developers.activecampaign.com/reference/create-connection
 */
export async function createActiveCampaignConnection(
  host: ZafHost,
  { url }: ActiveCampaignAccount,
  connection: NewActiveCampaignConnection,
): Promise<ActiveCampaignConnection> {
  return send(host, {
    ...through(host),
    operation: 'createActiveCampaignConnection',
    method: 'POST',
    url: `${url}/api/3/connections`,
    body: { connection },
    answer: connectionAnswer,
  });
}

/**
 * UNCONFIRMED: whether one that is not there gets 404, or the 400 that is documented.
 * @throws {ApiError}
 * @see https://developers.activecampaign.com/reference/get-connection
 */
export async function getActiveCampaignConnection(
  host: ZafHost,
  { url }: ActiveCampaignAccount,
  id: string,
): Promise<ActiveCampaignConnection> {
  return send(host, {
    ...through(host),
    operation: 'getActiveCampaignConnection',
    method: 'GET',
    url: `${url}${path`/api/3/connections/${id}`}`,
    answer: connectionAnswer,
  });
}

/**
 * The states are sent as numbers, and come back as texts. An internal connection cannot be changed.
 * @throws {ApiError}
 * @see https://developers.activecampaign.com/reference/update-connection
 */
export async function updateActiveCampaignConnection(
  host: ZafHost,
  { url }: ActiveCampaignAccount,
  { id, change }: ActiveCampaignConnectionUpdate,
): Promise<ActiveCampaignConnection> {
  const { status, syncStatus, ...rest } = change;
  const connection = {
    ...rest,
    ...(status && { status: Number(status) }),
    ...(syncStatus && { syncStatus: Number(syncStatus) }),
  };
  return send(host, {
    ...through(host),
    operation: 'updateActiveCampaignConnection',
    method: 'PUT',
    url: `${url}${path`/api/3/connections/${id}`}`,
    body: { connection },
    answer: connectionAnswer,
  });
}

/**
 * UNCONFIRMED: what becomes of the customers and orders that came through it.
 * @throws {ApiError}
 * @see https://developers.activecampaign.com/reference/delete-connection
 */
export async function deleteActiveCampaignConnection(
  host: ZafHost,
  { url }: ActiveCampaignAccount,
  id: string,
): Promise<void> {
  await send(host, {
    ...through(host),
    operation: 'deleteActiveCampaignConnection',
    method: 'DELETE',
    url: `${url}${path`/api/3/connections/${id}`}`,
    answer: noAnswer,
  });
}
