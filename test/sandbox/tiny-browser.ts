import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandbox/server.ts';
import { launchBrowser } from '../../tools/launch-browser.ts';
import { buildTinyApp } from './tiny-app.ts';

/** The ticket page with the tiny app in it. */
export interface OpenedPage {
  readonly page: Page;
  /** The app on ticket 4411. */
  readonly frame: Frame;
  /** The frame of a ticket, once its app is registered. */
  readonly frameOf: (ticket: number) => Promise<Frame>;
  /** Chooses in the toolbar. */
  readonly choose: (label: string, value: string) => Promise<unknown>;
}

/** The sandbox and a browser for all tests of a file, with a new page for each. */
export function tinyAppInBrowser() {
  let browser: Browser | undefined;
  let sandbox: Sandbox | undefined;
  let page: Page | undefined;
  let app: Awaited<ReturnType<typeof buildTinyApp>> | undefined;

  beforeAll(async () => {
    app = await buildTinyApp();
    sandbox = await startSandbox({
      app: { kind: 'dist', folder: app.folder },
      offlineSdk: true,
      slowMs: 50,
    });
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
    await app?.remove();
  });
  beforeEach(async () => {
    page = await browser?.newPage({ viewport: { width: 1280, height: 800 } });
  });
  afterEach(() => page?.close());

  function running() {
    if (!sandbox || !page) throw new Error('The sandbox is not running.');
    return { sandbox, page };
  }

  /** Opens ticket 4411, with the toolbar's choices in the address. */
  async function open(search = ''): Promise<OpenedPage> {
    const { sandbox: opened, page: current } = running();
    await current.goto(`${opened.url}/${search}`);
    const frameOf = (ticket: number) => registeredFrame(current, ticket);
    const choose = (label: string, value: string) =>
      current.locator(`label:has-text("${label}") select`).selectOption(value);
    return { page: current, frame: await frameOf(4411), frameOf, choose };
  }

  return { open, world: () => running().sandbox.world };
}

async function registeredFrame(page: Page, ticket: number): Promise<Frame> {
  const handle = await page.waitForSelector(`iframe[title$="ticket ${ticket}"]`, {
    state: 'attached',
  });
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('The iframe holds no page.');
  await frame.waitForFunction('window.registrations === 1');
  return frame;
}

/** What a promise in the frame comes to: its value, or the message or object that it was rejected with. */
export function inFrame(frame: Frame, promise: string): Promise<unknown> {
  const told = `(error) => ({ rejected: error instanceof Error ? error.message : error })`;
  return frame.evaluate(`Promise.resolve(${promise}).catch(${told})`);
}
