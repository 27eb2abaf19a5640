import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { anOauthConnection } from '../../sandbox/builders.ts';
import { noConnections, type World } from '../../sandbox/world.ts';
import { fill } from '../support/acts.ts';
import { answered } from '../support/links.ts';
import {
  aWorldWithClients,
  callsOf,
  chooseOfClient,
  clientsListed,
  crm,
  fleet,
  openClients,
} from '../support/oauth.ts';

const SECRET = 'typed-client-secret-0123456789';
const alert = () => screen.findByRole('alert');
const actions = () => screen.getByRole('button', { name: 'Actions for the client crm_client' });

async function openReplace(...args: Parameters<typeof openClients>) {
  const rendered = await openClients(...args);
  await chooseOfClient(rendered.user, 'crm_client', 'Replace secret');
  const form = await screen.findByRole('form', {
    name: 'Replace the secret of the client crm_client',
  });
  return { ...rendered, form };
}

const replace = async (user: UserEvent) => {
  await fill(user, 'Client secret', SECRET);
  await user.click(screen.getByRole('button', { name: 'Replace' }));
};

describe('replacing the secret of an OAuth client', () => {
  it('sends the secret and nothing else, once, and comes back to the client', async () => {
    const world = aWorldWithClients();
    const { user, zaf } = await openReplace({ world });
    const before = zaf.requests.length;
    await fill(user, 'Client secret', SECRET);

    await user.dblClick(screen.getByRole('button', { name: 'Replace' }));

    expect(await screen.findByText(/^Replaced the secret of the client crm_client/)).toBeVisible();
    expect(callsOf(zaf, before)).toEqual([
      `PATCH connections/oauth/clients/acme_linker/${crm.uuid}`,
    ]);
    expect(zaf.requests[before]?.data).toBe(JSON.stringify({ client_secret: SECRET }));
    expect(world.oauthClients[0]?.client_secret).toBe(SECRET);
    await waitFor(() => expect(actions()).toHaveFocus());
    expect(document.documentElement.outerHTML).not.toContain(SECRET);
  });

  it.each([
    [405, /^ZIS cannot change this client\..*HTTP 405/],
    [404, /^ZIS does not find the client crm_client: somebody may have deleted it.*HTTP 404/],
    [403, /^The secret of the client crm_client was not replaced\..*HTTP 403/],
  ])('is explained when ZIS answers %i', async (status, words) => {
    const { user, zaf, form } = await openReplace({ world: aWorldWithClients() });
    zaf.failureOf = ({ type }) => (type === 'PATCH' ? answered(status) : undefined);

    await replace(user);

    expect(await within(form).findByText(/^The secret was wiped from the form/)).toBeVisible();
    const said = within(form)
      .getAllByRole('alert')
      .map(({ textContent }) => textContent);
    expect(said).toContainEqual(expect.stringMatching(words));
  });

  it('asks before a half-typed secret is thrown away', async () => {
    const { user } = await openReplace({ world: aWorldWithClients() });
    await fill(user, 'Client secret', 'half');

    await chooseOfClient(user, 'fleet_client', 'Delete');
    const question = await screen.findByRole('alertdialog');
    await user.click(within(question).getByRole('button', { name: 'Discard' }));

    expect(await screen.findByRole('alertdialog')).toHaveAccessibleName(
      'Delete the client fleet_client?',
    );
  });

  it('says that the secret is missing, and sends nothing', async () => {
    const { user, zaf } = await openReplace({ world: aWorldWithClients() });
    const before = zaf.requests.length;

    await user.click(screen.getByRole('button', { name: 'Replace' }));

    expect(screen.getByText('Type or paste the secret.')).toBeVisible();
    expect(screen.getByLabelText('Client secret')).toHaveFocus();
    expect(callsOf(zaf, before)).toEqual([]);
  });
});

/** Two connections of one client, one of the other, and one whose client is a secret. */
const aWorldWithConnections = (): World =>
  aWorldWithClients({
    connections: {
      ...noConnections(),
      oauth: [
        anOauthConnection({ name: 'one_crm', oauth_client_uuid: crm.uuid }),
        anOauthConnection({ name: 'two_crm', oauth_client_uuid: crm.uuid }),
        anOauthConnection({ name: 'of_fleet', oauth_client_uuid: fleet.uuid }),
        anOauthConnection({ name: 'of_nobody', oauth_client_uuid: '' }),
      ],
    },
  });

