import { seededMake } from '../../sandbox/seed/make.ts';
import { settingsWith } from './settings-with.ts';
import {
  button,
  choose,
  field,
  openTab,
  putInto,
  type Screen,
  see,
  seeAlert,
  type Stage,
  unfold,
} from './stage.ts';

async function open(on: Stage) {
  const panel = await openTab(on, 'make');
  await button(on, 'make.work.add').waitFor();
  await panel.getByRole('listitem').first().waitFor();
  return panel;
}

/** The connections of an app in Make. */
export const makeScreens: readonly Screen[] = [
  {
    name: 'make',
    async reach(on) {
      await open(on);
      await unfold(on, 'make.details.short');
      await see(on, 'make.details.version');
    },
  },
  {
    name: 'make-no-match',
    async reach(on) {
      const panel = await open(on);
      await panel.getByRole('searchbox').fill('nothing is named like this');
      await see(on, 'make.noMatch');
    },
  },
  {
    name: 'make-form-mistakes',
    async reach(on) {
      await open(on);
      await button(on, 'make.work.add').click();
      await button(on, 'make.work.create').click();
      await see(on, 'make.work.labelEmpty');
    },
  },
  {
    name: 'make-writing',
    async reach(on) {
      await open(on);
      await button(on, 'make.work.add').click();
      await field(on, 'make.work.label').fill('A new one');
      await putInto(on, 'slow');
      await button(on, 'make.work.create').click();
      await see(on, 'acts.creating');
    },
  },
  {
    name: 'make-failed',
    async reach(on) {
      await open(on);
      await button(on, 'make.work.add').click();
      await field(on, 'make.work.label').fill('A new one');
      await putInto(on, 'not-permitted');
      await button(on, 'make.work.create').click();
      await seeAlert(on);
    },
  },
  {
    name: 'make-edit',
    async reach(on) {
      await open(on);
      await choose(on, 'make.actions', 'acts.editAction');
      await button(on, 'acts.save').click();
      await see(on, 'make.work.edit.unchanged');
    },
  },
  {
    name: 'make-recreate',
    async reach(on) {
      await open(on);
      await choose(on, 'make.actions', 'make.work.recreate.action');
      await on.app.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'make-delete',
    async reach(on) {
      await open(on);
      await choose(on, 'make.actions', 'acts.deleteAction');
      await on.app.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'make-empty',
    at: { scenario: 'empty' },
    async reach(on) {
      const panel = await openTab(on, 'make');
      await panel.getByText(on.said.text('make.emptyNext')).waitFor();
    },
  },
  {
    name: 'make-not-set-up',
    world: () => settingsWith({ make_zone: '', make_apps: '' }),
    async reach(on) {
      await openTab(on, 'make');
      await see(on, 'make.settings.token');
    },
  },
  {
    name: 'make-wrong-settings',
    world: () => settingsWith({ make_zone: 'https://eu1.make.com/', make_apps: 'acme crm!' }),
    async reach(on) {
      await openTab(on, 'make');
      await see(on, 'make.settings.token');
    },
  },
  {
    name: 'make-unknown-app',
    world: () => settingsWith({ make_apps: 'acme-gone' }),
    async reach(on) {
      await openTab(on, 'make');
      await see(on, 'make.unknownApp');
    },
  },
  {
    name: 'make-token-refused',
    world: () => ({ make: { ...seededMake(), token: 'another-token' } }),
    async reach(on) {
      await openTab(on, 'make');
      await seeAlert(on);
    },
  },
];
