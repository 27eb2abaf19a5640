import { aMakeConnection } from '../builders-elsewhere.ts';
import type { MakeConnection, MakeOrganisation } from '../world-elsewhere.ts';
import { CANARY } from '../world.ts';
import {
  apiOfBasic,
  apiOfKey,
  apiOfOauth,
  brokenApi,
  manyParameters,
  parametersOfBasic,
  parametersOfKey,
  parametersOfOauth,
  scopesOfOauth,
} from './make-sources.ts';

const stages = ['production', 'staging', 'sandbox', 'migration', 'reporting', 'demo'];
const regions = ['EMEA', 'Americas', 'APAC', 'DACH', 'Nordics', 'Iberia', 'Benelux', 'Brasil'];
const types = [
  'oauth-refresh',
  'apikey',
  'basic',
  'oauth',
  'oauth-clicre',
  'oauth-resowncre',
  'oauth-1',
  'other',
];

const sourcesOfOauth = {
  api: apiOfOauth,
  parameters: parametersOfOauth,
  scopes: scopesOfOauth,
  scope: `[
    "contacts.read", // what every module needs
]
`,
  install: '{\n    // Nothing has to be made before the first use.\n}\n',
};

/** An app with 60 connections of all types, and one with three. */
export function seededMake(): MakeOrganisation {
  const places = Array.from({ length: 60 }, (_, place) => place);
  const billing = ['apikey', 'basic', 'oauth-refresh'].map((type, place) =>
    connectionAt({ app: 'acme-billing', place, type, label: `Ledger ${stages[place] ?? ''}` }),
  );
  return {
    apps: [
      { name: 'acme-crm', connections: places.map(crmAt) },
      { name: 'acme-billing', connections: billing },
    ],
  };
}

function crmAt(place: number): MakeConnection {
  const label = `CRM ${pick(regions, Math.floor(place / stages.length))} ${pick(stages, place)}`;
  const connection = connectionAt({ app: 'acme-crm', place, type: pick(types, place), label });
  const { sections } = connection;
  // One that nobody can read, one that is too long to look at, one with a name that is not for the screen.
  if (place === 4) return { ...connection, sections: { ...sections, api: brokenApi } };
  if (place === 6)
    return { ...connection, sections: { ...sections, parameters: manyParameters() } };
  return place === 8 ? { ...connection, label: '<i>CRM</i> {{setting.make_token}}' } : connection;
}

interface Place {
  readonly app: string;
  readonly place: number;
  readonly type: string;
  readonly label: string;
}

function connectionAt({ app, place, type, label }: Place): MakeConnection {
  const name = place === 0 ? app : `${app}${place + 1}`;
  return aMakeConnection({
    ...{ name, label, type },
    connectedSystemName: place % 3 === 0 ? 'Acme CRM' : null,
    redirectUri: type.startsWith('oauth') ? `https://www.make.com/oauth/cb/${app}` : null,
    sections: sourcesOf(type),
    common: commonOf(type),
  });
}

function sourcesOf(type: string): Partial<MakeConnection['sections']> {
  if (type.startsWith('oauth')) return sourcesOfOauth;
  if (type === 'basic') return { api: apiOfBasic, parameters: parametersOfBasic };
  return { api: apiOfKey, parameters: parametersOfKey };
}

/** Values of every kind that JSON has; whatever can be a secret is one. */
function commonOf(type: string): string {
  if (!type.startsWith('oauth')) return JSON.stringify({ partnerKey: CANARY });
  const common = {
    clientId: `id-${CANARY}`,
    clientSecret: CANARY,
    webhook: { signingSecret: CANARY, previous: [`old-${CANARY}`] },
    timeout: 30,
    isSandbox: false,
    proxy: null,
  };
  return JSON.stringify(common, null, 4);
}

function pick(items: readonly string[], place: number): string {
  return items[place % items.length] ?? '';
}