const question = () => screen.findByRole('alertdialog', { name: 'Delete the client crm_client?' });

async function openDelete(world: World, prepare?: Parameters<typeof openClients>[1]) {
  const rendered = await openClients({ world }, prepare);
  await chooseOfClient(rendered.user, 'crm_client', 'Delete');
  await screen.findByLabelText('Type “crm_client” to delete it');
  return rendered;
}

const confirm = async (user: UserEvent) => {
  await fill(user, 'Type “crm_client” to delete it', 'crm_client');
  await user.click(screen.getByRole('button', { name: 'Delete client' }));
};

describe('deleting an OAuth client', () => {
  it('names every connection that goes with it, and those that may', async () => {
    await openDelete(aWorldWithConnections());

    const [going, unsure] = within(await question()).getAllByRole('list');
    expect(await question()).toHaveTextContent('2 connections go with it:');
    expect(going).toHaveTextContent(/^one_crmtwo_crm$/);
    expect(await question()).toHaveTextContent('it could not be read which client they belong to');
    expect(unsure).toHaveTextContent(/^of_nobody$/);
  });

  it('says so where none does', async () => {
    await openDelete(aWorldWithClients());

    expect(await question()).toHaveTextContent('No connection goes with it.');
    expect(within(await question()).queryByRole('list')).not.toBeInTheDocument();
  });

  it('names what could not be read as unsure', async () => {
    await openDelete(aWorldWithConnections(), (zaf) => {
      zaf.failureOf = ({ url }) => (url.includes('?name=one_crm') ? answered(403) : undefined);
    });

    const [going, unsure] = within(await question()).getAllByRole('list');
    expect(going).toHaveTextContent(/^two_crm$/);
    expect(unsure).toHaveTextContent(/^of_nobodyone_crm$/);
  });

  it('asks for nothing before it knows, and can be left meanwhile', async () => {
    const opened = await openClients({ world: aWorldWithConnections() });
    await screen.findByRole('listitem', { name: 'crm_client' });
    const release = opened.zaf.hold();
    await chooseOfClient(opened.user, 'crm_client', 'Delete');

    expect(await question()).toHaveTextContent('Looking for its connections…');
    expect(screen.queryByRole('button', { name: 'Delete client' })).not.toBeInTheDocument();
    await opened.user.click(within(await question()).getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
    expect(actions()).toHaveFocus();
    release();
  });

  it('wants the name, takes the connections along, and reads the list anew, once', async () => {
    const world = aWorldWithConnections();
    const { user, zaf } = await openDelete(world);
    const before = zaf.requests.length;

    await user.click(screen.getByRole('button', { name: 'Delete client' }));
    const isRefused = screen.getByText('This is not the name.');
    expect(isRefused).toBeVisible();
    await confirm(user);

    expect(await screen.findByText('Deleted the client crm_client.')).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('listitem', { name: 'one_crm' })).toBeNull());
    expect(screen.queryByRole('listitem', { name: 'two_crm' })).not.toBeInTheDocument();
    expect(screen.getByRole('listitem', { name: 'of_fleet' })).toBeVisible();
    expect(clientsListed()).toEqual(['fleet_client']);
    expect(world.connections.oauth.map(({ name }) => name)).toEqual(['of_fleet', 'of_nobody']);
    const sent = zaf.requests.slice(before).map(({ type, url }) => `${type} ${url.split('?')[0]}`);
    expect(sent).toEqual([
      `DELETE /api/services/zis/connections/oauth/clients/acme_linker/${crm.uuid}`,
      'GET /api/services/zis/connections/oauth/clients/acme_linker',
      'GET /api/services/zis/integrations/acme_linker/connections/all',
    ]);
  });

  it('is done where somebody else was quicker', async () => {
    const world = aWorldWithConnections();
    const { user } = await openDelete(world);
    world.oauthClients = [fleet];

    await confirm(user);

    expect(await screen.findByText('Deleted the client crm_client.')).toBeVisible();
  });

  it.each([[403], [404], [405], [500]])('is explained when ZIS answers %i', async (status) => {
    const world = aWorldWithConnections();
    const { user, zaf } = await openDelete(world);
    zaf.failureOf = ({ type }) => (type === 'DELETE' ? answered(status) : undefined);

    await confirm(user);

    expect(await alert()).toHaveTextContent('The client crm_client was not deleted.');
    expect(await alert()).toHaveTextContent(`HTTP ${status}`);
    expect(world.oauthClients).toHaveLength(2);
  });
});
