import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { parseSync } from 'vite';

export const root = path.join(import.meta.dirname, '..', '..');

/** The folder that is shipped; throws a sentence while there is none. */
export function builtFolder(): string {
  const dist = path.join(root, 'dist');
  if (existsSync(path.join(dist, 'manifest.json'))) return dist;
  throw new Error('There is no dist/manifest.json: run "npm run build" before these tests.');
}

/** What a page of the package loads by itself: its module scripts and their preloads. */
function entries(page: string): string[] {
  const tags = page.match(/<(script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => /type="module"|rel="modulepreload"/.test(tag))
    .map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1])
    .filter((address) => address !== undefined);
}

function staticImports(file: string): string[] {
  const { module } = parseSync(file, readFileSync(file, 'utf8'));
  const reexports = module.staticExports.flatMap((each) => each.entries);
  return [
    ...module.staticImports.map((each) => each.moduleRequest.value),
    ...reexports.map((each) => each.moduleRequest?.value).filter((each) => each !== undefined),
  ];
}

/** The scripts that are there before a page runs: those it names, with all they import statically. */
export function scriptsLoadedBy(page: string): string[] {
  const found = new Set<string>();
  const visit = (from: string, address: string) => {
    const file = path.join(path.dirname(from), address);
    if (found.has(file)) return;
    found.add(file);
    for (const next of staticImports(file)) visit(file, next);
  };
  for (const address of entries(readFileSync(page, 'utf8'))) visit(page, address);
  return [...found];
}

/** Bytes that files take on their way to a browser. */
export function gzipSize(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
}
