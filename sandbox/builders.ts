import { ulidOf, uuidOf } from './identifiers.ts';
import {
  CANARY,
  integrationOf,
  seededAt,
  type ApiKeyConnection,
  type BasicAuthConnection,
  type BearerTokenConnection,
  type Bundle,
  type Integration,
  type Link,
  type LinkedObject,
  type Metadata,
  type OauthClient,
  type OauthConnection,
  type Ticket,
} from './world.ts';

/** A side of a link as the server stores it. The vendor shows one `key:value` pair; the first colon parts it. */
export function aLinkedObject(name: string, metadata: Metadata = {}): LinkedObject {
  const colon = name.indexOf(':');
  if (colon < 1) return { name, metadata };
  return { name, metadata, name_attrs: { [name.slice(0, colon)]: name.slice(colon + 1) } };
}

/** A stored link; `id` and `uuid` follow from its identity, so two links with other names never share one. */
export function aLink(overrides: Partial<Link> = {}): Link {
  const link = {
    account_id: 7001,
    created_at: seededAt,
    updated_at: seededAt,
    integration: 'acme_linker',
    link_type: 'jira_issue',
    left_object: aLinkedObject('zendesk:ticket4411'),
    right_object: aLinkedObject('jira:ACME-1', { summary: 'A Jira issue' }),
    ...overrides,
  };
  const identity = `${link.link_type} ${link.left_object.name} ${link.right_object.name}`;
  return { id: ulidOf(link.created_at, identity), uuid: uuidOf(identity), ...link };
}

const staticConnection = {
  allowed_domain: 'api.shop.example',
  created_at: seededAt,
  updated_at: seededAt,
};

export function anApiKeyConnection(overrides: Partial<ApiKeyConnection> = {}): ApiKeyConnection {
  return {
    ...staticConnection,
    name: 'shop_key',
    api_key: CANARY,
    header_name: 'x-api-key',
    ...overrides,
  };
}

export function aBasicAuthConnection(
  overrides: Partial<BasicAuthConnection> = {},
): BasicAuthConnection {
  return {
    ...staticConnection,
    name: 'erp_basic',
    password: CANARY,
    username: 'robot@erp.example',
    ...overrides,
  };
}

export function aBearerTokenConnection(
  overrides: Partial<BearerTokenConnection> = {},
): BearerTokenConnection {
  return { ...staticConnection, name: 'bot_bearer', token: CANARY, ...overrides };
}

export function anOauthConnection(overrides: Partial<OauthConnection> = {}): OauthConnection {
  const name = overrides.name ?? 'crm_oauth';
  return {
    access_token: CANARY,
    created_by: 'mina.okafor@acme.example',
    name,
    oauth_access_token_response_body: JSON.stringify({
      access_token: CANARY,
      refresh_token: CANARY,
    }),
    oauth_client_uuid: clientUuidOf('crm_client'),
    oauth_url_subdomain: 'acme',
    permission_scope: 'read write',
    refresh_token: CANARY,
    token_expiry: '2031-03-01T00:00:00Z',
    token_type: 'bearer',
    uuid: uuidOf(name),
    ...overrides,
  };
}

/** An OAuth client; `uuid` follows from its name. A connection without other words is built on the one without other words. */
export function anOauthClient(overrides: Partial<OauthClient> = {}): OauthClient {
  const name = overrides.name ?? 'crm_client';
  return {
    uuid: clientUuidOf(name),
    name,
    client_id: `id-of-${name}`,
    client_secret: CANARY,
    auth_url: 'https://login.crm.example/authorize',
    token_url: 'https://login.crm.example/token',
    default_scopes: 'read write',
    grant_type: 'authorization_code',
    created_by: 'mina.okafor@acme.example',
    created_at: seededAt,
    updated_at: seededAt,
    ...overrides,
  };
}

function clientUuidOf(name: string): string {
  return uuidOf(`oauth client ${name}`);
}

export function anIntegration(overrides: Partial<Integration> = {}): Integration {
  return { ...integrationOf(overrides.name ?? 'acme_linker'), ...overrides };
}

/** A bundle with one flow, which links tickets to Jira issues; `content` replaces what it names. */
export function aBundle(content: Partial<Bundle['content']> = {}): Bundle {
  const name = content.name ?? 'acme_linker';
  const states = {
    'Link.Create': {
      Type: 'Action',
      ActionName: 'zis:common:action:CreateLink',
      Parameters: {
        link_type: 'jira_issue',
        left_object: { 'name.$': 'zendesk:ticket{{$.input.ticket_event.ticket.id}}' },
        right_object: { 'name.$': 'jira:{{$.issue.key}}' },
      },
      End: true,
    },
  };
  return {
    uuid: uuidOf(`bundle ${name}`),
    content: {
      zis_template_version: '2019-10-14',
      name,
      description: 'Links tickets to issues',
      resources: {
        link_flow: {
          type: 'ZIS::Flow',
          properties: {
            name: 'link_flow',
            definition: { StartAt: 'Link.Create', States: states },
          },
        },
      },
      ...content,
    },
  };
}

export function aTicket(overrides: Partial<Ticket> = {}): Ticket {
  const requester = { id: 501, name: 'Jonas Weber', email: 'jonas.weber@customer.example' };
  return {
    id: 4411,
    subject: 'Checkout fails at the last step',
    description: 'The button "Pay now" answers with an error since this morning.',
    status: 'open',
    priority: 'normal',
    type: 'problem',
    tags: [],
    requester,
    assignee: { id: 11, name: 'Mina Okafor', email: 'mina.okafor@acme.example' },
    createdAt: seededAt,
    updatedAt: seededAt,
    comments: [],
    customFields: [],
    ...overrides,
  };
}
