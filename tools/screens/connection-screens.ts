import { button, choose, openTab, type Screen, see } from './stage.ts';

/** ZIS connections, and their OAuth clients. */
export const connectionScreens: readonly Screen[] = [
  {
    name: 'connections',
    async reach(on) {
      await openTab(on, 'connections');
      await button(on, 'connections.filters.button').waitFor();
    },
  },
  {
    name: 'connections-filters',
    async reach(on) {
      await openTab(on, 'connections');
      await button(on, 'connections.filters.button').click();
      await on.app.getByLabel(on.said.text('connections.filters.sort')).first().waitFor();
    },
  },
  {
    name: 'connection-form-mistakes',
    async reach(on) {
      await openTab(on, 'connections');
      await button(on, 'connections.work.add').click();
      await button(on, 'connections.work.create').click();
      await see(on, 'connections.work.secretEmpty');
    },
  },
  {
    name: 'connection-replace',
    async reach(on) {
      await openTab(on, 'connections');
      await choose(on, 'connections.actions', 'connections.work.replace');
      await button(on, 'connections.work.replaceSubmit').waitFor();
    },
  },
  {
    name: 'connection-delete',
    async reach(on) {
      await openTab(on, 'connections');
      await choose(on, 'connections.actions', 'connections.work.delete');
      await on.app.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'oauth-clients',
    async reach(on) {
      await openTab(on, 'connections');
      await button(on, 'connections.work.clients').click();
      await button(on, 'connections.work.client.new').click();
      await button(on, 'connections.work.client.create').waitFor();
    },
  },
  {
    name: 'connections-refused',
    at: { scenario: 'not-permitted' },
    async reach(on) {
      const panel = await openTab(on, 'connections');
      await panel.getByRole('alert').first().waitFor();
    },
  },
];
