import path from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { CPU_SLOWDOWN, NETWORK } from '../measure.ts';

/** What one opening of a page took; milliseconds from the start of its frame. */
export interface Visit {
  /** To the paint of the last row. */
  readonly ready: number;
  /** From there to the paint of what acts on the rows, the filter included; 0 where nothing does. */
  readonly usable: number;
  readonly firstPaint: number;
  /** How long tasks kept others waiting before the rows: what each took beyond 50 ms. */
  readonly blocking: number;
  readonly longest: number;
  /** How far content moved by itself. */
  readonly shift: number;
  /** Kilobytes of scripts over the wire, and how many files of any kind, before the rows. */
  readonly scripts: number;
  readonly files: number;
}

export const ROWS = 20;
const ALL_SEEN = 'All is painted.';

export interface Stage {
  readonly url: string;
  /** Whether what acts on the rows comes after them. */
  readonly hasActs: boolean;
}

/** Opens the page in the ticket page at an address, on a slow machine at the end of a slow line. */
export async function visit(context: BrowserContext, { url, hasActs }: Stage): Promise<Visit> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await page.addInitScript((watched) => Object.assign(window, { watched }), {
    ...{ count: ROWS, hasActs, seen: ALL_SEEN },
  });
  await page.addInitScript({ path: path.join(import.meta.dirname, 'watch.js') });
  await slowDown(devtools);
  // Asking the frame would cost it a tenth of a second.
  const all = page.waitForEvent('console', (message) => message.text() === ALL_SEEN);
  await page.goto(url);
  await all;
  const seen = await readFrame(page);
  await page.close();
  return seen;
}

async function slowDown(devtools: CDPSession): Promise<void> {
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
}

async function readFrame(page: Page): Promise<Visit> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('The ticket page has no app.');
  return await frame.evaluate(() => {
    const times = new Map(performance.getEntries().map(({ name, startTime }) => [name, startTime]));
    const ready = times.get('rows') ?? Number.NaN;
    const loaded = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
      ({ responseEnd }) => responseEnd <= ready,
    );
    const tasks = window.longTasks.filter(({ startTime }) => startTime < ready);
    const scripts = loaded.filter(({ name }) => name.endsWith('.js'));
    return {
      ready,
      usable: (times.get('acts') ?? Number.NaN) - ready,
      firstPaint: times.get('first-paint') ?? Number.NaN,
      blocking: tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
      longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
      shift: window.shifts.reduce((sum, value) => sum + value, 0),
      scripts: scripts.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000,
      files: loaded.length + 1,
    };
  });
}

declare global {
  interface Window {
    longTasks: PerformanceEntry[];
    shifts: number[];
  }
}
