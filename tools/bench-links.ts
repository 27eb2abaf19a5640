import type { CDPSession, Frame, Page } from 'playwright-core';

import { aTicket } from '../sandbox/builders.ts';
import { createLargeWorld } from '../sandbox/seed.ts';
import { linkFrom } from '../sandbox/seed/everyday-links.ts';
import { startSandbox } from '../sandbox/server.ts';
import { launchBrowser } from './launch-browser.ts';

/* Compares a ticket of 20 links with one of 5,000 in one run, and prints the numbers. */

const RUNS = 5;
const CPU_SLOWDOWN = 4;
const FEW = 4421;
const MANY = 4420;
/** Each of them leaves other rows than the one before. */
const KEYS = '4217';

const few = Array.from({ length: 20 }, (_, place) =>
  linkFrom({
    ticket: FEW,
    type: 'jira_issue',
    object: `jira:FEW-${place + 1}`,
    at: '2026-02-20T10:00:00Z',
    metadata: { key: `FEW-${place + 1}`, summary: `Issue ${place + 1}`, status: 'Open' },
  }),
);

const world = createLargeWorld();
world.links = [...world.links, ...few];
world.tickets = [...world.tickets, aTicket({ id: FEW, subject: 'A ticket of 20 links' })];

interface Opened {
  readonly page: Page;
  readonly frame: Frame;
  readonly devtools: CDPSession;
}

async function open(ticket: number): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.addInitScript(noteFirstRow);
  await page.goto(new URL(`?bare&ticket=${ticket}`, sandbox.url).href);
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('The ticket page has no app.');
  return { page, frame, devtools };
}

/** Runs in each frame before all else: asking from outside would wait for whatever comes after. */
function noteFirstRow(): void {
  const look = new MutationObserver(() => {
    if (!document.querySelector('main li')) return;
    look.disconnect();
    requestAnimationFrame(() => setTimeout(() => performance.mark('first-row')));
  });
  look.observe(document, { childList: true, subtree: true });
}

/** Milliseconds from the start of the frame to the paint of its first rows. */
async function firstRow(ticket: number): Promise<number> {
  const { page, frame } = await open(ticket);
  await frame.waitForFunction(() => performance.getEntriesByName('first-row').length > 0);
  const ms = await frame.evaluate(
    () => performance.getEntriesByName('first-row')[0]?.startTime ?? Number.NaN,
  );
  await page.close();
  return ms;
}

/** Milliseconds from each key to the paint that follows it, and to the paint of the rows that it leaves. */
async function typing({ frame, page }: Opened) {
  const field = await frame.waitForSelector('input[type="search"]');
  await field.focus();
  await frame.evaluate(() => {
    // No functions with names: the tool that runs this file marks them with a word of its own.
    document.addEventListener('input', ({ timeStamp: start }) => {
      requestAnimationFrame(() => {
        setTimeout(() => performance.measure('key', { start, end: performance.now() }));
      });
      // The count beside the heading changes together with the rows.
      const count = document.querySelector('main h2 + span');
      if (!count) return;
      const look = new MutationObserver(() => {
        look.disconnect();
        requestAnimationFrame(() => {
          setTimeout(() => performance.measure('rows', { start, end: performance.now() }));
        });
      });
      look.observe(count, { childList: true, characterData: true, subtree: true });
    });
  });
  for (const key of KEYS) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(400);
  }
  const measured = (name: string) =>
    frame.evaluate(
      (named) => performance.getEntriesByName(named, 'measure').map(({ duration }) => duration),
      name,
    );
  return { keys: await measured('key'), rows: await measured('rows') };
}

async function weight({ frame, devtools }: Opened) {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const nodes = await frame.evaluate(() => document.querySelectorAll('*').length);
  return { megabytes: usedSize / 1_000_000, nodes };
}

async function scrollThrough({ frame }: Opened): Promise<void> {
  await frame.evaluate(async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let top = 0; top < document.body.scrollHeight; top += 6000) {
        window.scrollTo(0, top);
        await new Promise((done) => requestAnimationFrame(done));
      }
      window.scrollTo(0, 0);
    }
  });
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const say = (line: string) => process.stdout.write(`${line}\n`);
const ms = (values: readonly number[]) =>
  `median ${median(values).toFixed(0)} ms [${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}]`;

const sandbox = await startSandbox({
  app: { kind: 'dist', folder: 'dist/assets' },
  offlineSdk: true,
  world,
});
const browser = await launchBrowser();
try {
  const firsts = { few: [] as number[], many: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    firsts.few.push(await firstRow(FEW));
    firsts.many.push(await firstRow(MANY));
  }
  say(`CPU ${CPU_SLOWDOWN} times slower, ${RUNS} interleaved runs`);
  say(`first row,    20 links: ${ms(firsts.few)}`);
  say(`first row, 5,000 links: ${ms(firsts.many)}`);

  const opened = await open(MANY);
  await opened.frame.waitForSelector('text="5,000 links"', { timeout: 120_000 });
  say(
    `all 5,000 links read: ${(await opened.frame.evaluate(() => performance.now())).toFixed(0)} ms`,
  );
  const { keys, rows } = await typing(opened);
  say(`a key in the filter, to the next paint: ${ms(keys)}`);
  say(`a key in the filter, to its rows:       ${ms(rows)}`);

  await (await opened.frame.$('input[type="search"]'))?.fill('');
  await scrollThrough(opened);
  const before = await weight(opened);
  await scrollThrough(opened);
  const after = await weight(opened);
  say(
    `scrolled through once more: heap ${before.megabytes.toFixed(1)} → ${after.megabytes.toFixed(1)} MB, elements ${before.nodes} → ${after.nodes}`,
  );
} finally {
  await browser.close();
  await sandbox.close();
}
