import { aTicket } from '../sandbox/builders.ts';
import { createLargeWorld } from '../sandbox/seed.ts';
import { linkFrom } from '../sandbox/seed/everyday-links.ts';
import { startSandbox } from '../sandbox/server.ts';
import { launchBrowser } from './launch-browser.ts';
import { conditions, ms, open, say, scrollThrough, typing, weight } from './measure.ts';

/* Compares a ticket of 20 links with one of 5,000 in one run, and prints the numbers. */

const RUNS = 5;
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

const addressOf = (ticket: number) => new URL(`?bare&ticket=${ticket}`, sandbox.url);

/** Milliseconds from the start of the frame to the paint of its first rows. */
async function firstRow(ticket: number): Promise<number> {
  const { page, frame } = await open(browser, addressOf(ticket));
  await frame.waitForFunction(() => performance.getEntriesByName('first-row').length > 0);
  const time = await frame.evaluate(
    () => performance.getEntriesByName('first-row')[0]?.startTime ?? Number.NaN,
  );
  await page.close();
  return time;
}

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
  say(`${conditions}, ${RUNS} interleaved runs`);
  say(`first row,    20 links: ${ms(firsts.few)}`);
  say(`first row, 5,000 links: ${ms(firsts.many)}`);

  const opened = await open(browser, addressOf(MANY));
  await opened.frame.waitForSelector('text="5,000 links"', { timeout: 120_000 });
  say(
    `all 5,000 links read: ${(await opened.frame.evaluate(() => performance.now())).toFixed(0)} ms`,
  );
  const { keys, rows } = await typing(opened, KEYS, 'main h2 + span');
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
