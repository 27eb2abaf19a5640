import {
  aMakeConnection,
  anActiveCampaignConnection,
  settingsElsewhere,
} from '../../sandbox/builders-elsewhere.ts';
import {
  aBasicAuthConnection,
  aBearerTokenConnection,
  aLink,
  aLinkedObject,
  anApiKeyConnection,
  anIntegration,
  anOauthClient,
  anOauthConnection,
} from '../../sandbox/builders.ts';
import type { Link, World } from '../../sandbox/world.ts';
import { aBundleUsing } from './connections-list.ts';
import { hostileAddresses, hostileMetadata, texts } from './hostile.ts';
import { aWorld } from './render-app.tsx';

const addressAt = (place: number) => hostileAddresses[place % hostileAddresses.length] ?? '';

/** Every field of every link says it, each text in a link of its own. */
export const hostileLinks = (said: readonly string[] = texts): Link[] =>
  said.flatMap((text, place) => [
    linkTo(`jira:${text}`, place, {
      ...{ title: text, key: `${text}-1`, status: text, assignee: { name: text } },
      ...{ url: addressAt(place), [text]: text, nested: { [text]: [text] } },
      updated_at: text,
    }),
    linkTo(`${text}:7`, place, { url: `https://acme.example/${encodeURIComponent(place)}` }),
  ]);

const strangeLink = (): Link => linkTo('jira:STRANGE-1', 0, hostileMetadata);

function linkTo(name: string, place: number, metadata: Record<string, unknown>): Link {
  return aLink({
    id: `id-${place}-${name.slice(0, 40)}`,
    link_type: 'jira_issue',
    left_object: aLinkedObject('zendesk:ticket101', { [`ticket ${place}`]: texts[place] }),
    right_object: aLinkedObject(name, metadata),
  });
}

/** A world whose every system says nothing else. */
export function hostileWorld(overrides: Partial<World> = {}): World {
  const many = texts.map((text, place) => ({ text, place, address: addressAt(place) }));
  return aWorld({
    settings: {
      integration: 'acme_linker',
      link_types: 'jira_issue=<b>\u202EJira</b>, slack_thread',
      ...settingsElsewhere,
    },
    links: [...hostileLinks(), strangeLink()],
    integrations: many.map(({ text }) => anIntegration({ name: text, description: text })),
    bundles: many.map(({ text }) =>
      aBundleUsing(text, {
        actions: { [`act ${text}`]: text, [`miss ${text}`]: `missing ${text}` },
        flows: { [`flow ${text}`]: [`act ${text}`] },
        jobSpecs: { [`spec ${text}`]: `flow ${text}` },
      }),
    ),
    oauthClients: many.map(({ text, address }) =>
      anOauthClient({ name: text, token_url: address, auth_url: address, default_scopes: text }),
    ),
    connections: {
      api_key: many.map(({ text: name }) =>
        anApiKeyConnection({ name, allowed_domain: name, header_name: name, updated_at: name }),
      ),
      basic_auth: many.map(({ text: name }) =>
        aBasicAuthConnection({ name, allowed_domain: name, username: name }),
      ),
      bearer_token: many.map(({ text: name }) =>
        aBearerTokenConnection({ name, allowed_domain: name }),
      ),
      oauth: many.map(({ text: name }) =>
        anOauthConnection({
          ...{ name, permission_scope: name, oauth_url_subdomain: name, created_by: name },
          token_expiry: name,
        }),
      ),
    },
    activeCampaign: {
      connections: many.map(({ text, place, address }) =>
        anActiveCampaignConnection({
          ...{ id: `${place}`, service: text, externalid: `${text} ${place}`, name: text },
          ...{ status: text, syncStatus: text, lastSync: text, logoUrl: address, linkUrl: address },
        }),
      ),
      nextId: 900,
    },
    make: {
      apps: [
        {
          name: 'acme-crm',
          connections: many.map(({ text, place }) =>
            aMakeConnection({ name: `acme-crm${place}`, label: text, type: text }),
          ),
        },
        { name: 'acme-billing', connections: [] },
      ],
    },
    ...overrides,
  });
}
