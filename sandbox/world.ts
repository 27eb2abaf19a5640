import { usualForms, type AnswerForms } from './answer-forms.ts';
import { emptyElsewhere, type WorldElsewhere } from './world-elsewhere.ts';

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
  /** The list of all connections lacks this key, as its page's sample does. */
  oauth_client_uuid?: string;
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

type GrantType = 'authorization_code' | 'client_credentials';

/**
 * A registration at somebody's OAuth service; `client_secret` is the stored secret.
 *
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/clients
 */
export interface OauthClient {
  uuid: string;
  name: string;
  client_id: string;
  client_secret: string;
  auth_url: string;
  token_url: string;
  default_scopes: string;
  grant_type: GrantType;
  created_by: string;
  created_at: string;
  updated_at: string;
}

/** An OAuth flow that was started and has not ended. */
export interface PendingFlow {
  /** What the provider's page, or the access code's address, is asked with. */
  readonly state: string;
  readonly name: string;
  readonly client: OauthClient;
  readonly grant_type: GrantType;
  readonly subdomain: string;
  readonly scopes: string;
  /** Where the window is sent in the end; empty for client credentials, which open none. */
  readonly redirectUrl: string;
  /** What the provider let the person choose; there once they have chosen. */
  grant?: { readonly code: string; readonly subdomain: string; readonly scopes: string };
  /** The world that started it and gets its connection: a scenario may have a world of its own. */
  home(): World;
}

/** @see https://developer.zendesk.com/api-reference/integration-services/registry/integrations */
export interface Integration {
  name: string;
  description: string;
  jwt_public_key: string;
  zendesk_oauth_client: { id: number; identifier: string; secret: string };
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
  /** Every field that the account has; what is not here does not exist. */
  customFields: { id: number; value: string | null }[];
}

/** Everything the emulated systems know; the APIs read it and write into it. */
export interface World extends WorldElsewhere {
  subdomain: string;
  accountId: number;
  integration: string;
  links: Link[];
  connections: Connections;
  /** Without the built-in client `zendesk`. */
  oauthClients: OauthClient[];
  /** Changed in place: the worlds of all scenarios share it. */
  flows: PendingFlow[];
  /** The address of the OAuth provider's page; the server sets it when it listens, and nobody is there without one. */
  providerUrl?: string;
  /** Everything that the account has, its own `integration` among it. */
  integrations: Integration[];
  bundles: Bundle[];
  /** The names of the bundles' job specs that are not installed. */
  uninstalledJobSpecs: string[];
  tickets: Ticket[];
  /** The ids of the tickets that only admins may see. */
  hiddenFromAgents: number[];
  /** The values that an admin gave at installation, by manifest parameter; secure ones too. */
  settings: Record<string, string | number | boolean>;
  /** What is not said is as in `usualForms`. */
  answers: Partial<AnswerForms>;
  /** The time of the next write, as an ISO string. */
  now(): string;
}

/** When the seeded world stands still; everything in it happened before. */
export const seededAt = '2026-03-02T09:30:00Z';

/** A world with nothing in it but what `overrides` brings; its clock gives one second more at each look. */
export function emptyWorld(overrides: Partial<World> = {}): World {
  let looks = 0;
  const { integration = 'acme_linker' } = overrides;
  return {
    subdomain: 'acme',
    accountId: 7001,
    integration,
    links: [],
    connections: noConnections(),
    oauthClients: [],
    flows: [],
    integrations: [integrationOf(integration)],
    bundles: [],
    uninstalledJobSpecs: [],
    tickets: [],
    hiddenFromAgents: [],
    ...emptyElsewhere(),
    settings: {},
    answers: {},
    now: () => new Date(Date.parse(seededAt) + ++looks * 1000).toISOString(),
    ...overrides,
  };
}

/** An integration with the OAuth client that Zendesk makes for it. */
export function integrationOf(name: string): Integration {
  return {
    name,
    description: `The integration ${name}`,
    jwt_public_key: `-----BEGIN PUBLIC KEY-----\nMFww-${name}\n-----END PUBLIC KEY-----\n`,
    zendesk_oauth_client: { id: 360001, identifier: `zis_${name}`, secret: CANARY },
  };
}

/** How `world` gives an answer that the vendor's pages leave open. */
export function formOf<Name extends keyof AnswerForms>(
  { answers }: World,
  name: Name,
): AnswerForms[Name] {
  return { ...usualForms, ...answers }[name];
}

export function noConnections(): Connections {
  return { api_key: [], basic_auth: [], bearer_token: [], oauth: [] };
}
