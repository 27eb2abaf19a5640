import { createWorld } from '../sandbox/seed.ts';
import { startSandbox } from '../sandbox/server.ts';
import { launchBrowser } from './launch-browser.ts';
import { conditions, ms, open, say, scrollThrough, typing, weight } from './measure.ts';

/* Compares 130 connections with 1,000 in one run, and prints the numbers. */

/** Each of them leaves other rows than the one before. */
const KEYS = ['p', 'r', 'o', 'd'];

const sandbox = await startSandbox({
  app: { kind: 'dist', folder: 'dist/assets' },
  offlineSdk: true,
  world: createWorld(),
});
const browser = await launchBrowser();

async function measure(scenario: string, count: string): Promise<void> {
  const url = new URL(`?bare&scenario=${scenario}`, sandbox.url);
  const opened = await open(browser, url);
  const { frame, page } = opened;
  await frame.getByRole('tab', { name: 'Connections' }).click();
  const began = await frame.evaluate(() => performance.now());
  await frame.getByText(`${count} connections`, { exact: true }).waitFor({ timeout: 120_000 });
  const read = await frame.evaluate((start) => performance.now() - start, began);
  const rows = await frame.getByRole('list', { name: 'Connections' }).getByRole('listitem').count();
  say(`${count} connections: all read after ${read.toFixed(0)} ms, ${rows} rows drawn`);

  const { keys, rows: found } = await typing(opened, KEYS, COUNT);
  say(`  a key in the filter, to the next paint: ${ms(keys)}`);
  say(`  a key in the filter, to its rows:       ${ms(found)}`);

  await frame.getByRole('searchbox').fill('');
  await scrollThrough(opened);
  const { megabytes, nodes } = await weight(opened);
  say(`  scrolled through: heap ${megabytes.toFixed(1)} MB, ${nodes} elements`);
  await page.close();
}

const COUNT = '[role="tabpanel"]:not([hidden]) [class*="count"] > p[role="status"]';

try {
  say(conditions);
  await measure('normal', '130');
  await measure('many-connections', '1,000');
} finally {
  await browser.close();
  await sandbox.close();
}
