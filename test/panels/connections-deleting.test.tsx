import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  aBasicAuthConnection,
  aBearerTokenConnection,
  anApiKeyConnection,
  anOauthConnection,
} from '../../sandbox/builders.ts';
import type { World } from '../../sandbox/world.ts';
import { choose, fill } from '../support/acts.ts';
import { aBundleUsing, rowOf } from '../support/connections-list.ts';
import { alertOf, aWorldOf, failWrites, openAction, press } from '../support/connections.ts';
import { answered } from '../support/links.ts';

const four = (others: Partial<World> = {}) =>
  aWorldOf(
    {
      api_key: [anApiKeyConnection({ name: 'shop_key' })],
      basic_auth: [aBasicAuthConnection({ name: 'erp_basic' })],
      bearer_token: [aBearerTokenConnection({ name: 'bot_bearer' })],
      oauth: [anOauthConnection({ name: 'crm_oauth' })],
    },
    others,
  );

const openDelete = (name: string, others: Partial<World> = {}) =>
  openAction([name, 'Delete'], { world: four(others) });

const question = (name: string) => screen.findByRole('alertdialog', { name: `Delete ${name}?` });
const typeName = (name: string) => `Type “${name}” to delete it`;

type Opened = Awaited<ReturnType<typeof openAction>>;

async function confirm({ user }: Pick<Opened, 'user'>, name: string) {
  await fill(user, typeName(name), name);
  await press(user, 'Delete connection');
}

