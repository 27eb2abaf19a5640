import { describe, expect, it } from 'vitest';
import { forkSdkScript } from '../../sandbox/sdk.ts';
import { startSandbox } from '../../sandbox/server.ts';
import { startZcliServer } from '../../tools/zcli-server.ts';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { newPage, openTicket, running } = sandboxInBrowser();

const SDK = 'https://static.zdassets.com/**';

describe('where the app may find itself', () => {
  it('says in a plain browser tab that it belongs inside Zendesk, and how to preview it', async () => {
    const page = await newPage();

    await page.goto(running().appUrl);

    await page.getByRole('heading', { name: 'This page belongs inside Zendesk' }).waitFor();
    expect(await page.getByText('npm ci && npm start').isVisible()).toBe(true);
  });

  it('follows the colour scheme from the first paint and while it is open', async () => {
    const { app, page } = await openTicket({ scheme: 'dark' });
    await app.getByRole('heading', { name: 'Links' }).waitFor();
    const scheme = () => app.locator('html').getAttribute('data-color-scheme');
    expect(await scheme()).toBe('dark');

    await page.getByLabel('Colour scheme').selectOption('light');

    await expect.poll(scheme).toBe('light');
  });

  it.each(['light', 'dark'] as const)(
    'paints no colour of its own over a page that is %s before it knows that',
    async (scheme) => {
      const page = await newPage();
      // By itself the test's browser says of every frame that it is light.
      await page.emulateMedia({ colorScheme: null });
      await page.route(`${new URL('.', running().appUrl).href}*.js`, () => undefined);

      await page.goto(`${running().url}?scheme=${scheme}`, { waitUntil: 'commit' });
      const app = page.frameLocator('iframe:visible');
      await app.locator('.shell > div').last().waitFor();
      const painted = await app.locator('html').evaluate((html) => ({
        page: getComputedStyle(html).backgroundColor,
        body: getComputedStyle(document.body).backgroundColor,
        follows: matchMedia('(prefers-color-scheme: dark)').matches,
        bars: [...document.querySelectorAll('#root .shell > div')].map(
          (bar) => getComputedStyle(bar).opacity,
        ),
      }));

      const none = 'rgba(0, 0, 0, 0)';
      const bars = Array.from({ length: 3 }, () => '0.15');
      expect(painted).toEqual({ page: none, body: none, follows: scheme === 'dark', bars });
    },
  );

  it('runs from the real zcli server, whose app.json the ticket page reads', async () => {
    const zcli = await startZcliServer('dist', {
      port: 4567,
      parameters: running().world.settings,
    });
    const { apps } = (await (await fetch(`${zcli.url}/app.json`)).json()) as {
      apps: {
        locations: { support: { ticket_sidebar: { url: string } } };
        asset_url_prefix: string;
      }[];
    };
    const [served] = apps;
    const file = served?.locations.support.ticket_sidebar.url.replace(/^assets\//, '') ?? '';
    const sandbox = await startSandbox({
      app: { kind: 'url', url: new URL(file, served?.asset_url_prefix).href },
    });
    const page = await newPage();
    const code = await forkSdkScript();
    await page.route(SDK, (route) => route.fulfill({ contentType: 'text/javascript', body: code }));

    await page.goto(sandbox.url);
    const app = page.frameLocator('iframe:visible');
    await app.getByRole('list', { name: 'Jira issues' }).waitFor();
    const frame = page.frames().find((one) => one !== page.mainFrame());
    expect(frame?.url()).toContain('localhost:4567/');

    await page.close();
    await sandbox.close();
    await zcli.close();
  });
});
