import {
  button,
  choose,
  field,
  putInto,
  type Screen,
  see,
  seeAlert,
  somebodyElse,
} from './stage.ts';

/** Adding, changing, renaming and deleting one link. */
export const linkFormScreens: readonly Screen[] = [
  {
    name: 'link-form-mistakes',
    async reach(on) {
      await button(on, 'links.add').click();
      await button(on, 'acts.create').click();
      await see(on, 'acts.invalid.objectEmpty');
    },
  },
  {
    name: 'link-form-pasted',
    async reach(on) {
      await button(on, 'links.add').click();
      await field(on, 'acts.fields.object').fill('https://other.atlassian.net/browse/ACME-1');
      await see(on, 'acts.pasted.known');
      await see(on, 'acts.pasted.otherHost');
    },
  },
  {
    name: 'link-form-other-type',
    async reach(on) {
      await button(on, 'links.add').click();
      const types = field(on, 'acts.fields.linkType');
      await types.selectOption({ label: on.said.text('acts.types.other') });
      await field(on, 'acts.types.typed').waitFor();
    },
  },
  {
    name: 'link-form-writing',
    async reach(on) {
      await button(on, 'links.add').click();
      await field(on, 'acts.fields.object').fill('jira:ACME-900');
      await putInto(on, 'slow');
      await button(on, 'acts.create').click();
      await see(on, 'acts.creating');
    },
  },
  {
    name: 'link-form-failed',
    async reach(on) {
      await button(on, 'links.add').click();
      await field(on, 'acts.fields.object').fill('jira:ACME-900');
      await putInto(on, 'not-permitted');
      await button(on, 'acts.create').click();
      await seeAlert(on);
    },
  },
  {
    name: 'link-added',
    async reach(on) {
      await button(on, 'links.add').click();
      await field(on, 'acts.fields.object').fill('jira:ACME-900');
      await button(on, 'acts.create').click();
      await see(on, 'acts.created');
    },
  },
  {
    name: 'link-edit-diff',
    async reach(on) {
      await choose(on, 'links.actions', 'acts.editAction');
      await field(on, 'acts.fields.metadata').fill('{ "summary": "Another", "new": [1] }');
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
      await field(on, 'acts.fields.metadata').fill('{ "a": }');
      await button(on, 'acts.save').click();
      await see(on, 'acts.metadata.goToLine');
    },
  },
  {
    name: 'link-edit-stale',
    async reach(on) {
      await choose(on, 'links.actions', 'acts.editAction');
      await field(on, 'acts.fields.metadata').fill('{ "summary": "Mine" }');
      // Whichever link is the first: somebody else changes them all.
      for (const key of ['ACME-101', 'ACME-87', 'OPS-12', 'ACME-64']) {
        await somebodyElse(on, {
          url: `/api/services/zis/links/acme_linker?link_type=jira_issue&left_object_name=zendesk:ticket4411&right_object_name=jira:${key}`,
          type: 'PATCH',
          contentType: 'application/json',
          data: JSON.stringify({
            right_object: { name: `jira:${key}`, metadata: { status: 'Theirs' } },
          }),
        });
      }
      await button(on, 'acts.save').click();
      await see(on, 'acts.stale.title');
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
    name: 'link-rename-mistake',
    async reach(on) {
      await choose(on, 'links.actions', 'acts.renameAction');
      await field(on, 'acts.renaming.right').fill('jira:*');
      await button(on, 'acts.renameAction').click();
      await see(on, 'acts.invalid.objectWildcard');
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
    name: 'link-delete-failed',
    async reach(on) {
      await button(on, 'links.add').waitFor();
      await putInto(on, 'not-permitted');
      await choose(on, 'links.actions', 'acts.deleteAction');
      await seeAlert(on);
    },
  },
];
