import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { anOauthClient, anOauthConnection } from '../../sandbox/builders.ts';
import { noConnections, type OauthConnection, type World } from '../../sandbox/world.ts';
import { choose } from '../support/acts.ts';
import { openConnections } from '../support/connections-list.ts';
import { answered } from '../support/links.ts';
import {
  aWorldWithClients,
  crm,
  pass,
  startsOf,
  playedWindows,
  waiting,
} from '../support/oauth.ts';

const windows = playedWindows();

const alert = () => screen.findByRole('alert');
const again = () => screen.findByRole('button', { name: 'Re-authorise' });

const aWorldWith = (overrides: Partial<OauthConnection> = {}, world: Partial<World> = {}) =>
  aWorldWithClients({
    connections: {
      ...noConnections(),
      oauth: [
        anOauthConnection({
          ...{ name: 'crm_oauth', oauth_client_uuid: crm.uuid, permission_scope: 'read,write' },
          ...overrides,
        }),
      ],
    },
    ...world,
  });

/** The form of that connection. */
async function openAgain(world: World, prepare?: Parameters<typeof openConnections>[1]) {
  const opened = await openConnections({ world }, prepare);
  await choose(opened.user, 'crm_oauth', 'Re-authorise');
  return opened;
}

describe('re-authorising an OAuth connection', () => {
  it('keeps its name, client, account and rights, and comes back to its row', async () => {
    const world = aWorldWith();
    const { user, zaf } = await openAgain(world);
    const [before] = world.connections.oauth;
    await user.click(await again());
    await waiting();

    windows.window().press(world, 'allow');
    await pass(500);

    expect(await screen.findByText('crm_oauth is authorised again.')).toBeVisible();
    expect(startsOf(zaf)).toMatchObject([
      {
        name: 'crm_oauth',
        oauth_client_uuid: crm.uuid,
        oauth_url_subdomain: 'acme',
        permission_scopes: 'read write',
        allow_offline_access: true,
      },
    ]);
    expect(world.connections.oauth).toHaveLength(1);
    expect(world.connections.oauth[0]?.uuid).toBe(before?.uuid);
    expect(world.connections.oauth[0]?.access_token).not.toBe(before?.access_token);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Actions for crm_oauth' })).toHaveFocus(),
    );
  });

  it('warns before that the account must be the same, and says afterwards when it is not', async () => {
    const world = aWorldWith();
    const { user } = await openAgain(world);
    expect(await screen.findByText(/^Sign in with the account that crm_oauth has/)).toBeVisible();
    await user.click(await again());
    await waiting();

    windows.window().press(world, 'allow-as-another');
    await pass(500);

    expect(await alert()).toHaveTextContent(/to “other-account” and not to “acme”/);
    expect(screen.getByRole('form', { name: 'Re-authorise crm_oauth' })).toBeVisible();
  });

  it('does not take a token that ZIS may have renewed by itself for a sign-in', async () => {
    const world = aWorldWith();
    const { user } = await openAgain(world);
    await user.click(await again());
    await waiting();

    for (const one of world.connections.oauth) one.token_expiry = '2031-03-01T00:30:00Z';
    windows.window().close();
    await pass(500);

    expect(await alert()).toHaveTextContent(/^crm_oauth has a new token, but the window was not/);
    expect(screen.queryByText('crm_oauth is authorised again.')).not.toBeInTheDocument();
  });

  it('asks for the client where its own is gone, and opens nothing without one', async () => {
    const gone = anOauthClient({ name: 'gone_client' });
    const { user } = await openAgain(aWorldWith({ oauth_client_uuid: gone.uuid }));

    await user.click(await again());

    expect(await screen.findByText('Choose a client.')).toBeVisible();
    expect(windows.opened()).toBe(0);
  });

  it('asks for the client where ZIS does not show which one it has', async () => {
    const { user } = await openAgain(aWorldWith(), (zaf) => {
      zaf.failureOf = ({ url }) => (url.includes('?name=') ? answered(404) : undefined);
    });

    await user.click(await again());

    expect(await screen.findByText('Choose a client.')).toBeVisible();
    expect(screen.getByLabelText('Account at the service')).toHaveValue('acme');
  });

  it('can be closed while it is being read, and gives the focus back', async () => {
    const opened = await openConnections({ world: aWorldWith() });
    await screen.findByRole('button', { name: 'Actions for crm_oauth' });
    const release = opened.zaf.hold();
    await choose(opened.user, 'crm_oauth', 'Re-authorise');

    await opened.user.click(await screen.findByRole('button', { name: 'Close' }));

    expect(screen.queryByRole('region', { name: /^Re-authorise/ })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Actions for crm_oauth' })).toHaveFocus();
    release();
  });
});
