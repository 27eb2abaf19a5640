import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { CANARY } from '../../sandbox/world.ts';
import { fill } from '../support/acts.ts';
import { answered } from '../support/links.ts';
import {
  aWorldWithClients,
  callsOf,
  chooseOfClient,
  clientsListed,
  openClients,
} from '../support/oauth.ts';
import { reachableTexts } from '../support/reachable.ts';

const alert = () => screen.findByRole('alert');
const SECRET = 'typed-client-secret-0123456789';

async function openNewClient(...args: Parameters<typeof openClients>) {
  const rendered = await openClients(...args);
  await rendered.user.click(await screen.findByRole('button', { name: 'New client' }));
  await screen.findByRole('form', { name: 'New client' });
  return rendered;
}

async function fillIn(user: UserEvent) {
  await fill(user, 'Name', 'new_client');
  await fill(user, 'Client ID', ' id-1 ');
  await fill(user, 'Client secret', SECRET);
  await fill(user, 'Authorization address', 'https://login.example/authorize');
  await fill(user, 'Token address', 'https://login.example/token');
}

const create = (user: UserEvent) =>
  user.click(screen.getByRole('button', { name: 'Create client' }));

describe('the OAuth clients', () => {
  it.each([['list' as const], ['wrapped' as const]])('are listed from a %s', async (clients) => {
    await openClients({ world: aWorldWithClients({ answers: { clients } }) });

    const row = await screen.findByRole('listitem', { name: 'crm_client' });
    expect(row).toHaveTextContent(/Authorization code.*login\.crm\.example.*read write/);
    expect(clientsListed()).toEqual(['crm_client', 'fleet_client']);
  });

  it('are said to be none', async () => {
    await openClients({ world: aWorldWithClients({ oauthClients: [] }) });

    expect(await screen.findByText('No OAuth client yet.')).toBeVisible();
  });

  it('say who can see them to who cannot', async () => {
    await openClients({ world: aWorldWithClients() }, (zaf) => {
      zaf.failureOf = ({ url }) => (url.includes('/oauth/clients/') ? answered(403) : undefined);
    });

    expect(await alert()).toHaveTextContent('The OAuth clients could not be loaded.');
    expect(await alert()).toHaveTextContent('As an admin, check');
  });

  it('hold no secret on the screen or in a cache', async () => {
    const { queryClient } = await openClients({ world: aWorldWithClients() });
    await screen.findByRole('listitem', { name: 'crm_client' });

    const caches = [queryClient.getQueryCache(), queryClient.getMutationCache()];
    const held = reachableTexts(caches.map((cache) => cache.getAll()));

    expect(held).toContain('id-of-crm_client');
    expect(held).not.toContain(CANARY);
    expect(document.documentElement.outerHTML).not.toContain(CANARY);
  });

  it('lead to a connection through one of them', async () => {
    const { user } = await openClients({ world: aWorldWithClients() });

    await chooseOfClient(user, 'crm_client', 'Connect');

    const field = await screen.findByLabelText('Client');
    expect(within(field).getByRole('option', { selected: true })).toHaveTextContent('crm_client');
    expect(screen.getByLabelText('Type')).toHaveFocus();
  });
});

