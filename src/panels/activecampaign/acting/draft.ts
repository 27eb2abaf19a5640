import type { NewActiveCampaignConnection } from '../../../api/activecampaign/client.ts';
import type { ActiveCampaignConnection } from '../../../api/activecampaign/schemas.ts';
import type { Words } from '../../../i18n/words.ts';
import { webAddressOf } from '../web-address.ts';

/** What is typed of a connection that is new or changed. */
export interface Draft {
  readonly service: string;
  readonly externalid: string;
  readonly name: string;
  readonly logoUrl: string;
  readonly linkUrl: string;
}

/** What is wrong with it, field by field, in words. */
export type Problems = Readonly<Partial<Record<keyof Draft | 'listId', string | undefined>>>;

export const EMPTY: Draft = { service: '', externalid: '', name: '', logoUrl: '', linkUrl: '' };

export const draftOf = (connection: ActiveCampaignConnection): Draft => ({
  service: connection.service,
  externalid: connection.externalid,
  name: connection.name,
  logoUrl: connection.logoUrl,
  linkUrl: connection.linkUrl,
});

/** Without the spaces around what was pasted. */
export const trimmed = (typed: Draft): Draft => ({
  service: typed.service.trim(),
  externalid: typed.externalid.trim(),
  name: typed.name.trim(),
  logoUrl: typed.logoUrl.trim(),
  linkUrl: typed.linkUrl.trim(),
});

export const problemsOf = (words: Words, draft: Draft): Problems => ({
  service: draft.service ? undefined : words.t('activecampaign.invalid.service'),
  externalid: draft.externalid ? undefined : words.t('activecampaign.invalid.externalid'),
  name: draft.name ? undefined : words.t('activecampaign.invalid.name'),
  logoUrl: addressProblemOf(words, draft.logoUrl),
  linkUrl: addressProblemOf(words, draft.linkUrl),
});

/** Lists are numbered. */
export const listProblemOf = ({ t }: Words, listId: string): string | undefined =>
  /^\d*$/.test(listId) ? undefined : t('activecampaign.invalid.list');

export const hasProblem = (problems: Problems): boolean => Object.values(problems).some(Boolean);

function addressProblemOf({ t }: Words, address: string): string | undefined {
  if (!address) return t('activecampaign.invalid.addressEmpty');
  return webAddressOf(address) ? undefined : t('activecampaign.invalid.address');
}

/** What is sent of a new one; without a list it is left out. */
export const madeOf = (draft: Draft, listId: string): NewActiveCampaignConnection => ({
  ...draft,
  ...(listId && { listId }),
});

/** Another one that the same service knows by the same id. Whether there may be two is UNCONFIRMED. */
export const twinOf = (
  { service, externalid }: Draft,
  connections: readonly ActiveCampaignConnection[],
): ActiveCampaignConnection | undefined =>
  connections.find((one) => externalid && one.service === service && one.externalid === externalid);
