import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  anApiKeyConnection,
  aBasicAuthConnection,
  aBearerTokenConnection,
  anOauthConnection,
} from '../../sandbox/builders.ts';
import { CANARY, type Connections, noConnections } from '../../sandbox/world.ts';
import { answered } from '../support/links.ts';
import { addToAnswers, openConnections, rowOf } from '../support/connections-list.ts';
import { aWorld } from '../support/render-app.tsx';

const four: Connections = {
  api_key: [anApiKeyConnection({ name: 'shop_key', header_name: 'x-shop-key' })],
  basic_auth: [aBasicAuthConnection({ name: 'erp_basic', username: 'robot@erp.example' })],
  bearer_token: [aBearerTokenConnection({ name: 'bot_bearer', allowed_domain: 'api.bot.example' })],
  oauth: [anOauthConnection({ name: 'crm_oauth', permission_scope: 'read write' })],
};

describe('the connections panel', () => {
  it('shows all four types in one list, with what is theirs', async () => {
    await openConnections({ world: aWorld({ connections: four }) });

    expect(await rowOf('shop_key')).toHaveTextContent(/API key.*Allowed domain.*Headerx-shop-key/);
    expect(await rowOf('erp_basic')).toHaveTextContent(/Basic authentication.*robot@erp.example/);
    expect(await rowOf('bot_bearer')).toHaveTextContent(/Bearer token.*api.bot.example/);
    expect(await rowOf('crm_oauth')).toHaveTextContent(/OAuth.*Scopesread write/);
    expect(screen.getByText('4 connections')).toHaveRole('status');
  });

  it.each([
    ['2020-01-01T00:00:00Z', 'some', 'Renews by itself'],
    ['2999-01-01T00:00:00Z', '', 'Valid until Jan 1, 2999'],
    ['2020-01-01T00:00:00Z', '', /Expired Jan 1, 2020.*cannot renew/],
    ['', '', 'No expiry recorded'],
  ])('says in words when a token of %s (refresh token: %s) ends', async (at, token, words) => {
    const oauth = [anOauthConnection({ name: 'crm', token_expiry: at, refresh_token: token })];

    await openConnections({ world: aWorld({ connections: { ...noConnections(), oauth } }) });

    expect(await rowOf('crm')).toHaveTextContent(words);
  });

  it('reads every page', async () => {
    const api_key = Array.from({ length: 230 }, (_, index) =>
      anApiKeyConnection({ name: `key_${index}` }),
    );

    const { zaf } = await openConnections({
      world: aWorld({ connections: { ...noConnections(), api_key } }),
    });

    expect(await screen.findByText('230 connections')).toBeVisible();
    expect(zaf.requests.filter(({ url }) => url.includes('/connections/all'))).toHaveLength(3);
  });

  it('shows a type that it does not know, and says so', async () => {
    await openConnections({ world: aWorld({ connections: four }) }, (zaf) =>
      addToAnswers(zaf, '/connections/all', {
        mtls: [{ name: 'new_mtls', allowed_domain: 'mtls.example' }],
      }),
    );

    const row = await rowOf('new_mtls');

    expect(row).toHaveTextContent(/^new_mtlsmtls/);
    expect(row).toHaveTextContent('This app does not know this type of connection');
    expect(row).toHaveTextContent('Allowed domainmtls.example');
  });

  it('shows what has no name, and what has odd dates, as plain rows', async () => {
    const api_key = [
      anApiKeyConnection({ name: '', allowed_domain: 'one.example' }),
      anApiKeyConnection({ name: '', allowed_domain: 'two.example' }),
      anApiKeyConnection({ name: 'odd', created_at: 'once', updated_at: 'last spring' }),
    ];
    await openConnections({ world: aWorld({ connections: { ...noConnections(), api_key } }) });

    expect(await rowOf('odd')).toHaveTextContent('Last changelast spring');
    const nameless = screen.getAllByRole('listitem', { name: 'Connection without a name' });
    expect(nameless).toHaveLength(2);
    expect(nameless.flatMap((row) => within(row).queryAllByRole('button'))).toEqual([]);
  });

  it('holds no secret on the screen or in the cache', async () => {
    const { container, queryClient, zaf } = await openConnections({
      world: aWorld({ connections: four }),
    });
    await rowOf('crm_oauth');

    const kept = JSON.stringify(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state),
    );

    expect(kept).toContain('crm_oauth');
    expect(kept).not.toContain(CANARY);
    expect(container.ownerDocument.documentElement.outerHTML).not.toContain(CANARY);
    expect(JSON.stringify(zaf.requests)).not.toContain(CANARY);
  });

  it('waits aloud', async () => {
    await openConnections({}, (zaf) => void zaf.hold());

    expect(await screen.findByText('Loading connections…')).toHaveRole('status');
  });

  it('says in a sentence that there are none', async () => {
    await openConnections();

    expect(await screen.findByText(/“acme_linker” has no connections/)).toBeVisible();
  });

  it.each([
    ['not-permitted', 'As an admin, check that the setting “integration”'],
    ['offline', 'Zendesk did not answer.'],
    ['malformed', 'was not understood'],
  ] as const)('has words and a way on for %s', async (scenario, words) => {
    const { user, zaf } = await openConnections({ scenario, world: aWorld({ connections: four }) });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The connections could not be loaded.');
    expect(alert).toHaveTextContent(words);

    zaf.scenario = 'normal';
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));

    expect(await rowOf('shop_key')).toBeVisible();
  });

  it('keeps the first page when the second fails, and says that something is missing', async () => {
    const api_key = Array.from({ length: 130 }, (_, index) =>
      anApiKeyConnection({ name: `key_${index}` }),
    );
    await openConnections(
      { world: aWorld({ connections: { ...noConnections(), api_key } }) },
      (zaf) => {
        zaf.failureOf = ({ url }) => (url.includes('page%5Bafter') ? answered(500) : undefined);
      },
    );

    expect(await screen.findByRole('alert')).toHaveTextContent('Not everything could be loaded.');
    expect(screen.getByText('100 connections so far')).toBeVisible();
  });

  it('keeps what it has when a refresh fails, and says that it is old', async () => {
    const { user, zaf } = await openConnections({ world: aWorld({ connections: four }) });
    await rowOf('shop_key');

    zaf.scenario = 'offline';
    await user.click(screen.getByRole('button', { name: 'Refresh' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('may be out of date');
    expect(await rowOf('shop_key')).toBeVisible();
  });

  it('names the missing setting', async () => {
    const settings = { link_types: 'jira_issue' };

    await openConnections({ world: aWorld({ settings }) });

    const panel = await screen.findByRole('tabpanel', { name: 'Connections' });
    expect(await within(panel).findByText(/The setting “integration” is empty/)).toBeVisible();
  });
});
