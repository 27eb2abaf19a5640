import type { RequestListener, Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { build, createServer as createVite, type InlineConfig } from 'vite';
import { listenerOf } from './http-server.ts';

/** The page around the app. */
export interface TicketPage {
  readonly answer: RequestListener;
  readonly close: () => Promise<void>;
}

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The ticket page has no dependencies to bundle. */
const shared: InlineConfig = {
  root: `${folder}/host/page`,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
};

/** As its sources are at each moment: for somebody who works on them. */
export async function livePage(server: Server): Promise<TicketPage> {
  const vite = await createVite({
    ...shared,
    appType: 'spa',
    clearScreen: false,
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: { server }, fs: { allow: [folder] } },
  });
  return {
    answer(request, response) {
      vite.middlewares(request, response);
    },
    close: () => vite.close(),
  };
}

type Files = ReadonlyMap<string, string>;
let builtFiles: Promise<Files> | undefined;

/** Made once, in a few files: it is there sooner than one that the browser puts together from forty. */
export async function builtPage(): Promise<TicketPage> {
  builtFiles ??= buildPage();
  const files = await builtFiles;
  const page = new Hono();
  page.get('*', (c) => {
    const name = c.req.path === '/' ? 'index.html' : c.req.path.slice(1);
    const content = files.get(name);
    if (content === undefined) return c.notFound();
    return c.body(content, 200, { 'Content-Type': `${typeOf(name)}; charset=utf-8` });
  });
  return { answer: listenerOf(page), close: () => Promise.resolve() };
}

async function buildPage(): Promise<Files> {
  const built = await build({ ...shared, build: { write: false, modulePreload: false } });
  const outputs = Array.isArray(built) ? built : [built];
  return new Map(
    outputs
      .flatMap((one) => ('output' in one ? one.output : []))
      .map((file) => [file.fileName, 'code' in file ? file.code : String(file.source)]),
  );
}

function typeOf(name: string): string {
  if (name.endsWith('.html')) return 'text/html';
  return name.endsWith('.css') ? 'text/css' : 'text/javascript';
}
