import type { ActiveCampaignConnection, MakeConnection } from './world-elsewhere.ts';
import { CANARY } from './world.ts';

/** What an admin fills in at installation for the systems outside Zendesk. */
export const settingsElsewhere = {
  activecampaign_url: 'https://acme.api-us1.com',
  activecampaign_token: CANARY,
  make_zone: 'eu1.make.com',
  make_token: CANARY,
  make_apps: 'acme-crm, acme-billing',
};

/** A shop that is connected and synchronises; its `externalid` follows from its id, so that no two are alike. */
export function anActiveCampaignConnection(
  overrides: Partial<ActiveCampaignConnection> = {},
): ActiveCampaignConnection {
  const { id = '12' } = overrides;
  return {
    id,
    service: 'fooshop',
    externalid: `eu${id}.fooshop.example`,
    name: 'Foo EU',
    isInternal: '0',
    status: '1',
    syncStatus: '1',
    lastSync: '2026-03-01T18:20:00-06:00',
    logoUrl: 'https://fooshop.example/logo.png',
    linkUrl: 'https://fooshop.example',
    listId: '3',
    cdate: '2026-02-02T14:56:05-06:00',
    udate: '2026-02-03T15:54:51-06:00',
    ...overrides,
  };
}

const api = `{
    // The address that tells whether the key is good.
    "url": "https://api.acme.example/me",
    "headers": {
        "x-api-key": "{{parameters.apiKey}}",
    },
    "log": { "sanitize": ["request.headers.x-api-key"] }
}
`;

const parameters = `[
    {
        "name": "apiKey",
        "type": "password",
        "label": "API key", // as the account's page calls it
        "required": true,
    },
]
`;

/** A connection by an API key; `sections` replaces what it names. */
export function aMakeConnection(
  overrides: Partial<Omit<MakeConnection, 'sections'>> & {
    sections?: Partial<MakeConnection['sections']>;
  } = {},
): MakeConnection {
  return {
    name: 'acme-crm',
    label: 'Acme key',
    type: 'apikey',
    connectedSystemName: null,
    appVersion: 1,
    redirectUri: null,
    common: JSON.stringify({ clientId: `id-${CANARY}`, clientSecret: CANARY }),
    recreated: 0,
    ...overrides,
    sections: {
      ...{ api, parameters },
      ...{ scopes: '{}', scope: '[]', install: '{}', installSpec: '[]' },
      ...overrides.sections,
    },
  };
}
