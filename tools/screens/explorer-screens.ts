import { button, field, openTab, putInto, type Screen, see, seeAlert, unfold } from './stage.ts';

/** The search through all links. */
export const explorerScreens: readonly Screen[] = [
  {
    name: 'explorer',
    async reach(on) {
      await openTab(on, 'explorer');
      await button(on, 'explorer.search').waitFor();
    },
  },
  {
    name: 'explorer-mistakes',
    async reach(on) {
      await openTab(on, 'explorer');
      await field(on, 'acts.renaming.left').fill('');
      await button(on, 'explorer.search').click();
      await see(on, 'explorer.noName');
    },
  },
  {
    name: 'explorer-found',
    async reach(on) {
      await openTab(on, 'explorer');
      await unfold(on, 'explorer.request.show');
      await button(on, 'explorer.search').click();
      await see(on, 'explorer.finished');
    },
  },
  {
    name: 'explorer-empty',
    async reach(on) {
      await openTab(on, 'explorer');
      await field(on, 'acts.renaming.left').fill('nothing');
      await button(on, 'explorer.search').click();
      await see(on, 'explorer.empty');
    },
  },
  {
    name: 'explorer-failed',
    async reach(on) {
      await openTab(on, 'explorer');
      await button(on, 'explorer.search').waitFor();
      await putInto(on, 'not-permitted');
      await button(on, 'explorer.search').click();
      await seeAlert(on);
    },
  },
  {
    name: 'explorer-saving',
    async reach(on) {
      await openTab(on, 'explorer');
      await button(on, 'explorer.saved.save').click();
      await field(on, 'explorer.saved.name').waitFor();
    },
  },
  {
    name: 'explorer-saved',
    async reach(on) {
      await openTab(on, 'explorer');
      await button(on, 'explorer.saved.save').click();
      await button(on, 'explorer.saved.keep').click();
      await unfold(on, 'explorer.saved.list');
      await see(on, 'explorer.saved.kept');
    },
  },
];
