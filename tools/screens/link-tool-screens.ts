import {
  button,
  buttonLike,
  choose,
  putCallsInto,
  putInto,
  type Screen,
  see,
  seeAlert,
  type Stage,
} from './stage.ts';

const header = 'link_type,left_object_name,right_object_name,right_object_metadata';

/** One line of each kind: to create, to change, there already, invalid. */
const file = [
  header,
  'jira_issue,zendesk:ticket4411,jira:NEW-1,"{""summary"":""New""}"',
  'jira_issue,zendesk:ticket4411,jira:NEW-2,',
  'jira_issue,zendesk:ticket4411,jira:OPS-12,"{""status"":""Done""}"',
  'jira_issue,zendesk:ticket4411,jira:ACME-64,',
  'jira_issue,,jira:NEW-3,',
].join('\r\n');

async function chooseFile(on: Stage, text: string): Promise<void> {
  await choose(on, 'acts.more', 'acts.tools.import');
  const buffer = Buffer.from(text);
  await on.app
    .getByLabel(on.said.text('moving.file'))
    .setInputFiles({ name: 'links.csv', mimeType: 'text/csv', buffer });
}

async function selectAll(on: Stage): Promise<void> {
  await choose(on, 'acts.more', 'acts.selectSeveral');
  await buttonLike(on, 'acts.selectAll').click();
  await on.app.getByRole('checkbox', { checked: true }).first().waitFor();
}

const deleteSelected = ({ app, said }: Stage) =>
  app
    .getByRole('region', { name: said.text('acts.selection') })
    .getByRole('button', { name: said.text('acts.deleteAction'), exact: true })
    .click();

/** What is done with many links of a ticket at once, or stands open above them. */
export const linkToolScreens: readonly Screen[] = [
  {
    name: 'links-selection',
    async reach(on) {
      await choose(on, 'acts.more', 'acts.selectSeveral');
      await on.app.getByRole('checkbox').first().check();
      await on.app.getByRole('checkbox', { checked: true }).first().waitFor();
    },
  },
  {
    name: 'links-bulk-running',
    async reach(on) {
      await selectAll(on);
      await putInto(on, 'slow');
      await deleteSelected(on);
      await see(on, 'acts.bulk.running');
    },
  },
  {
    name: 'links-bulk-failures',
    async reach(on) {
      await selectAll(on);
      await putCallsInto(on, 'not-permitted', '"DELETE"');
      await deleteSelected(on);
      await buttonLike(on, 'acts.bulk.retryFailed').waitFor();
      await seeAlert(on);
    },
  },
  {
    name: 'links-bulk-deleted',
    async reach(on) {
      await selectAll(on);
      await deleteSelected(on);
      await buttonLike(on, 'acts.undoAll').waitFor();
    },
  },
  {
    name: 'links-activity',
    async reach(on) {
      await choose(on, 'links.actions', 'acts.deleteAction');
      await button(on, 'acts.undo').waitFor();
      await choose(on, 'acts.more', 'acts.tools.activity');
      await buttonLike(on, 'acts.activity.undo').waitFor();
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
    name: 'links-import',
    async reach(on) {
      await choose(on, 'acts.more', 'acts.tools.import');
      await on.app.getByLabel(on.said.text('moving.file')).waitFor();
    },
  },
  {
    name: 'links-import-refused',
    async reach(on) {
      await chooseFile(on, 'no,links\r\nat,all');
      await see(on, 'moving.refused');
    },
  },
  {
    name: 'links-import-plan',
    async reach(on) {
      await chooseFile(on, file);
      await buttonLike(on, 'moving.write').waitFor();
      for (const kind of ['create', 'change', 'same', 'invalid']) {
        await openPlanned(on, `moving.kinds.${kind}`);
      }
    },
  },
  {
    name: 'links-import-report',
    async reach(on) {
      await chooseFile(on, file);
      await putCallsInto(on, 'not-permitted', '"PATCH"');
      await buttonLike(on, 'moving.write').click();
      await button(on, 'moving.saveReport').waitFor();
    },
  },
];

/** Some are open from the start. */
async function openPlanned({ app, said }: Stage, key: string): Promise<void> {
  const summary = app.locator('summary').filter({ hasText: said.like(key) });
  const isOpen = await summary.evaluate((one) => one.closest('details')?.open);
  if (!isOpen) await summary.click();
}
