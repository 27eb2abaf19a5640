import {
  aBasicAuthConnection,
  aBearerTokenConnection,
  anApiKeyConnection,
  anOauthConnection,
} from '../builders.ts';
import { anActiveCampaignConnection } from '../builders-elsewhere.ts';
import type { ActiveCampaignAccount } from '../world-elsewhere.ts';
import type { Connections } from '../world.ts';
import { clientOf } from './oauth-clients.ts';

const wanted = 1000;
const wantedOfActiveCampaign = 300;

/** `present` and as many others of all four types as make 1,000: ten pages of a hundred. */
export function manyConnections(present: Connections): Connections {
  const { api_key, basic_auth, bearer_token, oauth } = present;
  const count = api_key.length + basic_auth.length + bearer_token.length + oauth.length;
  const places = Array.from({ length: Math.max(0, wanted - count) }, (_, place) => place);
  const named = (turn: number) =>
    places
      .filter((place) => place % 4 === turn)
      .map((place) => ({ name: `shop_${String(place + 1).padStart(4, '0')}` }));
  const client = clientOf('crm_central');
  return {
    api_key: [...api_key, ...named(0).map(anApiKeyConnection)],
    basic_auth: [...basic_auth, ...named(1).map(aBasicAuthConnection)],
    bearer_token: [...bearer_token, ...named(2).map(aBearerTokenConnection)],
    oauth: [
      ...oauth,
      ...named(3).map(({ name }) => anOauthConnection({ name, oauth_client_uuid: client })),
    ],
  };
}

/** What is there and as many others as make 300: three pages of a hundred. */
export function manyActiveCampaignConnections(account: ActiveCampaignAccount) {
  const { connections } = account;
  const first = Math.max(account.nextId, ...connections.map(({ id }) => Number(id) + 1));
  const count = Math.max(0, wantedOfActiveCampaign - connections.length);
  const others = Array.from({ length: count }, (_, place) =>
    anActiveCampaignConnection({ id: String(first + place), name: `Foo market ${place + 1}` }),
  );
  return { ...account, connections: [...connections, ...others], nextId: first + count };
}
