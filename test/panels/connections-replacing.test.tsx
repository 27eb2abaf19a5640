import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  aBasicAuthConnection,
  aBearerTokenConnection,
  anApiKeyConnection,
} from '../../sandbox/builders.ts';
import type { World } from '../../sandbox/world.ts';
import { fill } from '../support/acts.ts';
import { alertOf, aWorldOf, failWrites, openAction, press } from '../support/connections.ts';
import { answered } from '../support/links.ts';

const three = (others: Partial<World> = {}) =>
  aWorldOf(
    {
      api_key: [anApiKeyConnection({ name: 'shop_key', header_name: 'X-Shop' })],
      basic_auth: [aBasicAuthConnection({ name: 'erp_basic', username: 'robot' })],
      bearer_token: [aBearerTokenConnection({ name: 'bot_bearer' })],
    },
    others,
  );

const openReplace = (name: string, others: Partial<World> = {}) =>
  openAction([name, 'Replace secret'], { world: three(others) });

const actionsOf = (name: string) => screen.getByRole('button', { name: `Actions for ${name}` });

describe('replacing a secret', () => {
  it.each([
    ['shop_key', 'API key', { api_key: 'open-sesame' }],
    ['erp_basic', 'Password', { password: 'open-sesame' }],
    ['bot_bearer', 'Token', { token: 'open-sesame' }],
  ])('of %s sends that alone, once, and returns the focus', async (name, label, sent) => {
    const rendered = await openReplace(name);
    expect(await screen.findByLabelText(label)).toHaveFocus();
    await fill(rendered.user, label, 'open-sesame');

    await rendered.user.dblClick(screen.getByRole('button', { name: 'Replace' }));

    expect(await screen.findByText(`Replaced the secret of ${name}.`, { exact: false })).toHaveRole(
      'status',
    );
    expect(rendered.writes()).toEqual(['PATCH']);
    expect(rendered.sent()).toEqual([sent]);
    expect(JSON.stringify(rendered.world.connections)).toContain('open-sesame');
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    await waitFor(() => expect(actionsOf(name)).toHaveFocus());
  });

  it('shows what is locked, and why', async () => {
    await openReplace('shop_key');

    const form = await screen.findByRole('form', { name: 'Replace the secret of shop_key' });

    expect(form).toHaveTextContent('Nameshop_keyTypeAPI keyAllowed domainapi.shop.example');
    expect(form).toHaveTextContent(/Locked: flows call the connection by its name/);
    expect(within(form).getAllByRole('textbox')).toEqual([
      within(form).getByLabelText('Header name'),
    ]);
  });

  it('changes the header with the key, by the rules', async () => {
    const { user, sent, writes } = await openReplace('shop_key');
    await fill(user, 'API key', 'open-sesame');
    await fill(user, 'Header name', 'X Crm');
    await press(user, 'Replace');
    expect(writes()).toEqual([]);
    expect(screen.getByLabelText('API key')).toHaveValue('open-sesame');

    await fill(user, 'Header name', 'X-Crm');
    await press(user, 'Replace');

    await screen.findByText(/^Replaced the secret of shop_key/);
    expect(sent()).toEqual([{ header_name: 'X-Crm', api_key: 'open-sesame' }]);
  });

  it('asks for the secret where there is none', async () => {
    const { user, writes } = await openReplace('shop_key');
    await screen.findByRole('form');

    await press(user, 'Replace');

    expect(await alertOf('Type or paste the secret.')).toBeVisible();
    expect(screen.getByLabelText('API key')).toHaveFocus();
    expect(writes()).toEqual([]);
  });

  it.each([
    [401, '"Authentication failed"', 'Authentication failed'],
    [403, 'Only admin user is allowed', 'Only admin user is allowed'],
    [422, { errors: [{ title: 'header_name is reserved' }] }, 'header_name is reserved'],
    [500, '', 'Zendesk has a problem at the moment.'],
    [0, '', 'Zendesk did not answer.'],
  ])('says that it was not replaced after %s', async (status, body, words) => {
    const { user, writes, zaf } = await openReplace('shop_key');
    await fill(user, 'API key', 'open-sesame');
    failWrites(zaf, 'PATCH', answered(status, body));

    await press(user, 'Replace');

    expect(await alertOf('The secret of shop_key was not replaced.')).toHaveTextContent(words);
    expect(await alertOf('The secret was wiped from the form.')).toBeVisible();
    expect(writes()).toEqual(['PATCH']);
  });

  it('does not take the change of somebody else for its own', async () => {
    const { user, world, zaf } = await openReplace('shop_key');
    await fill(user, 'API key', 'open-sesame');
    world.connections.api_key = [
      anApiKeyConnection({ name: 'shop_key', updated_at: '2026-03-02T10:00:00Z' }),
    ];
    failWrites(zaf, 'PATCH', answered(0));

    await press(user, 'Replace');

    expect(await alertOf('The secret of shop_key was not replaced.')).toBeVisible();
  });

  it.each([
    ['normal', {}, /^Replaced the secret of shop_key\. ZIS gives no secret back/],
    [
      'normal',
      { show: 'not-found' },
      /^Replaced the secret of shop_key\. ZIS gives no secret back/,
    ],
    ['broken-answer', {}, /^Replaced the secret of shop_key\. ZIS gives no secret back/],
    ['lying-server', {}, /accepted the new secret of shop_key, but the time .* has not moved/],
  ] as const)('judges by reading it back: %s %o', async (scenario, answers, words) => {
    const { user, writes, zaf } = await openReplace('shop_key', { answers });
    await fill(user, 'API key', 'open-sesame');
    zaf.scenario = scenario;

    await press(user, 'Replace');

    expect(await screen.findByText(words)).toHaveRole('status');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(writes()).toEqual(['PATCH']);
  });

  it.each([
    ['accepted', {}, /accepted the new secret of shop_key\. The connection could not be read/],
    ['without an answer', answered(0), /It is not known whether this was done/],
  ])('that was %s and cannot be read back is called neither', async (_, answer, words) => {
    const { user, zaf, writes } = await openReplace('shop_key');
    await fill(user, 'API key', 'open-sesame');
    zaf.failureOf = ({ type }) => {
      if (type === 'GET') return writes().length ? answered(503) : undefined;
      return 'status' in answer ? answer : undefined;
    };

    await press(user, 'Replace');

    expect(await screen.findByText(words)).toBeVisible();
  });

  it('says that it is gone where it is really gone, and leaves the focus at the heading', async () => {
    const { user, world, writes } = await openReplace('shop_key');
    await fill(user, 'API key', 'open-sesame');
    world.connections.api_key = [];

    await press(user, 'Replace');

    expect(await alertOf('shop_key is no longer there: somebody has deleted it.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Delete and create/ })).not.toBeInTheDocument();
    expect(writes()).toEqual(['PATCH']);
    await press(user, 'Cancel');
    expect(screen.getByRole('heading', { name: 'Connections' })).toHaveFocus();
  });
});
