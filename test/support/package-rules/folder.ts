import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package as its rules see it: every file by its path from the root, with forward slashes. */
export interface PackageFolder {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly symlinks: readonly string[];
}

/** Symlinks are named, not followed. */
export function readFolder(root: string): PackageFolder {
  const files = new Map<string, Buffer>();
  const symlinks: string[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(path.join(root, folder)).sort()) {
      const name = path.posix.join(folder, entry);
      const kind = lstatSync(path.join(root, name));
      if (kind.isSymbolicLink()) symlinks.push(name);
      else if (kind.isDirectory()) visit(name);
      else files.set(name, readFileSync(path.join(root, name)));
    }
  };
  visit('');
  return { files, symlinks };
}
