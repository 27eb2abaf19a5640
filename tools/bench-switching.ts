import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { listen } from '../sandbox/http-server.ts';
import { startSandbox } from '../sandbox/server.ts';
import { launchBrowser } from './launch-browser.ts';
import { CPU_SLOWDOWN, conditions, ms, say, weight } from './measure.ts';

/*
 * Goes back and forth between two open tickets, as agents do; prints how long what was known takes to be
 * seen again, and what the app weighs: beside an empty frame, and after many times.
 */

const TICKETS = ['4411', '4412'];
const OTHERS_FIRST = [...TICKETS].reverse();
const SWITCHES = { few: 6, many: 50 };

/** A ticket page with an agent's app in it, on a slow machine. */
async function stage(app: Parameters<typeof startSandbox>[0]['app']) {
  const sandbox = await startSandbox({ app, offlineSdk: true });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.goto(`${sandbox.url}?role=agent&ticket=${TICKETS[0] ?? ''}`);
  const close = async () => {
    await page.close();
    await sandbox.close();
  };
  return { page, devtools, close };
}

/** Milliseconds from the choice of another ticket to the paint of its rows. */
async function switchTo(page: Page, ticket: string): Promise<number> {
  await page.evaluate(() => {
    document.addEventListener(
      'change',
      ({ timeStamp: start }) => {
        requestAnimationFrame(() => {
          setTimeout(() => performance.measure('switch', { start, end: performance.now() }));
        });
      },
      { once: true, capture: true },
    );
  });
  await page.getByRole('combobox', { name: 'Ticket' }).selectOption(ticket);
  await page.frameLocator('iframe:visible').locator('main li').first().waitFor();
  return page.evaluate(() => performance.getEntriesByName('switch').at(-1)?.duration ?? Number.NaN);
}

const browser = await launchBrowser();
try {
  say(conditions);
  const nothing = await listen(
    createServer((_, response) => response.end('<!doctype html>')),
    0,
  );
  const empty = await stage({ kind: 'url', url: nothing.url });
  // What looks into a frame is a third of a megabyte itself: it looks into this one, too.
  await empty.page.frameLocator('iframe:visible').locator('html').waitFor();
  const bare = await weight({ ...empty, frame: empty.page.mainFrame() });
  await empty.close();
  await nothing.close();

  const { page, devtools, close } = await stage({ kind: 'dist', folder: 'dist/assets' });
  const weigh = () => weight({ page, devtools, frame: page.mainFrame() });
  const app = page.frameLocator('iframe:visible');
  await app.getByRole('searchbox').waitFor();
  // What comes by itself has come.
  await page.waitForTimeout(2500);
  const loaded = await weigh();
  say(
    `heap after load, above an empty frame: ${(loaded.megabytes - bare.megabytes).toFixed(1)} MB`,
  );

  const switches = async (count: number) => {
    const times: number[] = [];
    for (const ticket of Array.from(
      { length: count / TICKETS.length },
      () => OTHERS_FIRST,
    ).flat()) {
      times.push(await switchTo(page, ticket));
    }
    return times;
  };
  // The first time, the other ticket is loaded.
  await switches(SWITCHES.few);
  const few = await weigh();
  const times = await switches(SWITCHES.many - SWITCHES.few);
  const many = await weigh();
  say(`a ticket seen again: ${ms(times)}`);
  const grown = (many.megabytes / few.megabytes - 1) * 100;
  say(
    `heap after ${SWITCHES.few} switches ${few.megabytes.toFixed(1)} MB, after ${SWITCHES.many} ${many.megabytes.toFixed(1)} MB (${grown.toFixed(1)} % more)`,
  );
  await close();
} finally {
  await browser.close();
}
