import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

type Environment = Readonly<NodeJS.ProcessEnv>;

/** What to tell a person on whose machine no browser is found. */
export const noBrowser =
  'No Chrome, Chromium or Edge was found: install one, or set CHROMIUM_PATH to its executable.';

/** The first is Debian's Chromium without windows, which opens a page in two thirds of the time. */
const commands = [
  'chromium-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

function macPlaces(): string[] {
  const roots = ['/Applications', path.posix.join(homedir(), 'Applications')];
  return macApps.flatMap((app) => roots.map((root) => `${root}/${app}.app/Contents/MacOS/${app}`));
}

function windowsPlaces(environment: Environment): string[] {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => environment[name])
    .filter((root) => root !== undefined);
  return windowsPrograms.flatMap((program) => roots.map((root) => `${root}\\${program}`));
}

function commandPlaces(environment: Environment): string[] {
  const folders = (environment.PATH ?? '').split(path.delimiter).filter((each) => each !== '');
  return commands.flatMap((command) =>
    [...folders, '/snap/bin'].map((folder) => path.join(folder, command)),
  );
}

function usualPlaces(environment: Environment): string[] {
  if (process.platform === 'win32') return windowsPlaces(environment);
  if (process.platform === 'darwin') return [...macPlaces(), ...commandPlaces(environment)];
  return commandPlaces(environment);
}

/**
 * The executable of a Chromium-like browser: `CHROMIUM_PATH`, or else the first one installed.
 * Throws when `CHROMIUM_PATH` names a file that does not exist.
 */
export function findBrowser(environment: Environment = process.env): string | undefined {
  const named = environment.CHROMIUM_PATH;
  if (named === undefined || named === '') return usualPlaces(environment).find(existsSync);
  if (existsSync(named)) return named;
  throw new Error(`CHROMIUM_PATH is "${named}", and there is no such file.`);
}

/** Does nothing where it may not or cannot; apt says why itself. */
function installOnDebian(): void {
  const aptGet = '/usr/bin/apt-get';
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync(aptGet)) return;
  const apt = (...words: string[]) => spawnSync(aptGet, words, { stdio: 'inherit' });
  const install = (browser: string) =>
    apt('install', '-y', '--no-install-recommends', browser, 'fonts-liberation').status === 0;
  apt('update');
  if (!install('chromium-headless-shell')) install('chromium');
}

function findOrInstall(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  installOnDebian();
  const installed = findBrowser();
  if (installed === undefined) throw new Error(noBrowser);
  return installed;
}

if (process.argv[1] === import.meta.filename) {
  try {
    process.stdout.write(`Browser: ${findOrInstall()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : noBrowser}\n`);
    process.exitCode = 1;
  }
}
