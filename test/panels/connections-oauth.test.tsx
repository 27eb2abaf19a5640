import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { anOauthConnection } from '../../sandbox/builders.ts';
import { noConnections } from '../../sandbox/world.ts';
import { returnAddress } from '../../src/panels/connections/acting/oauth/pop-up.ts';
import { answered } from '../support/links.ts';
import { rowOf } from '../support/connections-list.ts';
import {
  aWorldWithClients,
  callsOf,
  connect,
  crm,
  openConnect,
  pass,
  startsOf,
  playedWindows,
  waiting,
} from '../support/oauth.ts';

const windows = playedWindows();

const submit = () => screen.getByRole('button', { name: 'Connect' });
const alert = () => screen.findByRole('alert');

describe('connecting by OAuth', () => {
  it('opens the window in the click, starts the flow, and shows the row once somebody agrees', async () => {
    const world = aWorldWithClients();
    const { user, zaf } = await openConnect({ world });
    const before = zaf.requests.length;

    await connect(user, { account: 'acme', scopes: 'read  write ' });
    await waiting();
    const words = windows.window().words();
    windows.window().press(world, 'allow');
    await pass(500);

    expect(words).toBe('Connecting new_oauth: The sign-in page opens here in a moment.');
    expect(await screen.findByText('new_oauth is connected.')).toHaveRole('status');
    expect(await rowOf('new_oauth')).toHaveTextContent(/OAuth/);
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Add connection' })).toHaveFocus(),
    );
    expect(windows.window().isClosed()).toBe(true);
    expect(startsOf(zaf)).toEqual([
      {
        name: 'new_oauth',
        oauth_client_uuid: crm.uuid,
        oauth_url_subdomain: 'acme',
        permission_scopes: 'read  write',
        allow_offline_access: true,
        origin_oauth_redirect_url: returnAddress(),
      },
    ]);
    expect(callsOf(zaf, before)).toEqual([
      'GET connections/acme_linker?name=new_oauth',
      'POST connections/oauth/start/acme_linker',
      'GET connections/acme_linker?name=new_oauth',
    ]);
  });

  it('sends the person to the address that ZIS gave, and to no other', async () => {
    const world = aWorldWithClients();
    const { user } = await openConnect({ world });

    await connect(user);
    await waiting();

    expect(windows.window().address()).toMatch(/^https:\/\/provider\.example\/authorize\?/);
    expect(document.body.innerHTML).not.toContain(world.flows[0]?.state);
  });

  it('opens one window and starts one flow, however often the button is pressed', async () => {
    const world = aWorldWithClients();
    const { user, zaf } = await openConnect({ world });

    await connect(user);
    await user.dblClick(submit());
    await waiting();
    await user.dblClick(submit());

    expect(windows.opened()).toBe(1);
    expect(startsOf(zaf)).toHaveLength(1);
    expect(world.flows).toHaveLength(1);
  });

  it('goes through the client that ZIS has for Zendesk itself by its name', async () => {
    const { user, zaf } = await openConnect({ world: aWorldWithClients() });

    await connect(user, { client: 'zendesk' });
    await waiting();

    expect(startsOf(zaf)).toMatchObject([{ oauth_client_name: 'zendesk' }]);
  });

  it('explains what is missing before a window opens', async () => {
    const { user, zaf } = await openConnect({ world: aWorldWithClients() });

    await user.click(await screen.findByRole('button', { name: 'Connect' }));
    await user.type(screen.getByLabelText('Scopes'), 'read,write');
    await user.click(submit());

    expect(screen.getByText('A name has at least 3 characters.')).toBeVisible();
    expect(screen.getByText('Choose a client.')).toBeVisible();
    expect(screen.getByText('Put spaces between scopes, not commas.')).toBeVisible();
    expect(windows.opened()).toBe(0);
    expect(startsOf(zaf)).toEqual([]);
  });

  it('refuses a name that is taken before a window opens', async () => {
    const oauth = [anOauthConnection({ name: 'old_oauth' })];
    const world = aWorldWithClients({ connections: { ...noConnections(), oauth } });
    const { user } = await openConnect({ world });

    await connect(user, { name: 'old_oauth' });

    expect(await screen.findByText(/^This name is taken by a connection/)).toBeVisible();
    expect(windows.opened()).toBe(0);
  });

  it('leads to a new client where there is none', async () => {
    const { user } = await openConnect({ world: aWorldWithClients({ oauthClients: [] }) });

    await user.click(await screen.findByRole('button', { name: 'New client…' }));

    expect(await screen.findByRole('form', { name: 'New client' })).toBeVisible();
  });

  it('says why the clients could not be had, and tries again', async () => {
    const { user, zaf } = await openConnectFailing();
    expect(await alert()).toHaveTextContent('The OAuth clients could not be loaded.');
    expect(await alert()).toHaveTextContent('HTTP 403');

    zaf.failureOf = () => undefined;
    await user.click(screen.getByRole('button', { name: 'Try again' }));

    await waitFor(() => expect(screen.getByLabelText('Type')).toHaveFocus());
    expect(screen.getByLabelText('Client')).toHaveTextContent('crm_client');
  });

  it('returns the focus when there are no clients and it is closed', async () => {
    const { user } = await openConnectFailing();
    await alert();

    await user.click(screen.getByRole('button', { name: 'Close' }));

    expect(screen.getByRole('button', { name: 'Add connection' })).toHaveFocus();
  });
});

