import { act, screen, waitFor } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import {
  aMakeConnection,
  anActiveCampaignConnection,
  settingsElsewhere,
} from '../../sandbox/builders-elsewhere.ts';
import {
  aBasicAuthConnection,
  aBearerTokenConnection,
  aBundle,
  anApiKeyConnection,
  anIntegration,
  anOauthClient,
  anOauthConnection,
} from '../../sandbox/builders.ts';
import { CANARY, type World } from '../../sandbox/world.ts';
import { closedIn } from '../support/intrusions.ts';
import { answered, jira } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';
import { tracesOf, watchConsole } from '../support/traces.ts';
import type { EmulatedZaf } from '../support/zaf-client.ts';

// Their code takes a while to load, and is not what is looked at here.
beforeAll(() =>
  Promise.all([
    import('../../src/panels/links/acting/explorer/explorer.tsx'),
    import('../../src/panels/connections/connections-panel.tsx'),
    import('../../src/panels/activecampaign/activecampaign-panel.tsx'),
    import('../../src/panels/make/make-panel.tsx'),
    import('../../src/panels/integrations/integration-picker.tsx'),
  ]),
);

/** Something of everything, and the secrets that its systems keep. */
const aFullWorld = (settings: World['settings'] = {}): World =>
  aWorld({
    settings: {
      ...{ integration: 'acme_linker', link_types: 'jira_issue' },
      ...settingsElsewhere,
      ...settings,
    },
    links: [jira('A-1', { title: 'One', status: 'open' }), jira('A-2', { title: 'Two' })],
    integrations: [anIntegration({ name: 'acme_linker' }), anIntegration({ name: 'acme_other' })],
    bundles: [aBundle()],
    oauthClients: [anOauthClient()],
    connections: {
      api_key: [anApiKeyConnection()],
      basic_auth: [aBasicAuthConnection()],
      bearer_token: [aBearerTokenConnection()],
      oauth: [anOauthConnection()],
    },
    activeCampaign: { connections: [anActiveCampaignConnection()], nextId: 900 },
    make: { apps: [{ name: 'acme-crm', connections: [aMakeConnection()] }] },
  });

/** What people write with a link, and what a bundle holds, is theirs to be seen. */
const FREE = ['metadata', 'name_attrs', 'resources'];

/** Adds secrets that no page documents to every object of an answer. */
function withSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSecrets);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => [
    key,
    FREE.includes(key) ? inner : withSecrets(inner),
  ]);
  const secrets = { api_token: CANARY, deep: { client_secret: [CANARY], note: `is ${CANARY}` } };
  return { ...secrets, ...(Object.fromEntries(entries) as object) };
}

function addSecrets(zaf: EmulatedZaf): void {
  const request = zaf.client.request.bind(zaf.client);
  zaf.client.request = async (options) => withSecrets(await request(options));
}

type Rendered = Awaited<ReturnType<typeof renderApp>>;

const settled = ({ queryClient }: Rendered) =>
  waitFor(() => expect(queryClient.isFetching() + queryClient.isMutating()).toBe(0));

/** Looks at everything that is read without being asked for by name. */
async function lookAround(rendered: Rendered): Promise<void> {
  const { user, container } = rendered;
  for (const name of ['Links', 'Explorer', 'Connections', 'ActiveCampaign', 'Make']) {
    await user.click(await screen.findByRole('tab', { name }));
    await screen.findByRole('heading', { name, level: 1 });
    await settled(rendered);
    act(() => closedIn(container).forEach((summary) => summary.click()));
    await settled(rendered);
  }
}

/** The proxy of Zendesk fills the keys in; the app names their places. */
const placeholders = ['{{setting.activecampaign_token}}', '{{setting.make_token}}'];

it('keeps nothing that the schemas do not name, whatever else the answers hold', async () => {
  const consoleCalls = watchConsole();
  const rendered = await renderApp({ world: aFullWorld() }, addSecrets);

  await lookAround(rendered);

  const sent = JSON.stringify(rendered.zaf.requests);
  expect(placeholders.filter((place) => !sent.includes(place))).toEqual([]);
  expect(await tracesOf(CANARY, rendered, consoleCalls)).toEqual([]);
  expect(rendered.queryClient.getMutationCache().getAll()).toEqual([]);
  expect(rendered.queryClient.getQueryCache().getAll().length).toBeGreaterThan(6);
});

it('keeps nothing of the integrations among which one is chosen', async () => {
  const consoleCalls = watchConsole();
  const rendered = await renderApp({ world: aFullWorld({ integration: '' }) }, addSecrets);

  await rendered.user.click(await screen.findByRole('radio', { name: 'acme_other' }));
  await rendered.user.click(screen.getByRole('button', { name: 'Use this integration' }));
  await settled(rendered);

  expect(await tracesOf(CANARY, rendered, consoleCalls)).toEqual([]);
});

it.each([401, 422, 500])('keeps nothing of what errors with %i say aloud', async (status) => {
  const consoleCalls = watchConsole();
  const rendered = await renderApp({ world: aFullWorld() }, (zaf) => {
    const detail = `The token ${CANARY} is not welcome`;
    zaf.failureOf = () => answered(status, { errors: [{ detail }], token: CANARY });
  });

  await lookAround(rendered);

  expect(screen.getAllByRole('alert').length).toBeGreaterThan(0);
  expect(await tracesOf(CANARY, rendered, consoleCalls)).toEqual([]);
});
