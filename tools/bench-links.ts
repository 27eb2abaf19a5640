import { aTicket } from '../sandbox/builders.ts';
import { linkFrom } from '../sandbox/seed/everyday-links.ts';
import { startSandbox } from '../sandbox/server.ts';
import { emptyWorld } from '../sandbox/world.ts';
import { serveSite } from './first-row/site.ts';
import { visit } from './first-row/visit.ts';
import { launchBrowser } from './launch-browser.ts';
import { conditions, ms, open, say, scrollThrough, typing, weight } from './measure.ts';

/* Compares tickets of 20, 1,000 and 10,000 links in one run, and prints the numbers. */

const RUNS = 5;
const SIZES = [20, 1000, 10_000];
const MANY = Math.max(...SIZES);
/** Each of them leaves other rows than the one before; what is taken back, too. */
const BACK = Array.from({ length: 4 }, () => 'Backspace');
const KEYS = ['4', '2', '1', '7', ...BACK, '3', '0', '8', '9'];
const STATUSES = ['To Do', 'In Progress', 'Blocked', 'Done'];

const world = emptyWorld({
  settings: { integration: 'acme_linker', link_types: 'jira_issue' },
  tickets: SIZES.map((size) => aTicket({ id: size })),
  links: SIZES.flatMap((size) =>
    Array.from({ length: size }, (_, place) =>
      linkFrom({
        ticket: size,
        type: 'jira_issue',
        object: `jira:LOAD-${place + 1}`,
        at: new Date(Date.parse('2025-06-02T08:05:00Z') + place * 60_000).toISOString(),
        metadata: {
          key: `LOAD-${place + 1}`,
          summary: `Cart answers slowly on Mondays (${place + 1})`,
          status: STATUSES[place % STATUSES.length],
          url: `https://acme.atlassian.example/browse/LOAD-${place + 1}`,
        },
      }),
    ),
  ),
});

const addressOf = (size: number) => new URL(`?bare&ticket=${size}`, sandbox.url);

/** Milliseconds from the start of the frame to the paint of its first rows, at the end of a slow line. */
async function firstRow(size: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 480, height: 900 } });
  const { ready } = await visit(context, { url: addressOf(size).href, hasActs: false });
  await context.close();
  return ready;
}

const site = await serveSite('dist/assets');
const sandbox = await startSandbox({
  app: { kind: 'url', url: site.page },
  world,
});
const browser = await launchBrowser();
try {
  const firsts = new Map(SIZES.map((size) => [size, [] as number[]]));
  for (const size of Array.from({ length: RUNS }, () => SIZES).flat()) {
    firsts.get(size)?.push(await firstRow(size));
  }
  say(`${conditions}, first rows over Fast 4G, ${RUNS} interleaved runs`);
  for (const [size, times] of firsts) say(`first row, ${size} links: ${ms(times)}`);

  const opened = await open(browser, addressOf(MANY));
  await opened.frame.waitForSelector(`text="${MANY.toLocaleString('en')} links"`, {
    timeout: 240_000,
  });
  const read = await opened.frame.evaluate(() => performance.now());
  say(`all ${MANY} links read: ${read.toFixed(0)} ms`);
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
  await site.close();
}
