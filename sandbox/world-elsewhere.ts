/**
 * A shop that ActiveCampaign is told about; all of it is text, numbers and flags too.
 *
 * @see https://developers.activecampaign.com/reference/list-all-connections
 */
export interface ActiveCampaignConnection {
  id: string;
  service: string;
  externalid: string;
  name: string;
  /** `1` for a connection that ActiveCampaign made itself. */
  isInternal: string;
  /** `0` error, `1` connected. */
  status: string;
  /** `0` stopped, `1` running. */
  syncStatus: string;
  /** Null when nothing was ever synchronised. */
  lastSync: string | null;
  logoUrl: string;
  linkUrl: string;
  listId: string;
  cdate: string;
  udate: string;
}

/** One account of ActiveCampaign: the one at the setting `activecampaign_url`. */
export interface ActiveCampaignAccount {
  connections: ActiveCampaignConnection[];
  /** The id of the next connection, unless a higher one is there already. */
  nextId: number;
  /** The account's key, when it is another than the setting `activecampaign_token`. */
  key?: string;
}

/** What Make calls the parts of a connection's source. */
export const makeSections = [
  'api',
  'parameters',
  'scopes',
  'scope',
  'install',
  'installSpec',
] as const;

export type MakeSection = (typeof makeSections)[number];

/**
 * The definition of a connection of a custom app.
 *
 * @see https://developers.make.com/api-documentation/api-reference/sdk-apps/connections
 */
export interface MakeConnection {
  name: string;
  label: string;
  /** The type that it was made with; the API answers a coarser one. */
  type: string;
  connectedSystemName: string | null;
  appVersion: number;
  redirectUri: string | null;
  /** The sources as they were written, comments and all. */
  sections: Record<MakeSection, string>;
  /** JSON text with secrets in its values. */
  common: string;
  /** How often somebody asked to make it anew. */
  recreated: number;
}

export interface MakeApp {
  name: string;
  connections: MakeConnection[];
  /** Deleted, and still in so many answers of the list. */
  leaving?: { connection: MakeConnection; lists: number }[];
}

/** One organisation of Make. */
export interface MakeOrganisation {
  apps: MakeApp[];
  /** How many sections were saved. */
  changes?: number;
  /** Where the organisation lives, when it is elsewhere than the setting `make_zone` says. */
  zone?: string;
  /** Its token, when it is another than the setting `make_token`. */
  token?: string;
}

/** What the systems outside Zendesk know. */
export interface WorldElsewhere {
  activeCampaign: ActiveCampaignAccount;
  make: MakeOrganisation;
}

export function emptyElsewhere(): WorldElsewhere {
  return { activeCampaign: { connections: [], nextId: 1 }, make: { apps: [] } };
}
