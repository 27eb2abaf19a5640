import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { anApiKeyConnection, anIntegration } from '../../sandbox/builders.ts';
import { CANARY, noConnections, type World } from '../../sandbox/world.ts';
import { addToAnswers, openConnections, rowOf } from '../support/connections-list.ts';
import { answered, jira } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';

/** A world whose setting says another name than the integration that is there. */
const aWorldSet = (integration: string, overrides: Partial<World> = {}) =>
  aWorld({
    settings: { integration, link_types: 'jira_issue=Jira issues' },
    links: [jira('ACME-1')],
    connections: { ...noConnections(), api_key: [anApiKeyConnection({ name: 'shop_key' })] },
    integrations: [
      anIntegration({ name: 'acme_linker', description: 'Links tickets' }),
      anIntegration({ name: 'acme_billing', description: 'Bills' }),
    ],
    ...overrides,
  });

const picker = () => screen.findByRole('region', { name: 'Which integration?' });
const isOfIntegrations = ({ url }: { readonly url: string }) =>
  url.includes('/registry/integrations');

async function choose({ user }: Awaited<ReturnType<typeof renderApp>>, name: string) {
  await user.click(await screen.findByRole('radio', { name }));
  await user.click(screen.getByRole('button', { name: 'Use this integration' }));
}

