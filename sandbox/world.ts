/** Planted in every secret of every connection. Whoever finds it on a screen, in a cache or in a log has found a leak. */
export const CANARY = 'CANARY_ps55XW1CbNj-hKnzwJU3yc968SL39yh3C3Okn1fpC';

export type Metadata = Record<string, unknown>;

/** One side of a link; `name_attrs` is there only when the name is of the form `key:value`. */
export interface LinkedObject {
  name: string;
  metadata: Metadata;
  name_attrs?: Record<string, string>;
}

/** @see https://developer.zendesk.com/api-reference/integration-services/links/links/ */
export interface Link {
  account_id: number;
  created_at: string;
  id: string;
  integration: string;
  left_object: LinkedObject;
  link_type: string;
  right_object: LinkedObject;
  updated_at: string;
  uuid: string;
}

interface StaticConnection {
  name: string;
  allowed_domain: string;
  created_at: string;
  updated_at: string;
}

/** `api_key` is the stored key; the API answers `*****` in its place. */
export interface ApiKeyConnection extends StaticConnection {
  api_key: string;
  header_name: string;
}

/** `password` is the stored password; the API answers `*****` in its place. */
export interface BasicAuthConnection extends StaticConnection {
  username: string;
  password: string;
}

/** `token` is the stored token; the API answers `*****` in its place. */
export interface BearerTokenConnection extends StaticConnection {
  token: string;
}

/** The API answers these as they are, tokens in clear, as the vendor documents. */
export interface OauthConnection {
  access_token: string;
  created_by: string;
  name: string;
  oauth_access_token_response_body: string;
  oauth_url_subdomain: string;
  permission_scope: string;
  refresh_token: string;
  token_expiry?: string;
  token_type: string;
  uuid: string;
}

/** @see https://developer.zendesk.com/api-reference/integration-services/connections/all_connections/ */
export interface Connections {
  api_key: ApiKeyConnection[];
  basic_auth: BasicAuthConnection[];
  bearer_token: BearerTokenConnection[];
  oauth: OauthConnection[];
}

interface BundleResource {
  type: string;
  properties: Record<string, unknown>;
}

/**
 * An uploaded bundle; its content is the template as the integration's author wrote it.
 *
 * @see https://developer.zendesk.com/api-reference/integration-services/registry/bundles/
 */
export interface Bundle {
  uuid: string;
  content: {
    zis_template_version: string;
    name: string;
    description: string;
    resources: Record<string, BundleResource>;
  };
}

export interface Person {
  id: number;
  name: string;
  email: string;
}

interface TicketComment {
  author: Person;
  text: string;
  createdAt: string;
}

/** A ticket in ZAF's own terms. */
export interface Ticket {
  id: number;
  subject: string;
  description: string;
  status: 'new' | 'open' | 'pending' | 'hold' | 'solved';
  priority: 'low' | 'normal' | 'high' | 'urgent';
  type: 'question' | 'incident' | 'problem' | 'task';
  tags: string[];
  requester: Person;
  assignee: Person;
  createdAt: string;
  updatedAt: string;
  comments: TicketComment[];
}

/** Answers that the vendor's pages leave open; a client has to live with each of them. */
export interface AnswerForms {
  /** `none` is the oldest page: no `meta`, everything at once. */
  linksMeta: 'after' | 'after_cursor' | 'none';
}

/** Everything the emulated systems know; the APIs read it and write into it. */
export interface World {
  subdomain: string;
  accountId: number;
  integration: string;
  links: Link[];
  connections: Connections;
  bundles: Bundle[];
  tickets: Ticket[];
  /** The ids of the tickets that only admins may see. */
  hiddenFromAgents: number[];
  /** The values that an admin gave at installation, by manifest parameter; secure ones too. */
  settings: Record<string, string | number | boolean>;
  answers: AnswerForms;
  /** The time of the next write, as an ISO string. */
  now(): string;
}

/** When the seeded world stands still; everything in it happened before. */
export const seededAt = '2026-03-02T09:30:00Z';

/** A world with nothing in it but what `overrides` brings; its clock gives one second more at each look. */
export function emptyWorld(overrides: Partial<World> = {}): World {
  let looks = 0;
  return {
    subdomain: 'acme',
    accountId: 7001,
    integration: 'acme_linker',
    links: [],
    connections: noConnections(),
    bundles: [],
    tickets: [],
    hiddenFromAgents: [],
    settings: {},
    answers: { linksMeta: 'after' },
    now: () => new Date(Date.parse(seededAt) + ++looks * 1000).toISOString(),
    ...overrides,
  };
}

export function noConnections(): Connections {
  return { api_key: [], basic_auth: [], bearer_token: [], oauth: [] };
}
