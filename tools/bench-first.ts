import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { aTicket } from '../sandbox/builders.ts';
import { linkFrom } from '../sandbox/seed/everyday-links.ts';
import { startSandbox } from '../sandbox/server.ts';
import { emptyWorld } from '../sandbox/world.ts';
import { serveSite } from './first-row/site.ts';
import { ROWS, visit, type Visit } from './first-row/visit.ts';
import { launchBrowser } from './launch-browser.ts';
import { conditions, median, say } from './measure.ts';

/*
 * Opens a ticket of 20 links by turns with the app, with the least that shows them, and with an app as
 * Zendesk's React scaffold begins one; prints what each took. `JSON` names a file for every visit.
 */

const RUNS = Number(process.env.RUNS ?? 10);
const TICKET = 101;
const ANSWER_MS = 100;

const theWorld = () =>
  emptyWorld({
    settings: { integration: 'acme_linker', link_types: 'jira_issue' },
    tickets: [aTicket({ id: TICKET })],
    links: Array.from({ length: ROWS }, (_, place) =>
      linkFrom({
        ticket: TICKET,
        type: 'jira_issue',
        object: `jira:FEW-${place + 1}`,
        at: '2026-02-20T10:00:00Z',
        metadata: { key: `FEW-${place + 1}`, summary: `Issue ${place + 1}`, status: 'Open' },
      }),
    ),
  });

/** A ticket page with that folder's page as its app, for an agent. */
async function stage(folder: string, hasActs: boolean) {
  const site = await serveSite(folder);
  const app = { kind: 'url', url: site.page } as const;
  const sandbox = await startSandbox({ app, world: theWorld(), slowMs: ANSWER_MS });
  const url = `${sandbox.url}?bare&ticket=${TICKET}&role=agent&scenario=slow`;
  const close = async () => {
    await sandbox.close();
    await site.close();
  };
  return { url, hasActs, close };
}

const scaffold = await mkdtemp(path.join(tmpdir(), 'scaffold-'));
await build({
  ...{ root: 'tools/first-row/scaffold', base: './', configFile: false, logLevel: 'warn' },
  build: {
    outDir: scaffold,
    assetsDir: '.',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
  },
});

const stages = {
  floor: await stage('tools/first-row/floor', false),
  scaffold: await stage(scaffold, false),
  app: await stage('dist/assets', true),
};
type Name = keyof typeof stages;
const names = Object.keys(stages) as Name[];
const seen: Record<'cold' | 'warm', Record<Name, Visit[]>> = {
  cold: { floor: [], scaffold: [], app: [] },
  warm: { floor: [], scaffold: [], app: [] },
};

const browser = await launchBrowser();
try {
  for (const name of turns()) {
    const context = await browser.newContext({ viewport: { width: 480, height: 900 } });
    seen.cold[name].push(await visit(context, stages[name]));
    seen.warm[name].push(await visit(context, stages[name]));
    await context.close();
  }
} finally {
  await browser.close();
  await Promise.all(Object.values(stages).map(({ close }) => close()));
  await rm(scaffold, { recursive: true });
}

/** Each turn begins with another page: what one leaves behind is not always before the same. */
function turns(): readonly Name[] {
  return Array.from({ length: RUNS }, (_, run) => {
    const first = run % names.length;
    return [...names.slice(first), ...names.slice(0, first)];
  }).flat();
}

const medianOf = (visits: readonly Visit[], what: keyof Visit): number =>
  median(visits.map((one) => one[what]));

const MEASURES = {
  ...{ ready: 0, usable: 0, firstPaint: 0, blocking: 0, longest: 0 },
  ...{ shift: 3, scripts: 1, files: 0 },
} as const satisfies Record<keyof Visit, number>;

say(`${conditions}, Fast 4G, answers after ${ANSWER_MS} ms, ${RUNS} runs by turns`);
say(`| cache | page | ${Object.keys(MEASURES).join(' | ')} | least–most | × floor | × scaffold |`);
say(`| --- | --- |${' --- |'.repeat(Object.keys(MEASURES).length + 3)}`);
for (const cache of ['cold', 'warm'] as const) {
  const of = seen[cache];
  for (const name of names) {
    const visits = of[name];
    const cells = Object.entries(MEASURES).map(([what, digits]) =>
      medianOf(visits, what as keyof Visit).toFixed(digits),
    );
    const all = visits.map(({ ready }) => ready);
    const spread = `${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)}`;
    const beside = [timesOf(visits, of.floor), timesOf(visits, of.scaffold)];
    say(`| ${[cache, name, ...cells, spread, ...beside].join(' | ')} |`);
  }
}

/** Each beside the other of its own turn: what a machine does from minute to minute counts in both. */
function timesOf(visits: readonly Visit[], others: readonly Visit[]): string {
  const times = visits.map(({ ready }, run) => ready / (others[run]?.ready ?? Number.NaN));
  return median(times).toFixed(2);
}

if (process.env.JSON) await writeFile(process.env.JSON, JSON.stringify(seen, undefined, 2));
