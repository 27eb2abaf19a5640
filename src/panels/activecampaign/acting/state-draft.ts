import type { ActiveCampaignConnectionUpdate } from '../../../api/activecampaign/client.ts';
import type { ActiveCampaignConnection } from '../../../api/activecampaign/schemas.ts';
import { type Draft, draftOf, type Problems } from './draft.ts';

export type Change = ActiveCampaignConnectionUpdate['change'];

export const STATUSES = ['connected', 'error'] as const;
export const SYNCS = ['running', 'stopped'] as const;

/** What is chosen; `undefined` for what a form cannot choose, which stays as it is. */
export interface StateDraft {
  readonly status: (typeof STATUSES)[number] | undefined;
  readonly syncStatus: (typeof SYNCS)[number] | undefined;
}

export const stateOf = ({ status, syncStatus }: ActiveCampaignConnection): StateDraft => ({
  status: STATUSES.find((one) => one === status),
  syncStatus: SYNCS.find((one) => one === syncStatus),
});

const STATUS_CODES = { connected: '1', error: '0' } as const;
const SYNC_CODES = { running: '1', stopped: '0' } as const;

/** What is sent: what differs from the connection, and nothing else. */
export function changeOf(
  connection: ActiveCampaignConnection,
  draft: Draft,
  { status, syncStatus }: StateDraft,
): Change {
  const before = draftOf(connection);
  const texts = FIELDS.filter((field) => draft[field] !== before[field].trim());
  return {
    ...Object.fromEntries(texts.map((field) => [field, draft[field]])),
    ...(status && status !== connection.status && { status: STATUS_CODES[status] }),
    ...(syncStatus &&
      syncStatus !== connection.syncStatus && { syncStatus: SYNC_CODES[syncStatus] }),
  };
}

const FIELDS = ['service', 'externalid', 'name', 'logoUrl', 'linkUrl'] as const;

/** Only what is sent has to be right: what stands there may have come about by other rules. */
export const problemsIn = (change: Change, problems: Problems): Problems =>
  Object.fromEntries(
    FIELDS.filter((field) => field in change).map((field) => [field, problems[field]]),
  );
