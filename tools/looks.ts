import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { createWorld } from '../sandbox/seed.ts';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { launchBrowser } from './launch-browser.ts';
import { saidIn } from './screens/said.ts';
import { SCREENS } from './screens/screens.ts';
import type { Screen } from './screens/stage.ts';

/*
 * Pictures of every state, to be looked at: in light and dark, in three languages, at two widths.
 * `npm run looks -- links ar` takes those whose file name holds both words.
 */

const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'looks');
const words = process.argv.slice(2);

interface Look {
  readonly file: string;
  readonly screen: Screen;
  readonly choices: Readonly<Record<string, string>>;
}

const looks: readonly Look[] = SCREENS.flatMap((screen) =>
  ['en', 'de', 'ar'].flatMap((locale) =>
    ['light', 'dark'].flatMap((scheme) =>
      ['320', '380'].map((width) => ({
        file: `${screen.name}-${locale}-${scheme}-${width}.png`,
        screen,
        choices: { ...screen.at, locale: locale === 'en' ? 'en-US' : locale, scheme, width },
      })),
    ),
  ),
).filter(({ file }) => words.every((word) => file.includes(word)));

async function take(browser: Browser, sandbox: Sandbox, { file, screen, choices }: Look) {
  const { providerUrl } = sandbox.world;
  Object.assign(sandbox.world, createWorld(screen.world?.()), { providerUrl });
  const page = await browser.newPage({ viewport: { width: 480, height: 900 } });
  await page.goto(`${sandbox.url}?${new URLSearchParams({ bare: '', ...choices }).toString()}`);
  const said = saidIn(choices.locale === 'en-US' ? 'en' : (choices.locale ?? 'en'));
  await screen.reach({ app: page.frameLocator('iframe:visible'), said });
  await page.mouse.move(0, 0);
  await page.locator('iframe:visible').screenshot({ path: path.join(folder, file) });
  await page.close();
}

mkdirSync(folder, { recursive: true });
const sandbox = await startSandbox({
  app: { kind: 'dist', folder: path.join(root, 'dist', 'assets') },
  offlineSdk: true,
});
const browser = await launchBrowser();
const failed: string[] = [];
try {
  for (const look of looks) {
    await take(browser, sandbox, look).catch((error: unknown) => {
      failed.push(`${look.file}: ${error instanceof Error ? error.message.split('\n')[0] : ''}`);
    });
  }
} finally {
  await browser.close();
  await sandbox.close();
}
process.stdout.write(`${looks.length - failed.length} of ${looks.length} pictures in looks/\n`);
if (failed.length) {
  process.stderr.write(`${failed.join('\n')}\n`);
  process.exitCode = 1;
}
