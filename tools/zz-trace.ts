import { aTicket } from '../sandbox/builders.ts';
import { linkFrom } from '../sandbox/seed/everyday-links.ts';
import { startSandbox } from '../sandbox/server.ts';
import { emptyWorld } from '../sandbox/world.ts';
import { serveSite } from './first-row/site.ts';
import { launchBrowser } from './launch-browser.ts';
import { writeFileSync } from 'node:fs';
const folder = process.argv[2] ?? 'dist/assets';
const world = emptyWorld({ settings: { integration: 'acme_linker', link_types: 'jira_issue' }, tickets: [aTicket({ id: 101 })],
  links: Array.from({ length: 20 }, (_, place) => linkFrom({ ticket: 101, type: 'jira_issue', object: `jira:FEW-${place + 1}`, at: '2026-02-20T10:00:00Z', metadata: { key: `FEW-${place + 1}`, summary: `Issue ${place + 1}`, status: 'Open' } })) });
const site = await serveSite(folder);
const sandbox = await startSandbox({ app: { kind: 'url', url: site.page }, world, slowMs: 100 });
const browser = await launchBrowser();
for (const mode of ['cold', 'warm']) {
  if (mode === 'cold') globalThis.ctx = await browser.newContext({ viewport: { width: 480, height: 900 } });
  const page = await globalThis.ctx.newPage();
  const cdp = await globalThis.ctx.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 165, downloadThroughput: 8.1e6 / 8, uploadThroughput: 1.35e6 / 8 });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const b = await browser.newBrowserCDPSession();
  const ev: any[] = [];
  b.on('Tracing.dataCollected', (e) => ev.push(...e.value));
  await b.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline', 'disabled-by-default-v8.cpu_profiler', 'blink.user_timing', 'loading', 'v8.execute'] } });
  await page.addInitScript(() => { const o = new MutationObserver(() => { if (document.querySelectorAll('main li').length >= 20) { o.disconnect(); requestAnimationFrame(() => setTimeout(() => { performance.mark('rows'); console.debug('rows'); })); } }); o.observe(document, { childList: true, subtree: true }); });
  const rows = page.waitForEvent('console', (m) => m.text() === 'rows');
  await page.goto(`${sandbox.url}?bare&ticket=101&role=agent&scenario=slow`);
  await rows; await page.waitForTimeout(1500);
  const f = await (await page.waitForSelector('iframe')).contentFrame();
  const res = await f.evaluate(() => [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('paint')].map((r: any) => [r.name.split('/').pop(), Math.round(r.startTime), Math.round(r.responseEnd ?? 0), r.transferSize]));
  console.log(mode, JSON.stringify(res));
  await new Promise<void>((done) => { b.on('Tracing.tracingComplete', () => done()); void b.send('Tracing.end'); });
  writeFileSync(`/tmp/trace-${mode}.json`, JSON.stringify({ traceEvents: ev }));
  await page.close();
}
await browser.close(); await sandbox.close(); await site.close(); process.exit(0);
