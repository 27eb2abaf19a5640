import { openConnections } from './connection-screens.ts';
import {
  button,
  choose,
  chooseOf,
  field,
  openTab,
  pageOf,
  type Screen,
  see,
  seeAlert,
  type Stage,
} from './stage.ts';

const client = { name: 'jira_client' };

async function openClients(on: Stage): Promise<void> {
  await openConnections(on);
  await button(on, 'connections.work.clients').click();
  await button(on, 'connections.work.client.new').waitFor();
}

/** The form that connects through the client of Jira, filled in. */
async function openForm(on: Stage): Promise<void> {
  await openConnections(on);
  await button(on, 'connections.work.add').click();
  const oauth = { label: on.said.text('connections.types.oauth') };
  await field(on, 'connections.work.type').selectOption(oauth);
  await field(on, 'connections.work.name').fill('new_oauth');
  await field(on, 'connections.work.oauth.client').selectOption({ label: client.name });
}

/** Presses the button that opens the service's window, and gives the window. */
async function signIn(on: Stage) {
  const opening = pageOf(on).waitForEvent('popup');
  await button(on, 'connections.work.oauth.connect').click();
  return opening;
}

/** OAuth clients, and the sign-in that makes a connection through one. */
export const oauthScreens: readonly Screen[] = [
  { name: 'oauth-clients', reach: openClients },
  {
    name: 'oauth-client-mistakes',
    async reach(on) {
      await openClients(on);
      await button(on, 'connections.work.client.new').click();
      await button(on, 'connections.work.client.create').click();
      await see(on, 'connections.work.invalid.clientName');
    },
  },
  {
    name: 'oauth-client-replace',
    async reach(on) {
      await openClients(on);
      await chooseOf(on, ['connections.work.client.actions', client], 'connections.work.replace');
      await button(on, 'connections.work.replaceSubmit').waitFor();
    },
  },
  {
    name: 'oauth-client-delete',
    async reach(on) {
      await openClients(on);
      await chooseOf(on, ['connections.work.client.actions', client], 'connections.work.delete');
      await see(on, 'connections.work.client.deleteTakes');
    },
  },
  {
    name: 'oauth-clients-none',
    at: { scenario: 'empty' },
    async reach(on) {
      await openTab(on, 'connections');
      await button(on, 'connections.work.clients').click();
      await see(on, 'connections.work.client.none');
    },
  },
  {
    name: 'oauth-form-mistakes',
    async reach(on) {
      await openForm(on);
      await field(on, 'connections.work.oauth.client').selectOption('');
      await field(on, 'connections.work.oauth.scopes').fill('read,write');
      await button(on, 'connections.work.oauth.connect').click();
      await see(on, 'connections.work.invalid.noClient');
    },
  },
  {
    name: 'oauth-form-machine',
    async reach(on) {
      await openForm(on);
      await field(on, 'connections.work.oauth.client').selectOption({ label: 'fleet_client' });
      await see(on, 'connections.work.oauth.machine');
    },
  },
  {
    name: 'oauth-waiting',
    async reach(on) {
      await openForm(on);
      await signIn(on);
      await see(on, 'connections.work.oauth.waiting');
    },
  },
  {
    name: 'oauth-cancelled',
    async reach(on) {
      await openForm(on);
      const window = await signIn(on);
      await see(on, 'connections.work.oauth.waiting');
      await window.close();
      await seeAlert(on);
    },
  },
  {
    name: 'oauth-connected',
    async reach(on) {
      await openForm(on);
      const window = await signIn(on);
      await window.getByRole('button', { name: 'Allow', exact: true }).click();
      await see(on, 'connections.work.oauth.done');
    },
  },
  {
    name: 'oauth-again',
    async reach(on) {
      await openConnections(on);
      await choose(on, 'connections.actions', 'connections.work.oauth.authorise');
      await see(on, 'connections.work.oauth.sameAccount');
    },
  },
  {
    name: 'oauth-renewal',
    async reach(on) {
      await openConnections(on);
      await choose(on, 'connections.actions', 'connections.work.renewal.renew');
      await see(on, 'connections.work.renewal.onUse');
    },
  },
];