describe('the choice of an integration', () => {
  it('is offered to admins when the setting is empty', async () => {
    await renderApp({ world: aWorldSet('') });

    expect(await picker()).toHaveTextContent('The setting “integration” is empty');
    const list = await screen.findByRole('group', { name: 'Integrations of this account' });
    expect(within(list).getByRole('radio', { name: 'acme_billing' })).toHaveAccessibleDescription(
      'Bills',
    );
    expect(screen.getByRole('button', { name: 'Use this integration' })).toBeDisabled();
  });

  it('is offered when Zendesk says that the name does not fit, with what that means', async () => {
    await renderApp({ world: aWorldSet('Acme_Linker') });

    const region = await picker();

    expect(region).toHaveTextContent('The setting “integration” is “Acme_Linker”.');
    expect(region).toHaveTextContent('Zendesk refused “Acme_Linker”: “integration mismatch”.');
    expect(region).toHaveTextContent('capital letters count');
    expect(await screen.findByRole('radio', { name: 'acme_linker' })).not.toBeChecked();
  });

  it('is offered when a list is not found', async () => {
    await renderApp({ world: aWorldSet('acme_linker') }, (zaf) => {
      zaf.failureOf = ({ url }) => (url.includes('/links/') ? answered(404) : undefined);
    });

    expect(await picker()).toHaveTextContent('Zendesk knows nothing under “acme_linker”');
  });

  it('is not offered where all is well, nor for other refusals, nor to agents', async () => {
    const well = await renderApp({ world: aWorldSet('acme_linker') });
    await screen.findByText('ACME-1');
    expect(well.zaf.requests.filter(isOfIntegrations)).toEqual([]);
    well.unmount();

    const expired = await renderApp({ world: aWorldSet('acme_linker'), scenario: 'expired' });
    await screen.findByRole('alert');
    expect(expired.zaf.requests.filter(isOfIntegrations)).toEqual([]);
    expired.unmount();

    const agent = await renderApp({ world: aWorldSet('other'), state: { role: 'agent' } });
    await screen.findByRole('alert');
    expect(agent.zaf.requests.filter(isOfIntegrations)).toEqual([]);
    expect(screen.queryByRole('region', { name: /integration/ })).not.toBeInTheDocument();
  });

  it('makes the whole app use the chosen one, says for how long, and how to keep it', async () => {
    const rendered = await renderApp({ world: aWorldSet('Acme_Linker') });

    await choose(rendered, 'acme_linker');

    const sentence = await screen.findByText(/uses the integration “acme_linker” until the page/);
    expect(sentence).toHaveFocus();
    expect(screen.getByText(/write this name into the setting “integration”/)).toBeVisible();
    expect(await screen.findByText('ACME-1')).toBeVisible();
    await rendered.user.click(screen.getByRole('tab', { name: 'Connections' }));
    expect(await rowOf('shop_key')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Which integration?' })).not.toBeInTheDocument();
  });

  it('leaves the person on the panel where it was made', async () => {
    const rendered = await openConnections({ world: aWorldSet('Acme_Linker') });

    await choose(rendered, 'acme_linker');

    expect(await rowOf('shop_key')).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Connections' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('can be taken back', async () => {
    const rendered = await renderApp({ world: aWorldSet('Acme_Linker') });
    await choose(rendered, 'acme_linker');
    await screen.findByText('ACME-1');

    await rendered.user.click(screen.getByRole('button', { name: 'Use the setting again' }));

    expect(await picker()).toHaveTextContent('Zendesk refused “Acme_Linker”');
    expect(screen.queryByText('ACME-1')).not.toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Links' })).toHaveFocus();
  });

  it('may turn out wrong too, and is said to be so', async () => {
    const rendered = await renderApp({ world: aWorldSet('') });

    await choose(rendered, 'acme_billing');

    expect(await picker()).toHaveTextContent('Zendesk refused “acme_billing”');
    expect(screen.getByText(/exists in this account/)).toHaveTextContent('“acme_billing”');
    expect(await screen.findByRole('radio', { name: 'acme_linker' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Use the setting again' })).toBeVisible();
  });

  it('is not blamed on a name that is in the list: the refusal has another reason', async () => {
    await renderApp({ world: aWorldSet('acme_linker') }, (zaf) => {
      zaf.failureOf = ({ url }) =>
        url.includes('/links/')
          ? answered(401, 'Authorization failed due to integration mismatch')
          : undefined;
    });

    const region = await picker();

    expect(await within(region).findByText(/exists in this account/)).toBeVisible();
    expect(region).not.toHaveTextContent('capital letters count');
    expect(screen.queryByRole('radio', { name: 'acme_linker' })).not.toBeInTheDocument();
  });

  it('keeps no secret of the list', async () => {
    const { queryClient, container } = await renderApp({ world: aWorldSet('') });
    await screen.findByRole('radio', { name: 'acme_linker' });

    const kept = JSON.stringify(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state),
    );

    expect(kept).toContain('acme_billing');
    expect(kept).not.toContain(CANARY);
    expect(container.ownerDocument.documentElement.outerHTML).not.toContain(CANARY);
  });
});

describe("the account's integrations", () => {
  it('are waited for aloud', async () => {
    await renderApp({ world: aWorldSet('') }, (zaf) => void zaf.hold());

    expect(await screen.findByText('Loading the account’s integrations…')).toHaveRole('status');
  });

  it('may be none', async () => {
    await renderApp({ world: aWorldSet('', { integrations: [] }) });

    expect(await screen.findByText(/This account has no ZIS integration/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Use this integration' })).not.toBeInTheDocument();
  });

  it.each([
    [answered(403, 'Only admin user is allowed'), 'Zendesk shows integrations to admins only.'],
    [answered(500), 'Zendesk has a problem at the moment.'],
    [answered(0), 'Zendesk did not answer.'],
  ])('may not be read, which is explained', async (failure, words) => {
    const { user, zaf } = await renderApp({ world: aWorldSet('') }, (emulated) => {
      emulated.failureOf = (options) => (isOfIntegrations(options) ? failure : undefined);
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The account’s integrations could not be loaded.');
    expect(alert).toHaveTextContent(words);

    zaf.failureOf = () => undefined;
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));

    expect(await screen.findByRole('radio', { name: 'acme_linker' })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
  });

  it('may come in a shape that nobody knows', async () => {
    await renderApp({ world: aWorldSet('') }, (zaf) =>
      addToAnswers(zaf, '/registry/integrations', { integrations: 'none' }),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent('was not understood');
  });
});
