import * as v from 'valibot';
import {
  aBearerTokenConnection,
  anOauthClient,
  anOauthConnection,
} from '../../sandbox/builders.ts';
import {
  emptyWorld,
  noConnections,
  type OauthConnection,
  type World,
} from '../../sandbox/world.ts';

export const crm = anOauthClient();
export const fleet = anOauthClient({ name: 'fleet_client', grant_type: 'client_credentials' });
export const old = anOauthConnection({ name: 'old_oauth', oauth_url_subdomain: 'acme-emea' });

/** A world with a client of each grant, an OAuth connection `old_oauth` and a bearer token `bot_bearer`. */
export function aWorld(overrides: Partial<World> = {}): World {
  const bearer_token = [aBearerTokenConnection({ name: 'bot_bearer' })];
  return emptyWorld({
    oauthClients: [crm, fleet],
    connections: { ...noConnections(), bearer_token, oauth: [old] },
    ...overrides,
  });
}

export function named({ connections }: World, name: string): OauthConnection | undefined {
  return connections.oauth.find((one) => one.name === name);
}

/** What a started flow is answered with. */
export const started = v.object({ redirect_url: v.string(), flow_token: v.string() });
