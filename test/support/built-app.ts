import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { reachedFrom } from './static-imports.ts';

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

/** The scripts that are there before a page runs: those it names, with all they import statically. */
export const scriptsLoadedBy = (page: string): readonly string[] =>
  reachedFrom(
    entries(readFileSync(page, 'utf8')).map((address) => path.join(path.dirname(page), address)),
  );

/** The scripts that a template of a page names, to be fetched later. */
export function scriptsFetchedBy(page: string, template: string): readonly string[] {
  const html = readFileSync(page, 'utf8');
  const named =
    new RegExp(`<template id="${template}">(.*?)</template>`, 's').exec(html)?.[1] ?? '';
  return [...named.matchAll(/rel="prefetch"[^>]*href="\.\/([^"]+\.js)#"/g)].map(([, name = '']) =>
    path.join(path.dirname(page), name),
  );
}

/** Bytes that files take on their way to a browser. */
export function gzipSize(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
}
