import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { zipSync, type Zippable } from 'fflate';

import { readManifest } from './manifest.ts';

/** A zip holds local times: the parts of a fixed local time are the same in every time zone. */
const fixedTime = () => new Date(1980, 0, 2, 12);
const unix = 3;
const plainFile = 0o100644 << 16;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

/** The folder's files as a zip that depends on nothing but their names and contents. */
export function zipFolder(folder: string): Uint8Array {
  const entries: Zippable = {};
  for (const name of filesOf(folder)) {
    const attributes = { level: 9, mtime: fixedTime(), os: unix, attrs: plainFile } as const;
    entries[name] = [readFileSync(path.join(folder, name)), attributes];
  }
  return zipSync(entries);
}

/** Writes the package of `<root>/dist` into `root`; answers with a line that describes it. */
export function packageApp(root: string): string {
  const dist = path.join(root, 'dist');
  const manifestPath = path.join(dist, 'manifest.json');
  if (!existsSync(manifestPath)) {
    throw new Error('There is no dist/manifest.json: run "npm run build" first.');
  }

  const zip = zipFolder(dist);
  const name = `zis-links-connections-${readManifest(manifestPath).version}.zip`;
  writeFileSync(path.join(root, name), zip);
  const sum = createHash('sha256').update(zip).digest('hex');
  return `${name}  ${zip.length} bytes  sha256 ${sum}`;
}

if (process.argv[1] === import.meta.filename) {
  try {
    process.stdout.write(`${packageApp(path.join(import.meta.dirname, '..'))}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
