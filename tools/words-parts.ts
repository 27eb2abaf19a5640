import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** Lets `translations/en.json?part=screen` stand for that part of the file alone. */
export function wordsParts(): Plugin {
  return {
    name: 'words-parts',
    enforce: 'pre',
    async load(id) {
      const [file = '', part] = id.split('?part=');
      if (part === undefined) return undefined;

      this.addWatchFile(file);
      const texts: unknown = JSON.parse(await readFile(file, 'utf8'));
      const found: unknown = new Map(Object.entries(Object(texts) as object)).get(part);
      if (found === undefined) throw new Error(`${file} has no part "${part}".`);
      return { code: `export default ${JSON.stringify(found)};`, moduleType: 'js' };
    },
  };
}
