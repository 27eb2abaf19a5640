import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { violations } from './package-rules.ts';

interface SampleParameter {
  readonly name: string;
  readonly [key: string]: unknown;
}

const manifest = {
  name: 'Sample',
  author: { name: 'Somebody' },
  version: '1.0.0',
  frameworkVersion: '2.0',
  defaultLocale: 'en',
  location: { support: { ticket_sidebar: { url: 'assets/index.html', flexible: true } } },
};

const listing = {
  name: 'Sample',
  short_description: 'Short.',
  long_description: 'Long.',
  installation_instructions: 'Install it.',
};

/** As much of a PNG as tells its size. */
export function pngHeader(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(24);
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

export function write(folder: string, name: string, content: string | Buffer): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Runs `look` on a new folder that is gone afterwards. */
export function inTemporaryFolder<Result>(look: (folder: string) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'package-'));
  try {
    return look(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeSample(folder: string): void {
  write(folder, 'manifest.json', JSON.stringify(manifest));
  write(folder, 'translations/en.json', JSON.stringify({ app: listing }));
  write(folder, 'assets/index.html', '<!doctype html>');
  write(folder, 'assets/logo.png', pngHeader(320, 320));
  write(folder, 'assets/logo-small.png', pngHeader(128, 128));
}

/** What the rules say of a package without fault, once `spoil` has been at it. */
export function violationsAfter(spoil: (folder: string) => void): string[] {
  return inTemporaryFolder((folder) => {
    writeSample(folder);
    spoil(folder);
    return violations(folder);
  });
}

/** The same for a change of the manifest's keys; `undefined` takes a key away. */
export function violationsOfManifest(change: object): string[] {
  return violationsAfter((folder) =>
    write(folder, 'manifest.json', JSON.stringify({ ...manifest, ...change })),
  );
}

/** The same for the manifest's parameters, each with its words in the listing. */
export function violationsOfParameters(
  parameters: readonly SampleParameter[],
  rest = {},
): string[] {
  const texts = parameters.map(
    ({ name }) => [name, { label: 'Label', helpText: 'Help.' }] as const,
  );
  const app = { ...listing, parameters: Object.fromEntries<object>(texts) };
  return violationsAfter((folder) => {
    write(folder, 'manifest.json', JSON.stringify({ ...manifest, parameters, ...rest }));
    write(folder, 'translations/en.json', JSON.stringify({ app }));
  });
}

/** The same for the listing's texts, beside a manifest with the parameters named. */
export function violationsOfListing(
  change: object,
  parameterNames: readonly string[] = [],
): string[] {
  const parameters = parameterNames.map((name) => ({ name, type: 'text' }));
  return violationsAfter((folder) => {
    write(folder, 'manifest.json', JSON.stringify({ ...manifest, parameters }));
    write(folder, 'translations/en.json', JSON.stringify({ app: { ...listing, ...change } }));
  });
}
