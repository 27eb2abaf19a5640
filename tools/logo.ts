import { readFileSync } from 'node:fs';
import path from 'node:path';

import { launchBrowser } from './launch-browser.ts';

/** The two logos that Zendesk asks for, and their widths. */
const logos = [
  ['logo.png', 320],
  ['logo-small.png', 128],
] as const;

const svg = readFileSync(path.join(import.meta.dirname, 'logo.svg'), 'utf8');
const assets = path.join(import.meta.dirname, '..', 'assets');

const browser = await launchBrowser();
for (const [name, width] of logos) {
  const page = await browser.newPage({ viewport: { width, height: width } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: path.join(assets, name) });
}
await browser.close();
