import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import * as v from 'valibot';
import { createServer } from 'vite';

import { readManifest, type Manifest } from './manifest.ts';
import { configName, configWithEveryParameter, zcliConfig } from './zcli-config.ts';
import { startZcliServer, zendeskPort } from './zcli-server.ts';

const vitePort = 3000;
const viteUrl = `http://localhost:${vitePort}/`;

type Locations = Manifest['location'][string];

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B) {
  const changed = Object.entries(record).map(([key, value]) => [key, change(value)] as const);
  return Object.fromEntries<B>(changed);
}

/** The manifest with every location's address replaced by `url`. */
export function developmentManifest(manifest: Manifest, url: string): Manifest {
  const moved = (locations: Locations) =>
    mapValues(locations, (place) => (typeof place === 'string' ? url : { ...place, url }));
  return { ...manifest, location: mapValues(manifest.location, moved) };
}

function writeJson(file: string, content: unknown): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

/** Makes `folder` a package for zcli from the one in `root`; the developer's own settings are kept. */
export function writeDevelopmentPackage(root: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const part of ['assets', 'translations']) {
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  }

  const manifest = readManifest(path.join(root, 'manifest.json'));
  writeJson(path.join(folder, 'manifest.json'), developmentManifest(manifest, viteUrl));

  const configFile = path.join(folder, configName);
  const written: unknown = existsSync(configFile)
    ? JSON.parse(readFileSync(configFile, 'utf8'))
    : {};
  writeJson(configFile, configWithEveryParameter(manifest, v.parse(zcliConfig, written)));
}

async function startVite(root: string) {
  const server = await createServer({
    root,
    server: {
      host: 'localhost',
      port: vitePort,
      strictPort: true,
      cors: { origin: [/^https:\/\/[\w-]+\.zendesk\.com$/, /^http:\/\/localhost(:\d+)?$/] },
    },
  });
  return server.listen();
}

const nextSteps = (config: string) => `
The app is served to Zendesk from this machine:
  1. Open a ticket of your account with ?zcli_apps=true at the end of its address.
  2. Allow the page to reach your local network when the browser asks.
  3. Settings are in ${config}: edit it, then start this command again.
Secure settings work only in an installed app. Ctrl+C stops.
`;

async function serve(root: string): Promise<void> {
  const folder = path.join(root, '.dev', 'zendesk');
  writeDevelopmentPackage(root, folder);
  const vite = await startVite(root);
  const zcli = await startZcliServer(folder, { port: zendeskPort }).catch(
    async (error: unknown) => {
      await vite.close();
      throw error;
    },
  );

  const stop = () => void Promise.all([vite.close(), zcli.close()]).then(() => process.exit());
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(nextSteps(path.relative(process.cwd(), path.join(folder, configName))));
}

if (process.argv[1] === import.meta.filename) {
  serve(path.join(import.meta.dirname, '..')).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
