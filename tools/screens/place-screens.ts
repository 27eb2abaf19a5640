import { settingsWith } from './settings-with.ts';
import { pageOf, button, type Screen, see, seeAlert } from './stage.ts';

/** Where the app is not set up, or not where it belongs. */
export const placeScreens: readonly Screen[] = [
  {
    name: 'place-no-integration',
    world: () => settingsWith({ integration: '' }),
    reach: (on) => button(on, 'integrations.use').waitFor(),
  },
  {
    name: 'place-wrong-integration',
    world: () => settingsWith({ integration: 'Acme_Linker' }),
    reach: (on) => button(on, 'integrations.use').waitFor(),
  },
  {
    name: 'place-other-integration',
    world: () => settingsWith({ integration: '' }),
    async reach(on) {
      await on.app.getByRole('radio').first().check();
      await button(on, 'integrations.use').click();
      await button(on, 'integrations.back').waitFor();
    },
  },
  {
    name: 'place-no-link-types',
    at: { role: 'agent' },
    world: () => settingsWith({ link_types: '' }),
    reach: (on) => see(on, 'settings.missing.link_types'),
  },
  {
    name: 'place-wrong-settings',
    world: () => settingsWith({ ticket_object_name: 'zendesk:*', object_urls: 'jira https://a' }),
    async reach(on) {
      await see(on, 'settings.change');
      await button(on, 'links.add').waitFor();
    },
  },
  {
    name: 'place-outside',
    async reach({ app }) {
      await app.getByRole('heading').first().waitFor();
      await app.owner().evaluate((frame: HTMLIFrameElement) => {
        frame.src = frame.src.split('?')[0] ?? '';
      });
      await app.locator('code').first().waitFor();
    },
  },
  {
    name: 'place-script-missing',
    async reach(on) {
      await pageOf(on).route('**/zaf_sdk*.js', (route) => route.abort());
      await pageOf(on).reload();
      await seeAlert(on);
    },
  },
];
