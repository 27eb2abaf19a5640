import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parseSync } from 'vite';

interface Imports {
  /** What is there before the file itself runs. */
  readonly static: readonly string[];
  /** What the file may load later. */
  readonly dynamic: readonly string[];
}

/** Types are gone before anything is loaded. */
const isTypeOnly = (statement: string) => /^(?:import|export)\s+type\b/.test(statement);

/** The files of the project that a file imports, as absolute paths; packages and styles are left out. */
function importsOf(file: string): Imports {
  const code = readFileSync(file, 'utf8');
  const { module } = parseSync(file, code);
  const kept = (each: { readonly start: number; readonly end: number }) =>
    !isTypeOnly(code.slice(each.start, each.end));
  const reexports = module.staticExports.filter(kept).flatMap((each) => each.entries);
  const inProject = (names: readonly (string | undefined)[]) =>
    names
      .filter((name) => name !== undefined)
      .filter((name) => /^\..*\.[jt]sx?$/.test(name))
      .map((name) => path.join(path.dirname(file), name));

  return {
    static: inProject([
      ...module.staticImports.filter(kept).map((each) => each.moduleRequest.value),
      ...reexports.map((each) => each.moduleRequest?.value),
    ]),
    dynamic: inProject(
      module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
        code.slice(start + 1, end - 1),
      ),
    ),
  };
}

/** These files, and all that are there before they run: those they import, and those that these import. */
export function reachedFrom(files: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    importsOf(file).static.forEach(visit);
  };
  files.forEach(visit);
  return [...found];
}

/** The files that these may load later. */
export const loadedLaterBy = (files: readonly string[]): readonly string[] => [
  ...new Set(files.flatMap((file) => importsOf(file).dynamic)),
];
