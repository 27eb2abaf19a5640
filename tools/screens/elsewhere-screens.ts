import { button, choose, openTab, type Screen, see } from './stage.ts';

/** ActiveCampaign and Make. */
export const elsewhereScreens: readonly Screen[] = [
  {
    name: 'activecampaign',
    async reach(on) {
      const panel = await openTab(on, 'activecampaign');
      await panel
        .getByText(on.said.text('activecampaign.detailsShort'), { exact: true })
        .first()
        .click();
      await button(on, 'activecampaign.work.add').waitFor();
    },
  },
  {
    name: 'activecampaign-form-mistakes',
    async reach(on) {
      await openTab(on, 'activecampaign');
      await button(on, 'activecampaign.work.add').click();
      await button(on, 'activecampaign.work.create').click();
      await see(on, 'activecampaign.invalid.service');
    },
  },
  {
    name: 'make',
    async reach(on) {
      const panel = await openTab(on, 'make');
      await panel.getByText(on.said.text('make.detailsShort'), { exact: true }).first().click();
      await button(on, 'make.work.add').waitFor();
    },
  },
  {
    name: 'make-form',
    async reach(on) {
      await openTab(on, 'make');
      await button(on, 'make.work.add').click();
      await button(on, 'make.work.create').waitFor();
    },
  },
  {
    name: 'make-recreate',
    async reach(on) {
      await openTab(on, 'make');
      await choose(on, 'make.actions', 'make.work.recreate.action');
      await on.app.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'make-sections',
    async reach(on) {
      await openTab(on, 'make');
      await choose(on, 'make.actions', 'make.work.sections');
      await on.app.locator('.cm-content').waitFor();
    },
  },
];
