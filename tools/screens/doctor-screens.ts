import { settingsWith } from './settings-with.ts';
import { button, choose, putInto, type Screen, see, type Stage } from './stage.ts';

/** Opens the check, and waits until all of it has been said. */
async function check(on: Stage): Promise<void> {
  await choose(on, 'doctor.menu', 'doctor.open');
  await see(on, 'doctor.problems');
}

/** The check of the app. */
export const doctorScreens: readonly Screen[] = [
  {
    name: 'doctor-menu',
    async reach(on) {
      await button(on, 'doctor.menu').click();
      await on.app.getByRole('menuitem').first().waitFor();
    },
  },
  { name: 'doctor', reach: check },
  {
    name: 'doctor-running',
    async reach(on) {
      await button(on, 'links.add').waitFor();
      await putInto(on, 'slow');
      await choose(on, 'doctor.menu', 'doctor.open');
      await see(on, 'doctor.progress');
    },
  },
  {
    name: 'doctor-problems',
    world: () =>
      settingsWith({ ticket_object_name: 'zendesk:*', make_token: '', activecampaign_url: '' }),
    async reach(on) {
      await button(on, 'links.add').waitFor();
      await putInto(on, 'not-permitted');
      await check(on);
    },
  },
  {
    name: 'doctor-tried',
    async reach(on) {
      await check(on);
      await button(on, 'doctor.copying.act').click();
      await see(on, 'doctor.copying.works');
      await button(on, 'doctor.windows.act').click();
      await see(on, 'doctor.windows.works');
    },
  },
  {
    name: 'doctor-copied',
    async reach(on) {
      await check(on);
      await button(on, 'doctor.copy').click();
      await see(on, 'doctor.copied');
    },
  },
];
