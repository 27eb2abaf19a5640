import {
  aBasicAuthConnection,
  aBearerTokenConnection,
  anApiKeyConnection,
  anOauthConnection,
} from '../builders.ts';
import type { Connections, OauthConnection } from '../world.ts';
import { clientOf } from './oauth-clients.ts';

const stages = ['production', 'staging', 'sandbox', 'migration', 'reporting'];

const byApiKey = [
  ['shopfront', 'api.shopfront.example', 'x-api-key'],
  ['parcelwise', 'api.parcelwise.example', 'X-Parcel-Key'],
  ['taxpilot', 'rest.taxpilot.example', 'x-api-key'],
  ['mailbird', 'api.mailbird.example', 'Api-Token'],
  ['stocktake', 'stocktake.example', 'X-Auth-Key'],
  ['geoatlas', 'maps.geoatlas.example', 'apikey'],
  ['reviewly', 'api.reviewly.example', 'X-Reviewly-Token'],
] as const;

const byPassword = [
  ['oldbridge_erp', 'erp.oldbridge.example', 'svc-zendesk'],
  ['warehouse', 'wms.harbour.example', 'integration@acme.example'],
  ['edi_gateway', 'edi.freightline.example', 'acme\\robot'],
  ['intranet', 'intranet.acme.example', 'zis.reader'],
  ['jenkins', 'ci.acme.example', 'build-bot'],
  ['ftp_mirror', 'files.acme.example', 'mirror'],
] as const;

const byBearer = [
  ['chat_bot', 'bot.acme.example'],
  ['github_app', 'api.github.example'],
  ['status_page', 'api.statuspage.example'],
  ['translation', 'api.polyglot.example'],
  ['search_index', 'search.acme.example'],
  ['paging', 'api.pager.example'],
] as const;

const byConsent = [
  ['jira', 'acme', 'read:jira-work write:jira-work offline_access'],
  ['slack', 'acme', 'channels:history chat:write'],
  ['salesworks', 'acme-emea', 'api refresh_token'],
  ['calendar', '', 'calendar.readonly'],
  ['zendesk', 'acme', 'read write'],
  ['crm_central', 'acme', 'contacts deals'],
  ['docs_drive', '', 'files.read'],
] as const;

/** 130 connections, five stages of 26 systems: two pages of a hundred. */
export function seededConnections(): Connections {
  return {
    api_key: inStages(byApiKey).map(({ name, system, place, times }) =>
      anApiKeyConnection({
        ...{ name, header_name: system[2], ...times },
        allowed_domain: domainAt(place, system[1]),
      }),
    ),
    basic_auth: inStages(byPassword).map(({ name, system, place, times }) =>
      aBasicAuthConnection({
        ...{ name, username: system[2], ...times },
        allowed_domain: domainAt(place, system[1]),
      }),
    ),
    bearer_token: inStages(byBearer).map(({ name, system, place, times }) =>
      aBearerTokenConnection({ name, allowed_domain: domainAt(place, system[1]), ...times }),
    ),
    oauth: inStages(byConsent).map(({ name, system, place }) =>
      oauthAt(place, {
        name,
        oauth_client_uuid: clientOf(system[0]),
        oauth_url_subdomain: system[1],
        permission_scope: system[2],
        created_by: place % 2 === 0 ? 'mina.okafor@acme.example' : 'theo.lindgren@acme.example',
      }),
    ),
  };
}

function inStages<System extends readonly [string, ...string[]]>(systems: readonly System[]) {
  return systems.flatMap((system, row) =>
    stages.map((stage, column) => {
      const place = row * stages.length + column;
      const day = String(1 + (place % 27)).padStart(2, '0');
      const times = isOld(place)
        ? { created_at: `2023-04-${day}T08:15:30Z`, updated_at: `2024-06-${day}T10:00:00Z` }
        : {
            created_at: `2025-0${1 + (place % 9)}-${day}T08:15:30Z`,
            updated_at: `2026-0${1 + (place % 2)}-${day}T10:00:00Z`,
          };
      return { name: `${system[0]}_${stage}`, system, place, times };
    }),
  );
}

/** One in six was made long ago, and nobody has changed its secret for more than a year. */
function isOld(place: number): boolean {
  return place % 6 === 5;
}

/** A few have no domain, as the vendor's sample has none, and a few are for Zendesk itself. */
function domainAt(place: number, usual: string): string {
  if (place % 10 === 3) return '';
  return place % 10 === 7 ? 'acme.zendesk.com' : usual;
}

/** By turns: runs out and renews itself, has run out, has run out for good, does not say when. */
function oauthAt(place: number, overrides: Partial<OauthConnection>): OauthConnection {
  switch (place % 4) {
    case 0:
      return anOauthConnection({ token_expiry: '2031-05-01T12:00:00Z', ...overrides });
    case 1:
      return anOauthConnection({ token_expiry: '2026-03-01T23:30:00Z', ...overrides });
    case 2:
      return anOauthConnection({
        token_expiry: '2025-10-01T12:44:22Z',
        refresh_token: '',
        ...overrides,
      });
    default: {
      const connection = anOauthConnection(overrides);
      delete connection.token_expiry;
      return connection;
    }
  }
}
