import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { createWorld } from '../../sandbox/seed.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import type { World } from '../../sandbox/world.ts';
import { launchBrowser } from '../../tools/launch-browser.ts';
import { type Said, saidIn } from '../../tools/screens/said.ts';
import type { Screen, Stage } from '../../tools/screens/stage.ts';

/** A screen as it was reached. */
export interface Seen extends Stage {
  readonly page: Page;
  /** The app's own frame. */
  readonly frame: Frame;
  /** What the emulated vendors hold. */
  readonly world: World;
}

/** Looks at a screen, and gives what is wrong with it: sentences, each after the name of what it is wrong against. */
export type Look = (seen: Seen) => Promise<readonly string[]>;

interface Way {
  /** The toolbar's choices that all have in common. */
  readonly choices?: Readonly<Record<string, string>>;
  /** How many at once. */
  readonly atOnce?: number;
  /** The folder of the built page. */
  readonly folder?: string;
  /** What the app says there. */
  readonly said?: Said;
}

/** A browser seldom needs so long, but two that share a processor do. */
const PATIENCE_MS = 20_000;

/** Goes to all screens, and gives what is wrong with each, by its name. */
export async function lookAtEvery(
  screens: readonly Screen[],
  look: Look,
  { choices = {}, atOnce = 2, folder = 'dist/assets', said = saidIn('en') }: Way = {},
): Promise<ReadonlyMap<string, readonly string[]>> {
  const app = { kind: 'dist', folder } as const;
  const browser = await launchBrowser();
  const waiting = [...screens];
  const found = new Map<string, readonly string[]>();

  // Each has a sandbox of its own: what one screen does to the world is nothing to the others.
  async function work() {
    const sandbox = await startSandbox({ app, offlineSdk: true, slowMs: PATIENCE_MS * 2 });
    const context = await quietContext(browser, choices.locale);
    // One page for all: what it has loaded once is there at once the next time.
    const page = await context.newPage();
    const visit = { page, sandbox, choices, look, said };
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      found.set(next.name, await flawsOf(next, visit));
    }
    await sandbox.close();
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    await browser.close();
  }
  return found;
}

async function quietContext(browser: Browser, locale = 'en-US'): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 480, height: 900 },
    reducedMotion: 'reduce',
    // What stands outside Zendesk speaks the browser's language.
    locale,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  // What one screen keeps is not there for the next.
  await context.addInitScript(() => localStorage.clear());
  return context;
}

interface Visit {
  readonly page: Page;
  readonly sandbox: Sandbox;
  readonly choices: Readonly<Record<string, string>>;
  readonly look: Look;
  readonly said: Said;
}

async function flawsOf(screen: Screen, visit: Visit): Promise<readonly string[]> {
  const { page, sandbox, choices, look, said } = visit;
  const { providerUrl } = sandbox.world;
  Object.assign(sandbox.world, createWorld(screen.world?.()), { providerUrl });
  const errors: string[] = [];
  const hear = ({ message }: Error) => void errors.push(message);
  page.on('pageerror', hear);
  try {
    const query = new URLSearchParams({ bare: '', ...choices, ...screen.at }).toString();
    await page.goto(`${sandbox.url}?${query}`);
    const app = page.frameLocator('iframe:visible');
    const stage = { app, said };
    await screen.reach(stage);
    await page.mouse.move(0, 0);
    const frame = await (await app.owner().elementHandle()).contentFrame();
    if (!frame) throw new Error('The ticket page has no app.');
    const seen = { ...stage, page, frame, world: sandbox.world };
    return [...(await look(seen)), ...errors];
  } catch (error) {
    return [`not reached: ${error instanceof Error ? error.message : String(error)}`, ...errors];
  } finally {
    page.off('pageerror', hear);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    const others = page
      .context()
      .pages()
      .filter((one) => one !== page);
    await Promise.all(others.map((one) => one.close()));
  }
}
