import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { serveApp, type AppSource } from './app-server.ts';
import { packagedFor } from './host/elsewhere.ts';
import { hostEndpoints } from './host/endpoints.ts';
import { readManifest, type Manifest } from './host/manifest.ts';
import { providerEndpoints, providerPath } from './host/provider.ts';
import { listen, listenerOf } from './http-server.ts';
import { createWorld } from './seed.ts';
import { forkSdkScript, sdkScript, type SdkScript } from './sdk.ts';
import { builtPage, livePage } from './ticket-page.ts';
import type { World } from './world.ts';

export interface SandboxOptions {
  /** The host page's port, or the first free one after it; 0 takes any. */
  readonly port?: number;
  readonly app: AppSource;
  /** Its `providerUrl` becomes an address of this server. */
  readonly world?: World;
  /** The project's own manifest when absent, as it is built for the world's account. */
  readonly manifest?: Manifest;
  /** Does not even try to load Zendesk's SDK. */
  readonly offlineSdk?: boolean;
  /** How long the scenario `slow` holds each call. */
  readonly slowMs?: number;
}

export interface Sandbox {
  /** The ticket page. */
  readonly url: string;
  /** The app's page as its iframe loads it, without the host's query. */
  readonly appUrl: string;
  readonly world: World;
  readonly close: () => Promise<void>;
}

/** What the server answers itself; the rest is the ticket page. */
const ownPaths = /^\/(host|provider|zis)\//;

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Starts a Zendesk on this machine, the app on another port than its host as in the real one. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { port = 0, slowMs = 3000 } = options;
  const world = options.world ?? createWorld();
  const manifest = options.manifest ?? packagedFor(await projectManifest(), world);
  const app = await serveApp(options.app, port && port + 1, sdkOf(options));
  const stopping = new AbortController();
  const wait = (ms: number) =>
    sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const server = createServer();
  const page = await (options.app.kind === 'source' ? livePage(server) : builtPage());
  const { url, close } = await listen(server, port);
  world.providerUrl = `${url}${providerPath}`;
  const own = new Hono()
    // As Zendesk's answers come.
    .use(compress())
    .route('/', hostEndpoints(world, { manifest, app, slowMs, wait }))
    .route('/', providerEndpoints(world));
  const answer = listenerOf(own);
  server.on('request', (request, response) => {
    if (ownPaths.test(request.url ?? '')) answer(request, response);
    else page.answer(request, response);
  });
  return {
    url,
    appUrl: app.url,
    world,
    async close() {
      stopping.abort();
      await Promise.all([page.close(), app.close(), close()]);
    },
  };
}

function sdkOf({ offlineSdk }: SandboxOptions): () => Promise<SdkScript> {
  if (!offlineSdk) return sdkScript;
  return async () => ({ source: 'npm', code: await forkSdkScript() });
}

async function projectManifest(): Promise<Manifest> {
  const json: unknown = JSON.parse(await readFile(`${folder}/../manifest.json`, 'utf8'));
  return readManifest(json);
}
