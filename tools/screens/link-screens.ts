import { button, choose, openTab, type Screen, see } from './stage.ts';

const title = 'Payment step returns 500 for saved addresses';

/** The links of a ticket, and the explorer. */
export const linkScreens: readonly Screen[] = [
  { name: 'links', reach: (on) => button(on, 'acts.add').waitFor() },
  {
    name: 'links-menu',
    async reach(on) {
      await on.app
        .getByRole('button', { name: on.said.like('links.actions') })
        .first()
        .click();
      await on.app.getByRole('menuitem', { name: on.said.text('acts.editAction') }).waitFor();
    },
  },
  {
    name: 'link-form-mistakes',
    async reach(on) {
      await button(on, 'acts.add').click();
      await button(on, 'acts.create').click();
      await see(on, 'acts.invalid.objectEmpty');
    },
  },
  {
    name: 'link-form-pasted',
    async reach(on) {
      await button(on, 'acts.add').click();
      await on.app
        .getByLabel(on.said.text('acts.fields.object'), { exact: true })
        .fill('https://other.atlassian.net/browse/ACME-1');
      await on.app.getByText('ACME-1').first().waitFor();
    },
  },
  {
    name: 'link-edit-diff',
    async reach(on) {
      await choose(on, 'links.actions', 'acts.editAction');
      await on.app
        .getByLabel(on.said.text('acts.fields.metadata'), { exact: true })
        .fill('{ "summary": "Another", "new": [1] }');
      await see(on, 'acts.diff.removed');
    },
  },
  {
    name: 'link-edit-fields-mistake',
    async reach(on) {
      await choose(on, 'links.actions', 'acts.editAction');
      await button(on, 'acts.metadata.as.fields').click();
      await button(on, 'acts.metadata.addField').click();
      await button(on, 'acts.save').click();
      await see(on, 'acts.invalid.noKey');
    },
  },
  {
    name: 'link-edit-json-mistake',
    async reach(on) {
      await choose(on, 'links.actions', 'acts.editAction');
      await on.app
        .getByLabel(on.said.text('acts.fields.metadata'), { exact: true })
        .fill('{ "a": }');
      await button(on, 'acts.save').click();
      await see(on, 'acts.metadata.goToLine');
    },
  },
  {
    name: 'link-rename',
    async reach(on) {
      await choose(on, 'links.actions', 'acts.renameAction');
      await on.app.getByRole('form', { name: on.said.text('acts.rename') }).waitFor();
    },
  },
  {
    name: 'link-deleted',
    async reach(on) {
      await choose(on, 'links.actions', 'acts.deleteAction');
      await button(on, 'acts.undo').waitFor();
    },
  },
  {
    name: 'links-more',
    async reach(on) {
      await button(on, 'acts.more').click();
      await on.app.getByRole('menuitem', { name: on.said.text('acts.tools.activity') }).waitFor();
    },
  },
  {
    name: 'links-selection',
    async reach(on) {
      await choose(on, 'acts.more', 'acts.selectSeveral');
      await on.app.getByRole('checkbox').first().check();
      await on.app.getByRole('checkbox', { checked: true }).first().waitFor();
    },
  },
  {
    name: 'links-activity',
    async reach(on) {
      await choose(on, 'links.actions', 'acts.deleteAction');
      await button(on, 'acts.undo').waitFor();
      await choose(on, 'acts.more', 'acts.tools.activity');
      await on.app.getByRole('button', { name: on.said.like('acts.activity.undo') }).waitFor();
    },
  },
  {
    name: 'links-import',
    async reach(on) {
      await choose(on, 'acts.more', 'acts.tools.import');
      await on.app.getByLabel(on.said.text('moving.file')).waitFor();
    },
  },
  {
    name: 'links-export',
    async reach(on) {
      await choose(on, 'acts.more', 'acts.tools.export');
      await button(on, 'moving.download').waitFor();
    },
  },
  {
    name: 'links-agent-details',
    at: { ticket: '4411', role: 'agent' },
    async reach(on) {
      const { app, said } = on;
      await app.getByText(said.text('links.detailsShort'), { exact: true }).first().click();
      await app.getByText(said.text('links.alsoLinkedShort'), { exact: true }).first().click();
      await app.getByText(title).first().waitFor();
    },
  },
  {
    name: 'links-500',
    at: { ticket: '4413' },
    reach: ({ app }) => app.locator('[aria-setsize="500"]').first().waitFor(),
  },
  {
    name: 'links-refused',
    at: { scenario: 'not-permitted', role: 'agent' },
    reach: ({ app }) => app.getByRole('alert').first().waitFor(),
  },
  { name: 'links-empty', at: { scenario: 'empty' }, reach: (on) => see(on, 'links.empty') },
  {
    name: 'explorer-found',
    async reach(on) {
      await openTab(on, 'explorer');
      await on.app.getByText(on.said.text('explorer.request.show')).click();
      await button(on, 'explorer.search').click();
      await see(on, 'explorer.finished');
    },
  },
];
