import { settingsWith } from './settings-with.ts';
import { pageOf, button, putCallsInto, putInto, type Screen, see, seeAlert } from './stage.ts';

/** What a list of links is when it is not simply there. */
export const linkStateScreens: readonly Screen[] = [
  {
    name: 'links-waiting',
    at: { scenario: 'slow' },
    reach: ({ app }) => app.locator('[aria-busy="true"]').waitFor(),
  },
  {
    name: 'links-empty',
    at: { scenario: 'empty' },
    reach: ({ app, said }) => app.getByText(said.text('links.empty')).first().waitFor(),
  },
  { name: 'links-failed', at: { scenario: 'malformed' }, reach: seeAlert },
  {
    name: 'links-refused',
    at: { scenario: 'not-permitted', role: 'agent' },
    world: () => settingsWith({ mirror_field_id: '' }),
    reach: seeAlert,
  },
  { name: 'links-signed-out', at: { scenario: 'expired' }, reach: seeAlert },
  {
    name: 'links-partly-failed',
    async reach(on) {
      await putCallsInto(on, 'not-permitted', 'link_type=slack_thread');
      await pageOf(on).reload();
      await see(on, 'links.failedType');
      await button(on, 'links.add').waitFor();
    },
  },
  {
    name: 'links-stale',
    async reach(on) {
      await button(on, 'links.add').waitFor();
      await putInto(on, 'not-permitted');
      await button(on, 'refresh').click();
      await see(on, 'stale');
    },
  },
];
