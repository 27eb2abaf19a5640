import { anIntegration, anOauthClient } from '../builders.ts';
import type { Integration, OauthClient } from '../world.ts';

const registered = [
  ['jira', 'jira_client', 'https://auth.atlassian.example', 'read:jira-work write:jira-work'],
  ['slack', 'slack_client', 'https://slack.example/oauth/v2', 'channels:history chat:write'],
  ['salesworks', 'salesworks_client', 'https://login.salesworks.example', 'api refresh_token'],
  ['calendar', 'calendar_client', 'https://accounts.calendar.example', 'calendar.readonly'],
  ['crm_central', 'Acme CRM', 'https://crm.acme.example/oauth', 'contacts deals'],
  ['docs_drive', 'docs_drive_client', 'https://login.docs.example', 'files.read'],
] as const;

/** One client for each system that asks for consent, but Zendesk, whose client is built in; and one that asks nobody. */
export function seededClients(): OauthClient[] {
  const asking = registered.map(([, name, service, default_scopes], place) =>
    anOauthClient({
      ...{ name, default_scopes },
      auth_url: `${service}/authorize`,
      token_url: `${service}/token`,
      created_at: `202${3 + (place % 3)}-0${1 + place}-14T08:00:00Z`,
      updated_at: `202${4 + (place % 3)}-0${1 + (place % 2)}-20T09:30:00Z`,
    }),
  );
  const askingNobody = anOauthClient({
    name: 'fleet_client',
    grant_type: 'client_credentials',
    auth_url: '',
    token_url: 'https://login.fleet.example/token',
    default_scopes: 'vehicles.read',
    created_by: 'theo.lindgren@acme.example',
  });
  return [...asking, askingNobody];
}

/** The client that the connections of a system are built on. */
export function clientOf(system: string): string {
  const client = registered.find(([one]) => one === system);
  return anOauthClient({ name: client?.[1] ?? system }).uuid;
}

export function seededIntegrations(): Integration[] {
  return [
    anIntegration({ name: 'acme_linker', description: 'Links tickets to issues, chats and cases' }),
    anIntegration({ name: 'acme_billing', description: 'Sends invoices to the ledger' }),
    anIntegration({ name: 'legacy_sync', description: '' }),
  ];
}
