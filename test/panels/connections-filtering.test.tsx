import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  anApiKeyConnection,
  aBasicAuthConnection,
  aBearerTokenConnection,
  anOauthConnection,
} from '../../sandbox/builders.ts';
import type { Connections } from '../../sandbox/world.ts';
import { chooseIn, namesListed, openConnections, rowOf } from '../support/connections-list.ts';
import { aWorld } from '../support/render-app.tsx';

const connections: Connections = {
  api_key: [
    anApiKeyConnection({ name: 'key_10', updated_at: '2026-01-01T00:00:00Z' }),
    anApiKeyConnection({ name: 'key_9', updated_at: '2026-02-01T00:00:00Z' }),
  ],
  basic_auth: [aBasicAuthConnection({ name: 'erp', allowed_domain: '' })],
  bearer_token: [aBearerTokenConnection({ name: 'bot', allowed_domain: 'api.bot.example' })],
  oauth: [
    anOauthConnection({ name: 'crm' }),
    anOauthConnection({ name: 'past', refresh_token: '', token_expiry: '2020-01-01T00:00:00Z' }),
  ],
};

const openThem = () => openConnections({ world: aWorld({ connections }) });
const optionsOf = (label: string) =>
  within(screen.getByLabelText(label))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
const filterButton = () => screen.findByRole('button', { name: /^Filter and sort/ });

describe('the filters of the connections', () => {
  it('stay out of the way until they are asked for', async () => {
    const { user } = await openThem();
    const button = await filterButton();
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByLabelText('Type')).not.toBeInTheDocument();

    await user.click(button);

    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(
      ['Type', 'State', 'Domain', 'Sort by'].map((name) => screen.getByLabelText(name)),
    ).toEqual(screen.getAllByRole('combobox'));
  });

  it('find by text and by type, with counts', async () => {
    const { user } = await openThem();

    await user.type(await screen.findByRole('searchbox', { name: 'Filter connections' }), 'key');
    expect(await screen.findByText('2 of 6 connections')).toHaveRole('status');
    await chooseIn(user, 'Type', 'API key (2)');
    expect(screen.getByText('2 of 6 connections')).toBeVisible();

    await user.type(screen.getByRole('searchbox'), '_10x');
    expect(await screen.findByText('No connection matches.')).toHaveRole('status');

    await user.clear(screen.getByRole('searchbox'));
    expect(await rowOf('key_10')).toBeVisible();
    expect(await filterButton()).toHaveAccessibleName('Filter and sort (1)');
  });

  it('say of each choice what it would leave beside the others, and offer none that leaves nothing', async () => {
    const { user } = await openThem();
    await user.click(await filterButton());
    expect(optionsOf('Type')).toEqual([
      'All types',
      'API key (2)',
      'Basic authentication (1)',
      'Bearer token (1)',
      'OAuth (2)',
    ]);

    await chooseIn(user, 'Type', 'OAuth (2)');

    expect(optionsOf('State')).toEqual(
      expect.arrayContaining(['All states', 'Renews by itself (1)', 'Expired (1)']),
    );
    expect(optionsOf('State')).not.toContain('Has advice (1)');
    expect(optionsOf('Domain')).toEqual(['All domains']);
    expect(optionsOf('Type')).toContain('API key (2)');
  });

  it('leave those in a state, and those of a domain or without one', async () => {
    const { user } = await openThem();

    await chooseIn(user, 'State', 'Expired (1)');
    await waitFor(() => expect(namesListed()).toEqual(['past']));
    await chooseIn(user, 'State', 'All states');
    await chooseIn(user, 'Domain', 'No domain (1)');
    await waitFor(() => expect(namesListed()).toEqual(['erp']));
    await chooseIn(user, 'Domain', 'api.bot.example (1)');
    await waitFor(() => expect(namesListed()).toEqual(['bot']));
  });

  it('are cleared all at once, and the field is ready for the next', async () => {
    const { user } = await openThem();
    await chooseIn(user, 'Type', 'OAuth (2)');
    await user.type(screen.getByRole('searchbox'), 'crm');
    await screen.findByText('1 of 6 connections');

    await user.click(screen.getByRole('button', { name: 'Clear filters' }));

    expect(await screen.findByText('6 connections')).toBeVisible();
    expect(screen.getByRole('searchbox')).toHaveValue('');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    expect(screen.getByLabelText('Type')).toHaveDisplayValue('All types');
    expect(screen.queryByRole('button', { name: 'Clear filters' })).not.toBeInTheDocument();
  });

  it('stay as they are while another panel is looked at', async () => {
    const { user } = await openThem();
    await chooseIn(user, 'Type', 'OAuth (2)');
    await user.type(screen.getByRole('searchbox'), 'crm');

    await user.click(screen.getByRole('tab', { name: 'Links' }));
    expect(screen.queryByRole('listitem', { name: 'crm' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('tab', { name: 'Connections' }));

    expect(screen.getByRole('searchbox', { name: 'Filter connections' })).toHaveValue('crm');
    expect(screen.getByText('1 of 6 connections')).toBeVisible();
  });
});

describe('the order of the connections', () => {
  it.each([
    [undefined, ['bot', 'crm', 'erp', 'key_9', 'key_10', 'past']],
    ['Type', ['key_9', 'key_10', 'erp', 'bot', 'crm', 'past']],
    ['Last change', ['bot', 'erp', 'key_9', 'key_10', 'crm', 'past']],
    ['Expiry', ['past', 'bot', 'crm', 'erp', 'key_9', 'key_10']],
  ])('is by name, or by %s when that is chosen', async (choice, names) => {
    const { user } = await openThem();
    await rowOf('bot');

    if (choice) await chooseIn(user, 'Sort by', choice);

    expect(namesListed()).toEqual(names);
  });
});
