import { existsSync } from 'node:fs';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/server.ts';
import { launchBrowser } from '../../tools/launch-browser.ts';

export interface OpenedTicket {
  readonly page: Page;
  /** The app inside the ticket page. */
  readonly app: FrameLocator;
}

/** The built app in the sandbox's ticket page, in a real browser, for all tests of a file. */
export function sandboxInBrowser(options: Partial<SandboxOptions> = {}) {
  let sandbox: Sandbox | undefined;
  let browser: Browser | undefined;
  const noise: string[] = [];

  beforeAll(async () => {
    if (!existsSync('dist/assets/index.html')) throw new Error('Run "npm run build" first.');
    browser = await launchBrowser();
    sandbox = await startSandbox({
      app: { kind: 'dist', folder: 'dist/assets' },
      offlineSdk: true,
      slowMs: 500,
      ...options,
    });
  });
  afterEach(async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
    expect(noise.splice(0), 'the page makes no noise').toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  /** Opens the ticket page with the toolbar's choices, e.g. `{ role: 'agent', width: '320' }`. */
  async function openTicket(choices: Readonly<Record<string, string>> = {}): Promise<OpenedTicket> {
    const page = await newPage();
    const url = new URL(running().url);
    for (const [name, value] of Object.entries(choices)) url.searchParams.set(name, value);
    await page.goto(url.href);
    return { page, app: page.frameLocator('iframe:visible') };
  }

  async function newPage(): Promise<Page> {
    const context = await running().browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.on('pageerror', (error) => noise.push(error.message));
    page.on('dialog', (dialog) => {
      noise.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) noise.push(message.text());
    });
    return page;
  }

  function running() {
    if (!sandbox || !browser) throw new Error('The sandbox is not running.');
    return { ...sandbox, browser };
  }

  /** Takes out of the noise what is not the app's, such as the browser's own words. */
  function forgive(pattern: RegExp): void {
    noise.splice(0, noise.length, ...noise.filter((line) => !pattern.test(line)));
  }

  return { openTicket, newPage, running, noise, forgive };
}
