import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { createServer as createVite, type ViteDevServer } from 'vite';
import { listen, listenerOf } from './http-server.ts';
import { zendeskSdkAddress, type SdkScript } from './sdk.ts';

/** Where the app's page comes from. `dist`'s folder is the one that holds the built `index.html`. */
export type AppSource =
  | { readonly kind: 'source' }
  | { readonly kind: 'dist'; readonly folder: string }
  | { readonly kind: 'url'; readonly url: string };

export interface ServedApp {
  /** The page for the iframe. */
  readonly url: string;
  readonly iconUrl: string;
  readonly close: () => Promise<void>;
}

const projectRoot = fileURLToPath(new URL('..', import.meta.url));
const sdkPath = '/zaf_sdk.js';

/** Serves the app on a port of its own, with the SDK from here: the browser may have no way to Zendesk's. */
export async function serveApp(
  source: AppSource,
  port: number,
  sdk: () => Promise<SdkScript>,
): Promise<ServedApp> {
  switch (source.kind) {
    case 'url':
      return { ...pageAt(source.url), close: () => Promise.resolve() };
    case 'dist':
      return await serveBuilt(source.folder, port, sdk);
    case 'source':
      return await serveSource(port, sdk);
  }
}

async function serveBuilt(
  folder: string,
  port: number,
  sdk: () => Promise<SdkScript>,
): Promise<ServedApp> {
  const app = appWithSdk(sdk);
  app.get('/assets/index.html', async (c) =>
    c.html(withLocalSdk(await readFile(path.join(folder, 'index.html'), 'utf8'))),
  );
  const rewriteRequestPath = (asked: string) => asked.replace(/^\/assets/, '');
  app.get('/assets/*', serveStatic({ root: folder, rewriteRequestPath, onFound: keepNamed }));
  const server = createServer(listenerOf(app));
  const { url, close } = await listen(server, port);
  return { ...pageAt(`${url}/assets/index.html`), close };
}

/** A name with a hash in it is never given to other content, so a browser need not ask for it twice. */
function keepNamed(file: string, c: Context): void {
  if (/-[\w-]{8}\.(?:js|css)$/.test(file)) {
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
  }
}

async function serveSource(port: number, sdk: () => Promise<SdkScript>): Promise<ServedApp> {
  const server = createServer();
  const vite: ViteDevServer = await createVite({
    root: projectRoot,
    configFile: `${projectRoot}/vite.config.ts`,
    appType: 'spa',
    base: '/',
    clearScreen: false,
    server: { middlewareMode: true, ws: { server } },
    plugins: [{ name: 'sandbox-sdk', transformIndexHtml: { order: 'pre', handler: withLocalSdk } }],
  });
  const answerSdk = listenerOf(appWithSdk(sdk));
  server.on('request', (request, response) => {
    if (request.url === sdkPath) answerSdk(request, response);
    else vite.middlewares(request, response);
  });
  const { url, close } = await listen(server, port);
  return {
    ...pageAt(`${url}/index.html`),
    close: async () => {
      await vite.close();
      await close();
    },
  };
}

/** Zendesk wants the icon beside the page. */
function pageAt(url: string) {
  return { url, iconUrl: new URL('logo-small.png', url).href };
}

function appWithSdk(sdk: () => Promise<SdkScript>): Hono {
  const app = new Hono();
  app.get(sdkPath, async (c) => {
    const { code } = await sdk();
    return c.body(code, 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
  });
  return app;
}

function withLocalSdk(html: string): string {
  return html.replace(zendeskSdkAddress, sdkPath);
}
