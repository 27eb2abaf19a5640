import { mkdirSync } from 'node:fs';
import path from 'node:path';

import type { Browser } from 'playwright-core';

import { startSandbox } from '../sandbox/server.ts';
import { launchBrowser } from './launch-browser.ts';

const root = path.join(import.meta.dirname, '..');
const images = path.join(root, 'docs', 'images');
const schemes = ['light', 'dark'] as const;

/** The panels to show: the picture's name, the tab, and a control that is there once all of it is. */
const panels = [
  { name: 'links', tab: 'Links', last: 'Add link' },
  { name: 'connections', tab: 'Connections', last: 'Filter and sort' },
] as const;

interface Picture {
  readonly panel: (typeof panels)[number];
  readonly scheme: (typeof schemes)[number];
}

const pictures: readonly Picture[] = panels.flatMap((panel) =>
  schemes.map((scheme) => ({ panel, scheme })),
);

async function takePicture(
  browser: Browser,
  sandboxUrl: string,
  { scheme, panel }: Picture,
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 2,
  });
  await page.goto(new URL(`?bare&scheme=${scheme}`, sandboxUrl).href);
  const app = page.frameLocator('iframe');
  await app.getByRole('tab', { name: panel.tab, exact: true }).click();
  await app.getByRole('heading', { name: panel.tab, exact: true }).waitFor();
  await app.getByRole('listitem').first().waitFor();
  await app.getByRole('button', { name: panel.last, exact: true }).waitFor();

  // The pointer would leave its hover on the tab.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: path.join(images, `${panel.name}-${scheme}.png`) });
  await page.close();
}

mkdirSync(images, { recursive: true });
const sandbox = await startSandbox({
  app: { kind: 'dist', folder: path.join(root, 'dist', 'assets') },
  offlineSdk: true,
});
const browser = await launchBrowser();
try {
  for (const picture of pictures) await takePicture(browser, sandbox.url, picture);
} finally {
  await browser.close();
  await sandbox.close();
}