const openConnectFailing = () =>
  openConnect({ world: aWorldWithClients() }, (zaf) => {
    zaf.failureOf = ({ url }) => (url.includes('/oauth/clients/') ? answered(403) : undefined);
  });

describe('connecting to something else than was wanted', () => {
  it('says so when somebody signs in with another account, and connects again in place', async () => {
    const world = aWorldWithClients();
    const { user } = await openConnect({ world });
    await connect(user, { account: 'acme' });
    await waiting();

    windows.window().press(world, 'allow-as-another');
    await pass(500);
    const said = (await alert()).textContent;
    const isNameRefused = screen.queryByText(/^This name is taken/) !== null;
    windows.forget();
    await user.click(submit());
    await waiting();
    windows.window().press(world, 'allow');
    await pass(500);

    expect(said).toMatch(/^new_oauth is connected, but to “other-account” and not to “acme”/);
    expect(isNameRefused).toBe(false);
    expect(await screen.findByText('new_oauth is connected.')).toBeVisible();
    expect(world.connections.oauth).toMatchObject([{ oauth_url_subdomain: 'acme' }]);
  });

  it('takes capitals in the account for no difference', async () => {
    const world = aWorldWithClients();
    const { user } = await openConnect({ world });
    await connect(user, { account: 'Acme' });
    await waiting();
    windows.window().press(world, 'allow');
    for (const one of world.connections.oauth) one.oauth_url_subdomain = 'acme';

    await pass(500);

    expect(await screen.findByText('new_oauth is connected.')).toBeVisible();
  });

  it('names the rights that somebody did not give', async () => {
    const world = aWorldWithClients();
    const { user } = await openConnect({ world });
    await connect(user, { scopes: 'read write' });
    await waiting();

    windows.window().press(world, 'allow-as-another');
    await pass(500);

    expect(await alert()).toHaveTextContent('new_oauth is connected, but without: write.');
    expect(await rowOf('new_oauth')).toBeVisible();
  });

  it('speaks of the connection that was asked for, though another name is typed meanwhile', async () => {
    const world = aWorldWithClients();
    const { user } = await openConnect({ world });
    await connect(user);
    await waiting();

    await user.type(screen.getByLabelText('Name'), '_typed_on');
    windows.window().press(world, 'allow');
    await pass(500);

    expect(await screen.findByText('new_oauth is connected.')).toBeVisible();
  });
});
