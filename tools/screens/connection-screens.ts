import {
  button,
  buttonLike,
  openTab,
  putCallsInto,
  putInto,
  type Screen,
  see,
  seeAlert,
  type Stage,
  unfold,
} from './stage.ts';

/** The connections of the integration, ready to be worked with. */
export async function openConnections(on: Stage): Promise<void> {
  await openTab(on, 'connections');
  await button(on, 'connections.filters.button').waitFor();
  await button(on, 'connections.work.add').waitFor();
}

/** What can be seen of ZIS connections without changing one. */
export const connectionScreens: readonly Screen[] = [
  { name: 'connections', reach: openConnections },
  {
    name: 'connections-waiting',
    async reach(on) {
      await button(on, 'links.add').waitFor();
      await putInto(on, 'slow');
      const panel = await openTab(on, 'connections');
      await panel.locator('[aria-busy="true"]').waitFor();
    },
  },
  {
    name: 'connections-filters',
    async reach(on) {
      await openConnections(on);
      await button(on, 'connections.filters.button').click();
      await on.app.getByLabel(on.said.text('connections.filters.sort')).first().waitFor();
    },
  },
  {
    name: 'connections-no-match',
    async reach(on) {
      await openConnections(on);
      const panel = await openTab(on, 'connections');
      await panel.getByRole('searchbox').fill('nothing is named like this');
      await see(on, 'connections.noMatch');
    },
  },
  {
    name: 'connections-advice',
    async reach(on) {
      await openConnections(on);
      await on.app
        .getByRole('button', { name: new RegExp(`^${on.said.text('connections.advice.heading')}`) })
        .click();
      await buttonLike(on, 'connections.advice.showNamed').waitFor();
    },
  },
  {
    name: 'connections-where-used',
    async reach(on) {
      await openConnections(on);
      await see(on, 'connections.missing.title');
      const panel = await openTab(on, 'connections');
      await panel.getByRole('searchbox').fill('jira_production');
      await unfold(on, 'connections.uses.count');
      await see(on, 'connections.uses.flow');
    },
  },
  {
    name: 'connections-uses-refused',
    async reach(on) {
      await button(on, 'links.add').waitFor();
      await putCallsInto(on, 'not-permitted', '/bundles');
      await openConnections(on);
      await see(on, 'connections.uses.failed');
    },
  },
  {
    name: 'connections-many',
    at: { scenario: 'many-connections' },
    async reach(on) {
      await openConnections(on);
      await on.app.locator('[aria-setsize]').first().waitFor();
    },
  },
  {
    name: 'connections-empty',
    at: { scenario: 'empty' },
    async reach(on) {
      const panel = await openTab(on, 'connections');
      await panel.getByText(on.said.text('connections.emptyNext')).waitFor();
    },
  },
  {
    name: 'connections-refused',
    at: { scenario: 'not-permitted' },
    async reach(on) {
      await openTab(on, 'connections');
      await seeAlert(on);
    },
  },
  {
    name: 'connections-stale',
    async reach(on) {
      await openConnections(on);
      await putInto(on, 'not-permitted');
      const panel = await openTab(on, 'connections');
      await panel.getByRole('button', { name: on.said.text('refresh'), exact: true }).click();
      await see(on, 'stale');
    },
  },
];
