import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { serveStatic } from '@hono/node-server/serve-static';
import { listen, listenerOf } from '../../sandbox/http-server.ts';
import { forkSdkScript, zendeskSdkAddress } from '../../sandbox/sdk.ts';

export interface Site {
  /** The page for the iframe. */
  readonly page: string;
  readonly close: () => Promise<void>;
}

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Serves a folder as Zendesk serves an app: compressed, and kept by the browser, all but the page itself. */
export async function serveSite(folder: string): Promise<Site> {
  const sdk = await forkSdkScript();
  const html = await readFile(path.join(folder, 'index.html'), 'utf8');
  const app = new Hono()
    .use(compress({ threshold: 0 }))
    .get('/index.html', (c) => c.html(html.replace(zendeskSdkAddress, './sdk.js')))
    .use(async (c, next) => {
      await next();
      c.header('Cache-Control', FOR_EVER);
    })
    .get('/sdk.js', (c) => c.body(sdk, 200, { 'Content-Type': 'text/javascript' }))
    .get('*', serveStatic({ root: folder }));
  const { url, close } = await listen(createServer(listenerOf(app)), 0);
  return { page: `${url}/index.html`, close };
}
