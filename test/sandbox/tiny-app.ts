import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zendeskSdkAddress } from '../../sandbox/sdk.ts';

/** A page that does nothing but connect, and keeps what it hears for the test to read. */
const page = `<!doctype html>
<html lang="en">
  <head>
    <title>Tiny app</title>
    <script src="${zendeskSdkAddress}"></script>
  </head>
  <body>
    <script>
      window.heard = [];
      window.registrations = 0;
      window.client = ZAFClient.init();
      client.on('app.registered', () => (window.registrations += 1));
      for (const event of ['app.activated', 'app.deactivated', 'colorScheme.changed', 'greeting'])
        client.on(event, (message) => heard.push([event, message]));
    </script>
  </body>
</html>
`;

/** Writes the app into a temporary folder, as a build would. */
export async function buildTinyApp(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tiny-app-'));
  await writeFile(path.join(folder, 'index.html'), page);
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
