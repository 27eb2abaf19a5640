import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, expect, it } from 'vitest';

import { startZcliServer } from '../../tools/zcli-server.ts';
import { write } from '../support/sample-package.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'package-'));
const parameters = [{ name: 'integration', type: 'text', required: true }];
write(folder, 'manifest.json', JSON.stringify({ version: '1.0.0', location: {}, parameters }));
write(folder, 'assets/index.html', 'page');

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function occupyPort(): Promise<{ port: number; occupant: Server }> {
  const occupant = createServer().listen(0, 'localhost');
  await once(occupant, 'listening');
  const address = occupant.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return { port: address.port, occupant };
}

it('serves a package with the settings given, without writing to its folder', async () => {
  const { port, occupant } = await occupyPort();
  await expect(startZcliServer(folder, { port })).rejects.toThrow('zcli did not start');
  occupant.close();

  const { url, close } = await startZcliServer(folder, {
    port,
    parameters: { integration: 'acme' },
  });
  const app: unknown = await (await fetch(`${url}/app.json`)).json();
  const page = await (await fetch(`${url}/0/assets/index.html`)).text();
  await close();

  expect(app).toMatchObject({ installations: [{ settings: [{}, { integration: 'acme' }] }] });
  expect(page).toBe('page');
  expect(existsSync(path.join(folder, 'zcli.apps.config.json'))).toBe(false);
  await expect(fetch(url)).rejects.toThrow();
});
