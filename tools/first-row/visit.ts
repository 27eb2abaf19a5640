import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { CPU_SLOWDOWN } from '../measure.ts';

/** What one opening of a page took; milliseconds from the start of its frame. */
export interface Visit {
  /** To the paint of the last row. */
  readonly ready: number;
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
const ROWS_SEEN = 'The rows are painted.';
/** Chrome's "Fast 4G". */
const NETWORK = {
  offline: false,
  latency: 165,
  downloadThroughput: (8.1 * 1_000_000) / 8,
  uploadThroughput: (1.35 * 1_000_000) / 8,
};

/** Opens the page in the ticket page at an address, on a slow machine at the end of a slow line. */
export async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await page.addInitScript(watch, { count: ROWS, seen: ROWS_SEEN });
  await slowDown(devtools);
  // Asking the frame would cost it a tenth of a second.
  const rows = page.waitForEvent('console', (message) => message.text() === ROWS_SEEN);
  await page.goto(url);
  await rows;
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
    const ready = performance.getEntriesByName('rows')[0]?.startTime ?? Number.NaN;
    const loaded = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
      ({ responseEnd }) => responseEnd <= ready,
    );
    const tasks = window.longTasks.filter(({ startTime }) => startTime < ready);
    const scripts = loaded.filter(({ name }) => name.endsWith('.js'));
    return {
      ready,
      firstPaint: performance.getEntriesByName('first-paint')[0]?.startTime ?? Number.NaN,
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

/** Runs in each frame before all else: asking from outside would wait for whatever comes after. */
function watch({ count, seen }: { readonly count: number; readonly seen: string }): void {
  window.longTasks = [];
  window.shifts = [];
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries())).observe({
    type: 'longtask',
    buffered: true,
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifts.push(Number(Reflect.get(entry, 'value')));
  }).observe({ type: 'layout-shift', buffered: true });
  const look = new MutationObserver(() => {
    if (document.querySelectorAll('main li').length < count) return;
    look.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        performance.mark('rows');
        // eslint-disable-next-line no-console
        console.debug(seen);
      }),
    );
  });
  look.observe(document, { childList: true, subtree: true });
}
