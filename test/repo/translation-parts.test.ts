import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { later, screen } from '../../translations/en.json';
import { inTemporaryFolder, write } from '../support/sample-package.ts';
import { loadedLaterBy, reachedFrom } from '../support/static-imports.ts';

const source = path.join(import.meta.dirname, '..', '..', 'src');
/** What the first screen begins with: the second is loaded by the first, and preloaded beside it. */
const entries = [path.join(source, 'main.ts'), path.join(source, 'app', 'start.tsx')];
const laterTexts = path.join(source, 'i18n', 'later-texts.ts');

/** What begins like a key of the later part, whole or to be completed. */
const LATER_KEY = new RegExp(`['\`](?:${Object.keys(later).join('|')})\\.[\\w.]*`, 'g');

/** `file: 'key` for each of them, so that a failure says where to look. */
const laterKeysIn = (files: readonly string[]) =>
  files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(LATER_KEY)].map(
      ([key]) => `${path.basename(file)}: ${key}`,
    ),
  );

/** Whatever may be loaded later, however much later. */
function partsLoadedLater(
  files: readonly string[],
  known: readonly string[] = [],
): readonly string[] {
  const fresh = loadedLaterBy(reachedFrom(files)).filter((file) => !known.includes(file));
  const all = [...known, ...fresh];
  return fresh.length ? partsLoadedLater(fresh, all) : all;
}

describe("the two parts of the screen's texts", () => {
  it('have no first name in common, or one would take the place of the other', () => {
    const both = Object.keys(screen).filter((name) => Object.hasOwn(later, name));

    expect(both).toEqual([]);
  });

  it('are apart: no file of the first screen says a text that comes later', () => {
    const files = reachedFrom(entries);

    expect(files.map((file) => path.relative(source, file))).toContain(
      path.join('panels', 'links', 'link-row.tsx'),
    );
    expect(laterKeysIn(files)).toEqual([]);
  });

  it('come together: whatever is loaded later and says such a text loads the texts', () => {
    const parts = partsLoadedLater(entries).map((file) => ({
      file,
      all: reachedFrom([file]),
    }));
    const speaking = parts.filter(({ all }) => laterKeysIn(all).length > 0);

    expect(speaking.length).toBeGreaterThan(5);
    expect(speaking.filter(({ all }) => !all.includes(laterTexts)).map(({ file }) => file)).toEqual(
      [],
    );
  });
});

describe('this look at the source', () => {
  it('finds a later text in what is imported, however far away, and not in what comes later', () => {
    inTemporaryFolder((folder) => {
      write(folder, 'main.ts', "import './a.tsx';\nimport type { T } from './types.ts';");
      write(folder, 'a.tsx', "export * from './b.ts';\nconst c = () => import('./c.tsx');");
      write(folder, 'b.ts', "t('acts.add'); t('links.heading'); t(`acts.diff.${kind}`);");
      write(folder, 'c.tsx', "t('acts.edit');");
      write(folder, 'types.ts', "t('acts.save');");
      const main = path.join(folder, 'main.ts');

      expect(laterKeysIn(reachedFrom([main]))).toEqual(["b.ts: 'acts.add", 'b.ts: `acts.diff.']);
      expect(partsLoadedLater([main])).toEqual([path.join(folder, 'c.tsx')]);
    });
  });
});
