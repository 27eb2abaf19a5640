import { cpSync, existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';

import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { packageApp, zipFolder } from '../../tools/package.ts';
import {
  builtFolder,
  gzipSize,
  root,
  scriptsFetchedBy,
  scriptsLoadedBy,
} from '../support/built-app.ts';
import { violations } from '../support/package-rules.ts';
import { reachedFrom } from '../support/static-imports.ts';
import { inTemporaryFolder, write } from '../support/sample-package.ts';

const kB = 1000;

afterEach(() => vi.unstubAllEnvs());

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'));
}

describe('the zip of a folder', () => {
  it('is the same in another time zone, of files of another time', () => {
    inTemporaryFolder((folder) => {
      write(folder, 'manifest.json', '{}');
      write(folder, 'assets/index.html', 'page');
      vi.stubEnv('TZ', 'Pacific/Auckland');
      const first = zipFolder(folder);

      utimesSync(path.join(folder, 'manifest.json'), 1, 1);
      vi.stubEnv('TZ', 'America/New_York');

      expect(Buffer.from(zipFolder(folder)).equals(first)).toBe(true);
    });
  });

  it('holds the files in the order of their names, from the root of the folder', () => {
    inTemporaryFolder((folder) => {
      write(folder, 'manifest.json', '{}');
      write(folder, 'assets/b.js', 'b');
      write(folder, 'assets/a.js', 'a');

      const entries = Object.keys(unzipSync(zipFolder(folder)));

      expect(entries).toEqual(['assets/a.js', 'assets/b.js', 'manifest.json']);
    });
  });
});

describe('the package', () => {
  it('is not made without a build', () => {
    inTemporaryFolder((folder) => {
      expect(() => packageApp(folder)).toThrow('run "npm run build" first');
    });
  });

  it('is named after the version and described by its size and sum', () => {
    inTemporaryFolder((folder) => {
      const manifest = { version: '1.2.3', location: {} };
      write(folder, 'dist/manifest.json', JSON.stringify(manifest));

      const line = packageApp(folder);

      expect(line).toMatch(
        /^zis-links-connections-1\.2\.3\.zip {2}\d+ bytes {2}sha256 [\da-f]{64}$/,
      );
      expect(existsSync(path.join(folder, 'zis-links-connections-1.2.3.zip'))).toBe(true);
    });
  });
});

describe('the built app', () => {
  const page = () => path.join(builtFolder(), 'assets', 'index.html');

  it('breaks no rule of Zendesk', () => {
    expect(violations(builtFolder())).toEqual([]);
  });

  it('ships the manifest byte for byte', () => {
    const shipped = readFileSync(path.join(builtFolder(), 'manifest.json'));

    expect(shipped.equals(readFileSync(path.join(root, 'manifest.json')))).toBe(true);
  });

  it('has one version', () => {
    const version = (name: string) =>
      /"version": "([^"]+)"/.exec(readFileSync(path.join(root, name), 'utf8'))?.[1];

    expect(version('manifest.json')).toBe(version('package.json'));
  });

  it('is zipped whole, and the same a second time from a copy', () => {
    const dist = builtFolder();
    const zip = zipFolder(dist);

    inTemporaryFolder((folder) => {
      cpSync(dist, folder, { recursive: true });

      expect(Buffer.from(zipFolder(folder)).equals(zip)).toBe(true);
    });
    expect(Object.keys(unzipSync(zip)).sort()).toEqual(filesIn(dist).sort());
  });

  it('is small', () => {
    const dist = builtFolder();

    expect(gzipSize(filesIn(dist).map((name) => path.join(dist, name)))).toBeLessThan(532 * kB);
  });

  it('needs little before its first row, and no styled-components', () => {
    const scripts = scriptsLoadedBy(page());
    const styled = scripts.filter((file) => readFileSync(file, 'utf8').includes('data-styled'));

    expect(scripts).not.toEqual([]);
    expect(gzipSize(scripts)).toBeLessThan(81 * kB);
    expect(styled).toEqual([]);
  });

  it('asks for the links from one file, which waits for no other', () => {
    const html = readFileSync(page(), 'utf8');
    const entries = [...html.matchAll(/<script type="module"[^>]*src="\.\/([^"]+)"/g)].map(
      ([, name = '']) => path.join(path.dirname(page()), name),
    );

    expect(entries).toHaveLength(1);
    expect(reachedFrom(entries)).toEqual(entries);
    expect(gzipSize(entries)).toBeLessThan(7 * kB);
  });

  it('needs little more for what acts on the rows, and not much for what opens', () => {
    const acting = [...scriptsLoadedBy(page()), ...scriptsFetchedBy(page(), 'acting')];
    const opens = scriptsFetchedBy(page(), 'opens');
    const startWith = (name: string) => (file: string) => path.basename(file).startsWith(name);
    const menus = opens.filter(startWith('menu'));

    expect(acting.some(startWith('links-'))).toBe(true);
    expect([...acting, ...menus].some(startWith('garden-'))).toBe(false);
    expect(gzipSize(acting)).toBeLessThan(100 * kB);
    expect(menus).toHaveLength(2);
    expect(gzipSize([...acting, ...menus])).toBeLessThan(112 * kB);
    expect(opens.some(startWith('garden-'))).toBe(true);
    expect(gzipSize([...acting, ...opens])).toBeLessThan(162 * kB);
  });

  it('asks for no file twice, and for the texts of one language', () => {
    const html = readFileSync(page(), 'utf8');
    const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)#?"/g)].map(([, name]) => name);

    expect(scriptsFetchedBy(page(), 'texts')).toHaveLength(7);
    expect(html.match(/rel="prefetch" hreflang="/g)).toHaveLength(7);
    expect(new Set(named).size).toBe(named.length);
  });

  it('has no two files that wait for each other: what runs first would be chance', () => {
    const scripts = filesIn(builtFolder())
      .filter((name) => name.endsWith('.js'))
      .map((name) => path.join(builtFolder(), name));
    const reached = new Map(scripts.map((file) => [file, reachedFrom([file])]));
    const circular = scripts.filter((file) =>
      reached.get(file)?.some((other) => other !== file && reached.get(other)?.includes(file)),
    );

    expect(scripts.length).toBeGreaterThan(20);
    expect(circular).toEqual([]);
  });

  it('declares every colour and size of Garden that any part of it uses', () => {
    const texts = filesIn(builtFolder())
      .filter((name) => /\.(css|js|html)$/.test(name) && !name.includes('oauth-return'))
      .map((name) => readFileSync(path.join(builtFolder(), name), 'utf8'));
    const used = texts.flatMap((text) => text.match(/(?<=var\()--zd-[\w-]+/g) ?? []);
    const declared: readonly string[] =
      readFileSync(page(), 'utf8').match(/--zd-[\w-]+(?=:)/g) ?? [];

    expect(new Set(used).size).toBeGreaterThan(20);
    expect([...new Set(used)].filter((name) => !declared.includes(name))).toEqual([]);
  });

  it('has no large part but the code editor', () => {
    const first = scriptsLoadedBy(page());
    const large = filesIn(builtFolder())
      .filter((name) => name.endsWith('.js'))
      .map((name) => path.join(builtFolder(), name))
      .filter((file) => !first.includes(file) && gzipSize([file]) > 60 * kB);

    expect(large.map((file) => path.basename(file).replace(/-.*/, ''))).toEqual(['sections']);
  });
});
