import { screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { anActiveCampaignConnection, settingsElsewhere } from '../../sandbox/builders-elsewhere.ts';
import { aBundle, anApiKeyConnection, anOauthConnection } from '../../sandbox/builders.ts';
import { noConnections } from '../../sandbox/world.ts';
import { jira } from '../support/links.ts';
import { aMakeWorld } from '../support/make.ts';
import { anyChanges, mutated } from '../support/mutated-json.ts';
import { properties } from '../support/properties.ts';
import { renderApp } from '../support/render-app.tsx';
import type { EmulatedZaf } from '../support/zaf-client.ts';

const { forAll } = properties('panels');

// Their code takes a while to load, and is not what is looked at here.
beforeAll(() =>
  Promise.all([
    import('../../src/panels/connections/connections-panel.tsx'),
    import('../../src/panels/activecampaign/activecampaign-panel.tsx'),
    import('../../src/panels/make/make-panel.tsx'),
  ]),
);

const aFullWorld = () =>
  aMakeWorld(undefined, {
    settings: { integration: 'acme_linker', link_types: 'jira_issue', ...settingsElsewhere },
    links: [jira('A-1', { title: 'One', status: 'open', assignee: { name: 'Mina' } })],
    bundles: [aBundle()],
    connections: {
      ...noConnections(),
      api_key: [anApiKeyConnection()],
      oauth: [anOauthConnection()],
    },
    activeCampaign: { connections: [anActiveCampaignConnection({})], nextId: 2 },
  });

/** Every reading call answers with something changed in it. */
function changeAnswers(zaf: EmulatedZaf, change: (answer: unknown) => unknown): void {
  const request = zaf.client.request.bind(zaf.client);
  zaf.client.request = async (options) => {
    const answer = await request(options);
    return options.type === 'GET' ? change(answer) : answer;
  };
}

describe.each(['Links', 'Connections', 'ActiveCampaign', 'Make'])('the panel %s', (name) => {
  it('is drawn, whatever is changed in the answers to its questions', async () => {
    await forAll(
      anyChanges,
      async (changes) => {
        const { user, queryClient, unmount } = await renderApp({ world: aFullWorld() }, (zaf) =>
          changeAnswers(zaf, (answer) => mutated(answer, changes)),
        );
        await user.click(await screen.findByRole('tab', { name }));
        const heading = await screen.findByRole('heading', { name, level: 1 });

        await waitFor(() => expect(queryClient.isFetching()).toBe(0));

        expect(screen.getByRole('tabpanel', { name })).toBeVisible();
        expect(heading).toBeVisible();
        expect(queryClient.getQueryCache().getAll().length).toBeGreaterThan(0);
        unmount();
      },
      { runs: 3, isSlow: true },
    );
  });
});