describe('a new OAuth client', () => {
  it.each([['whole' as const], ['uuid' as const]])(
    'is created, and shown, where the answer is the %s',
    async (createdClient) => {
      const world = aWorldWithClients({ answers: { createdClient } });
      const { user, zaf } = await openNewClient({ world });
      const before = zaf.requests.length;

      await fillIn(user);
      await create(user);

      expect(await screen.findByText('Created the client new_client.')).toBeVisible();
      expect(clientsListed()).toEqual(['crm_client', 'fleet_client', 'new_client']);
      expect(world.oauthClients.at(-1)).toMatchObject({
        ...{ name: 'new_client', client_id: 'id-1', client_secret: SECRET, default_scopes: '' },
        auth_url: 'https://login.example/authorize',
        grant_type: 'authorization_code',
      });
      expect(callsOf(zaf, before)).toEqual(['POST connections/oauth/clients/acme_linker']);
      await waitFor(() => expect(screen.getByRole('button', { name: 'New client' })).toHaveFocus());
    },
  );

  it('needs no address where nobody signs in', async () => {
    const world = aWorldWithClients();
    const { user } = await openNewClient({ world });

    await fillIn(user);
    await user.selectOptions(screen.getByLabelText('Grant type'), 'client_credentials');
    const isAsked = screen.queryByLabelText('Authorization address') !== null;
    await create(user);

    expect(await screen.findByText('Created the client new_client.')).toBeVisible();
    expect(isAsked).toBe(false);
    expect(world.oauthClients.at(-1)).toMatchObject({
      ...{ auth_url: '', grant_type: 'client_credentials' },
    });
  });

  it('names everything that is missing at once, and sends nothing', async () => {
    const { user, zaf } = await openNewClient({ world: aWorldWithClients() });
    const before = zaf.requests.length;

    await create(user);

    for (const words of [
      'Give the client a name: flows are started with it.',
      'Give the client ID that the provider shows.',
      'Type or paste the secret.',
    ]) {
      expect(screen.getByText(words)).toBeVisible();
    }
    expect(screen.getAllByText('Give the address.')).toHaveLength(2);
    expect(callsOf(zaf, before)).toEqual([]);
  });

  it('keeps the secret that was typed while something else is wrong', async () => {
    const { user } = await openNewClient({ world: aWorldWithClients() });
    await fillIn(user);
    await fill(user, 'Token address', 'http://login.example/token');

    await create(user);

    expect(screen.getByText('This must be an address that begins with https://.')).toBeVisible();
    expect(screen.getByLabelText('Client secret')).toHaveValue(SECRET);
  });

  it('cannot have a name that is taken', async () => {
    const { user } = await openNewClient({ world: aWorldWithClients() });
    await fillIn(user);
    await fill(user, 'Name', 'crm_client');

    await create(user);

    expect(screen.getByText('A client of this name is there already.')).toBeVisible();
  });

  it('is sent once, however often the button is pressed, and says that it is on its way', async () => {
    const { user, zaf } = await openNewClient({ world: aWorldWithClients() });
    const before = zaf.requests.length;
    await fillIn(user);
    const release = zaf.hold();

    await user.dblClick(screen.getByRole('button', { name: 'Create client' }));
    const said = await screen.findByText('Creating…');
    release();

    expect(said).toHaveRole('status');
    expect(await screen.findByText('Created the client new_client.')).toBeVisible();
    expect(callsOf(zaf, before)).toEqual(['POST connections/oauth/clients/acme_linker']);
  });

  it.each([
    [409, /^The client was not created: its name is taken\./],
    [422, /^The client was not created\..*refused what was sent.*HTTP 422/],
    [403, /^The client was not created\..*As an admin, check.*HTTP 403/],
  ])('is explained when ZIS answers %i, and asks for the wiped secret', async (status, words) => {
    const { user, zaf } = await openNewClient({ world: aWorldWithClients() });
    zaf.failureOf = ({ type }) =>
      type === 'POST' ? answered(status, { errors: [{ title: `No: ${SECRET}` }] }) : undefined;
    await fillIn(user);

    await create(user);

    expect(await screen.findByText(/^The secret was wiped from the form/)).toBeVisible();
    const failed = screen.getAllByRole('alert').map(({ textContent }) => textContent);
    expect(failed).toContainEqual(expect.stringMatching(words));
    expect(screen.getByLabelText('Client secret')).toHaveValue('');
    expect(screen.getByLabelText('Name')).toHaveValue('new_client');
    expect(document.documentElement.outerHTML).not.toContain(SECRET);
  });
});

describe('a half-typed client secret', () => {
  it.each([['Cancel'], ['Close'], ['Add connection'], ['OAuth clients']])(
    'is not thrown away by “%s” without asking',
    async (button) => {
      const { user } = await openNewClient({ world: aWorldWithClients() });
      await fill(user, 'Client secret', 'half');

      await user.click(screen.getByRole('button', { name: button }));
      const question = await screen.findByRole('alertdialog');
      await user.click(within(question).getByRole('button', { name: 'Keep typing' }));
      const kept = screen.getByLabelText<HTMLInputElement>('Client secret').value;
      await user.click(screen.getByRole('button', { name: button }));
      await user.click(await screen.findByRole('button', { name: 'Discard' }));

      await waitFor(() => expect(screen.queryByRole('form', { name: 'New client' })).toBeNull());
      expect(kept).toBe('half');
    },
  );
});
