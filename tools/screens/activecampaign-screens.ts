import { seededActiveCampaign } from '../../sandbox/seed/activecampaign.ts';
import { settingsWith } from './settings-with.ts';
import {
  button,
  choose,
  field,
  openTab,
  putCallsInto,
  putInto,
  type Screen,
  see,
  seeAlert,
  type Stage,
  unfold,
} from './stage.ts';

async function open(on: Stage) {
  const panel = await openTab(on, 'activecampaign');
  await button(on, 'activecampaign.work.add').waitFor();
  await panel.getByRole('listitem').first().waitFor();
  return panel;
}

/** Fills in what a new connection needs. */
async function fillIn(on: Stage, externalid = 'new.fooshop.example'): Promise<void> {
  const panel = await open(on);
  await button(on, 'activecampaign.work.add').click();
  const form = panel.getByRole('form', { name: on.said.text('activecampaign.work.add') });
  const label = (name: string) =>
    form.getByLabel(on.said.text(`activecampaign.fields.${name}`), { exact: true });
  await label('service').fill('shopify');
  await label('externalid').fill(externalid);
  await label('name').fill('A new shop');
  await label('logo').fill('https://gone.fooshop.example/logo.png');
  await label('link').fill('https://fooshop.example');
}

/** The connections of an ActiveCampaign account. */
export const activeCampaignScreens: readonly Screen[] = [
  {
    name: 'activecampaign',
    async reach(on) {
      await open(on);
      await unfold(on, 'activecampaign.detailsShort');
      await see(on, 'activecampaign.facts.created');
    },
  },
  {
    name: 'activecampaign-no-match',
    async reach(on) {
      const panel = await open(on);
      const form = panel.getByRole('search');
      await form.getByRole('textbox').first().fill('nothing');
      await button(on, 'activecampaign.search.find').click();
      await see(on, 'activecampaign.noMatch');
    },
  },
  {
    name: 'activecampaign-form-mistakes',
    async reach(on) {
      await open(on);
      await button(on, 'activecampaign.work.add').click();
      await button(on, 'activecampaign.work.create').click();
      await see(on, 'activecampaign.invalid.service');
    },
  },
  {
    name: 'activecampaign-twin',
    async reach(on) {
      await fillIn(on, 'acme-de.myshopify.example');
      await see(on, 'activecampaign.work.twin');
    },
  },
  {
    name: 'activecampaign-writing',
    async reach(on) {
      await fillIn(on);
      await putInto(on, 'slow');
      await button(on, 'activecampaign.work.create').click();
      await see(on, 'acts.creating');
    },
  },
  {
    name: 'activecampaign-failed',
    async reach(on) {
      await fillIn(on);
      await putInto(on, 'not-permitted');
      await button(on, 'activecampaign.work.create').click();
      await seeAlert(on);
    },
  },
  {
    name: 'activecampaign-edit',
    async reach(on) {
      await open(on);
      await choose(on, 'activecampaign.actions', 'acts.editAction');
      await field(on, 'activecampaign.fields.status').waitFor();
    },
  },
  {
    name: 'activecampaign-delete',
    async reach(on) {
      await open(on);
      await choose(on, 'activecampaign.actions', 'acts.deleteAction');
      await on.app.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'activecampaign-many',
    at: { scenario: 'many-connections' },
    async reach(on) {
      await open(on);
      await on.app.locator('[aria-setsize]').first().waitFor();
    },
  },
  {
    name: 'activecampaign-empty',
    at: { scenario: 'empty' },
    async reach(on) {
      await openTab(on, 'activecampaign');
      await see(on, 'activecampaign.empty');
    },
  },
  {
    name: 'activecampaign-not-set-up',
    world: () => settingsWith({ activecampaign_url: '' }),
    async reach(on) {
      await openTab(on, 'activecampaign');
      await see(on, 'activecampaign.setUp.key');
    },
  },
  {
    name: 'activecampaign-wrong-setting',
    world: () => settingsWith({ activecampaign_url: 'http://acme.api-us1.com/api/3' }),
    async reach(on) {
      await openTab(on, 'activecampaign');
      await see(on, 'activecampaign.setUp.key');
    },
  },
  {
    name: 'activecampaign-key-refused',
    world: () => ({ activeCampaign: { ...seededActiveCampaign(), key: 'another-key' } }),
    async reach(on) {
      await openTab(on, 'activecampaign');
      await seeAlert(on);
    },
  },
  {
    name: 'activecampaign-unreachable',
    async reach(on) {
      await button(on, 'links.add').waitFor();
      await putCallsInto(on, 'malformed', 'api-us1.com');
      await openTab(on, 'activecampaign');
      await seeAlert(on);
    },
  },
];
