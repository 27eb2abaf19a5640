import { readFileSync } from 'node:fs';
import {
  aMakeConnection,
  anActiveCampaignConnection,
  settingsElsewhere,
} from '../../../sandbox/builders-elsewhere.ts';
import {
  aBasicAuthConnection,
  aBearerTokenConnection,
  aBundle,
  aLink,
  aLinkedObject,
  anApiKeyConnection,
  anIntegration,
  anOauthClient,
  anOauthConnection,
  aTicket,
} from '../../../sandbox/builders.ts';
import { packagedFor } from '../../../sandbox/host/elsewhere.ts';
import { readManifest } from '../../../sandbox/host/manifest.ts';
import { createProxy } from '../../../sandbox/host/proxy.ts';
import { emptyWorld, noConnections, type World } from '../../../sandbox/world.ts';
import type { RequestOptions } from '../../../src/zaf/sdk.ts';
import showOauthClient from '../../fixtures/zis-connections/showOauthClient.json';
import showBundle from '../../fixtures/zis-registry/showBundle.json';
import type { Operation } from '../operations.ts';
import type { Fate } from '../zaf-host.ts';
import { INTEGRATION } from './documented-call.ts';

const manifest = readManifest(JSON.parse(readFileSync('manifest.json', 'utf8')));

const oauthClient = anOauthClient({
  name: 'my_oauth_client',
  uuid: showOauthClient.response.body.uuid,
});

const connections = () => ({
  api_key: [anApiKeyConnection({ name: 'my_api_key_connection' })],
  basic_auth: [aBasicAuthConnection({ name: 'my_basic_auth_connection' })],
  bearer_token: [aBearerTokenConnection({ name: 'my_bearer_token_connection' })],
  oauth: [anOauthConnection({ name: 'my_oauth_connection', oauth_client_uuid: oauthClient.uuid })],
});

const theLink = () =>
  aLink({
    integration: INTEGRATION,
    link_type: 'example_link',
    left_object: aLinkedObject('zendesk:ticket1', { ID: 123 }),
    right_object: aLinkedObject('external:object1', { ID: 456 }),
  });

/** A world in which the documented call of an operation can succeed. */
export function worldFor({ name }: Operation): World {
  const { uuid, resources } = showBundle.response.body;
  const isNew = name.startsWith('create');
  return emptyWorld({
    integration: INTEGRATION,
    integrations: [anIntegration({ name: INTEGRATION })],
    links: isNew ? [] : [theLink()],
    bundles: [{ ...aBundle({ resources }), uuid }],
    tickets: [aTicket({ id: 1, customFields: [{ id: 27642, value: '745' }] }), aTicket({ id: 2 })],
    connections: isNew ? noConnections() : connections(),
    oauthClients: name === 'createOauthClient' ? [] : [oauthClient],
    // What the field refuses is answered here as it is documented.
    answers: { refresh: 'answers' },
    settings: settingsElsewhere,
    activeCampaign: {
      connections: isNew ? [] : [anActiveCampaignConnection({ id: '2' })],
      nextId: 1,
    },
    make: { apps: [{ name: 'acme-crm', connections: isNew ? [] : [aMakeConnection()] }] },
  });
}

/** What a write leaves behind; the rest of a world only its seed changes. */
const partsOf = ({ links, connections: stored, oauthClients, activeCampaign, make }: World) =>
  structuredClone({ links, connections: stored, oauthClients, activeCampaign, make });

/** An emulated Zendesk in which an operation can succeed, used for one case after the other. */
export function documentedZendesk(operation: Operation) {
  const world = worldFor(operation);
  let minutes = 0;
  const proxy = createProxy(world, packagedFor(manifest, world), {
    wait: () => Promise.resolve(),
    // Between two of its calls a vendor forgets how many there were: cases follow each other too fast.
    clock: () => (minutes += 1) * 60_000,
  });
  const seed = partsOf(world);

  return {
    /** Puts everything back as it was in the beginning. */
    reset: () => void Object.assign(world, structuredClone(seed)),
    /** Undoes whatever comes after. */
    remember() {
      const before = partsOf(world);
      return () => void Object.assign(world, before);
    },
    async answer(options: RequestOptions): Promise<Fate> {
      const session = { role: 'admin', scenario: 'normal' } as const;
      const { outcome, responseArgs } = await proxy({ ...options }, session);
      return outcome === 'done' ? { done: responseArgs[0] } : { fail: responseArgs[0] };
    },
  };
}
