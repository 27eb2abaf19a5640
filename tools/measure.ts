import type { Browser, CDPSession, Frame, Page } from 'playwright-core';

/* What the benchmarks share: they open the app on a slow machine and print what they measure. */

export const CPU_SLOWDOWN = 4;

/** Chrome's "Fast 4G". */
export const NETWORK = {
  offline: false,
  latency: 165,
  downloadThroughput: (8.1 * 1_000_000) / 8,
  uploadThroughput: (1.35 * 1_000_000) / 8,
};

export interface Opened {
  readonly page: Page;
  readonly frame: Frame;
  readonly devtools: CDPSession;
}

/** The app in the ticket page at an address, on a machine four times slower than this one. */
export async function open(browser: Browser, url: URL): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.goto(url.href);
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('The ticket page has no app.');
  return { page, frame, devtools };
}

/**
 * Milliseconds from each key to the paint that follows it, and to the paint of the rows that it leaves:
 * the count, found by a selector, changes together with them.
 */
export async function typing(
  { frame, page }: Opened,
  keys: readonly string[],
  countSelector: string,
) {
  const field = await frame.waitForSelector('input[type="search"]:visible');
  await field.focus();
  await frame.evaluate((selector) => {
    // No functions with names: the tool that runs this file marks them with a word of its own.
    document.addEventListener('input', ({ timeStamp: start }) => {
      requestAnimationFrame(() => {
        setTimeout(() => performance.measure('key', { start, end: performance.now() }));
      });
      const count = document.querySelector(selector);
      if (!count) return;
      const look = new MutationObserver(() => {
        look.disconnect();
        requestAnimationFrame(() => {
          setTimeout(() => performance.measure('rows', { start, end: performance.now() }));
        });
      });
      look.observe(count, { childList: true, characterData: true, subtree: true });
    });
  }, countSelector);
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
  }
  const measured = (name: string) =>
    frame.evaluate(
      (named) => performance.getEntriesByName(named, 'measure').map(({ duration }) => duration),
      name,
    );
  return { keys: await measured('key'), rows: await measured('rows') };
}

export async function weight({ frame, devtools }: Opened) {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const nodes = await frame.evaluate(() => document.querySelectorAll('*').length);
  return { megabytes: usedSize / 1_000_000, nodes };
}

export async function scrollThrough({ frame }: Opened): Promise<void> {
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

export const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
export const say = (line: string) => process.stdout.write(`${line}\n`);
export const ms = (values: readonly number[]) =>
  `median ${median(values).toFixed(0)} ms [${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}]`;

export const conditions = `CPU ${CPU_SLOWDOWN} times slower`;