describe('deleting a connection', () => {
  it.each(['shop_key', 'erp_basic', 'bot_bearer', 'crm_oauth'])(
    'deletes %s once its name is typed, once, and leaves the focus at the heading',
    async (name) => {
      const opened = await openDelete(name);
      await fill(opened.user, typeName(name), name);

      await opened.user.dblClick(screen.getByRole('button', { name: 'Delete connection' }));

      expect(await screen.findByText(`Deleted ${name}.`)).toHaveRole('status');
      expect(opened.writes()).toEqual(['DELETE']);
      expect(JSON.stringify(opened.world.connections)).not.toContain(`"${name}"`);
      expect(screen.queryByRole('listitem', { name })).not.toBeInTheDocument();
      expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
      expect(screen.getByRole('heading', { name: 'Connections' })).toHaveFocus();
    },
  );

  it('sends once what is pressed again while it is being sent', async () => {
    const opened = await openDelete('shop_key');
    const release = opened.zaf.hold();
    await confirm(opened, 'shop_key');

    await press(opened.user, 'Delete connection');
    await opened.user.type(screen.getByLabelText(typeName('shop_key')), '{Enter}');
    release();

    expect(await screen.findByText('Deleted shop_key.')).toBeVisible();
    expect(opened.writes()).toEqual(['DELETE']);
  });

  it('asks in its row, with the focus, and says that it cannot be undone', async () => {
    await openDelete('shop_key');

    const dialog = await question('shop_key');

    expect(within(await rowOf('shop_key')).getByRole('alertdialog')).toBe(dialog);
    expect(within(dialog).getByRole('heading')).toHaveFocus();
    expect(dialog).toHaveAccessibleDescription(/This cannot be undone: ZIS gives no secret back/);
  });

  it('says of one that was signed in for that somebody would have to do so again', async () => {
    await openDelete('crm_oauth');

    expect(await question('crm_oauth')).toHaveAccessibleDescription(
      /cannot be undone: somebody would have to sign in at the service again/,
    );
  });

  it('shows where it is used', async () => {
    const bundle = aBundleUsing('orders', {
      actions: { send_order: 'shop_key', ping: 'shop_key', hook: '$.input.connection' },
      flows: { on_sold: ['send_order'] },
    });
    await openDelete('shop_key', { bundles: [bundle] });

    const dialog = within(await question('shop_key'));

    expect(await dialog.findByText('It is used by:')).toBeVisible();
    expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'orders › send_order, in on_sold',
      'orders › ping',
    ]);
    expect(dialog.getByText(/Some flows choose a connection as they run/)).toBeVisible();
  });

  it('does not call it unused when a flow may choose it as it runs', async () => {
    const bundle = aBundleUsing('orders', { actions: { hook: '$.input.connection' } });
    await openDelete('shop_key', { bundles: [bundle] });

    const dialog = within(await question('shop_key'));

    expect(await dialog.findByText('No flow that could be read names it.')).toBeVisible();
    expect(dialog.getByText(/Some flows choose a connection as they run/)).toBeVisible();
  });

  it('says so when it cannot be read where it is used', async () => {
    await openAction(['shop_key', 'Delete'], { world: four() }, (zaf) => {
      zaf.failureOf = ({ url }) =>
        url.includes('/bundles') ? answered(403, 'Only admin user is allowed') : undefined;
    });

    const dialog = within(await question('shop_key'));

    expect(await dialog.findByText('Where it is used could not be read.')).toBeVisible();
  });

  it('wants the very name, and sends nothing for another', async () => {
    const { user, writes } = await openDelete('shop_key');
    await fill(user, typeName('shop_key'), 'Shop_key');

    await press(user, 'Delete connection');

    expect(await alertOf('This is not the name.')).toBeVisible();
    expect(screen.getByLabelText(typeName('shop_key'))).toHaveFocus();
    expect(screen.getByLabelText(typeName('shop_key'))).toBeInvalid();
    expect(writes()).toEqual([]);
  });

  it.each([
    ['Cancel', 'button'],
    ['Escape', 'key'],
  ])('is left by %s, and the focus goes back to the menu', async (how, kind) => {
    const { user, writes } = await openDelete('shop_key');
    await question('shop_key');

    await (kind === 'key' ? user.keyboard('{Escape}') : press(user, how));

    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Actions for shop_key' })).toHaveFocus();
    expect(writes()).toEqual([]);
  });

  it.each([
    [401, '"Authentication failed"', 'Authentication failed'],
    [403, 'Only admin user is allowed', 'Only admin user is allowed'],
    [422, { errors: [{ title: 'in use' }, { title: 'locked' }] }, 'in use · locked'],
    [429, '', 'Too many requests at once.'],
    [500, '', 'Zendesk has a problem at the moment.'],
    [0, '', 'Zendesk did not answer.'],
  ])('keeps the row and the question, and says why, after %s', async (status, body, words) => {
    const opened = await openDelete('shop_key');
    failWrites(opened.zaf, 'DELETE', answered(status, body));

    await confirm(opened, 'shop_key');

    expect(await alertOf('shop_key was not deleted.')).toHaveTextContent(words);
    expect(await question('shop_key')).toBeVisible();
    expect(opened.writes()).toEqual(['DELETE']);
  });

  it('says of an OAuth connection that it cannot be deleted by itself', async () => {
    const opened = await openDelete('crm_oauth', { answers: { oauthDelete: 'not-allowed' } });

    await confirm(opened, 'crm_oauth');

    expect(
      await alertOf('ZIS cannot delete an OAuth connection by itself here (405).'),
    ).toBeVisible();
  });

  it('treats what was gone already as deleted', async () => {
    const opened = await openDelete('shop_key');
    opened.world.connections.api_key = [];

    await confirm(opened, 'shop_key');

    expect(await screen.findByText('Deleted shop_key.')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it.each([
    ['broken-answer', {}, /^Deleted shop_key\.$/],
    ['normal', { show: 'not-found' }, /^Deleted shop_key\.$/],
  ] as const)('judges by reading the list: %s %o', async (scenario, answers, words) => {
    const opened = await openDelete('shop_key', { answers });
    opened.zaf.scenario = scenario;

    await confirm(opened, 'shop_key');

    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('listitem', { name: 'shop_key' })).not.toBeInTheDocument();
  });

  it('does not believe a server that says it deleted and did not', async () => {
    const opened = await openDelete('shop_key');
    opened.zaf.scenario = 'lying-server';

    await confirm(opened, 'shop_key');

    expect(await screen.findByText(/but shop_key is still there/)).toBeVisible();
    expect(await rowOf('shop_key')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Actions for shop_key' })).toHaveFocus();
  });

  it('does not call it deleted when a 404 cannot be told from a missing address', async () => {
    const opened = await openDelete('shop_key');
    opened.zaf.failureOf = ({ type }) => {
      if (type === 'DELETE') return answered(404);
      return opened.writes().length ? answered(503) : undefined;
    };

    await confirm(opened, 'shop_key');

    expect(await alertOf('It is not known whether this was done')).toBeVisible();
  });

  it('says what became of it when something else has been opened meanwhile', async () => {
    const opened = await openDelete('shop_key');
    const { user, zaf } = opened;
    const release = zaf.hold();
    await confirm(opened, 'shop_key');
    await choose(user, 'bot_bearer', 'Replace secret');
    await fill(user, 'Token', 'half-a-sec');

    release();

    expect(await screen.findByText('Deleted shop_key.')).toBeVisible();
    expect(screen.getByLabelText('Token')).toHaveValue('half-a-sec');
    await waitFor(() => expect(screen.getByLabelText('Token')).toHaveFocus());
  });
});
