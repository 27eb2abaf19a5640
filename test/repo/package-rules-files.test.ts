import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

import {
  pngHeader,
  violationsAfter,
  violationsOfListing,
  write,
} from '../support/sample-package.ts';

it('wants the manifest at the root', () => {
  const without = violationsAfter((folder) => rmSync(path.join(folder, 'manifest.json')));
  const nested = violationsAfter((folder) => {
    rmSync(path.join(folder, 'manifest.json'));
    write(folder, 'assets/manifest.json', '{}');
  });

  expect(without).toEqual(['manifest.json: missing']);
  expect(nested).toEqual(['manifest.json: must be at the root, is at assets/manifest.json']);
});

it.each([
  ['README.md', 'does not belong in the package'],
  ['src/main.ts', 'does not belong in the package'],
  ['node_modules/a/index.js', 'does not belong in the package'],
  ['zcli.apps.config.json', 'does not belong in the package'],
  ['assets/notes.pdf', 'a kind of file that Zendesk refuses'],
  ['assets/old.zip', 'a kind of file that Zendesk refuses'],
  ['assets/main.js.map', 'source maps do not belong in the package'],
  ['translations/english.json', 'the file is not named after a locale'],
])('of a file %s says that it %s', (name, problem) => {
  const found = violationsAfter((folder) => write(folder, name, '{}'));

  expect(found).toEqual([`${name}: ${problem}`]);
});

it.each([
  ['assets/a.png', 'PK\x03\x04', 'a kind of file that Zendesk refuses'],
  ['assets/a', '%PDF-1.7', 'a kind of file that Zendesk refuses'],
  ['assets/a.js', '//# sourceMappingURL=a.js.map', 'source maps do not belong in the package'],
  ['assets/a.js', ' '.repeat(2 * 1024 * 1024), 'must be smaller than 2 MB'],
  ['assets/a.svg', '<svg><script/></svg>', 'a drawing must hold no script and no bitmap'],
  ['assets/a.svg', '<svg><image href="a"/></svg>', 'a drawing must hold no script and no bitmap'],
  ['assets/a.svg', '<svg onload="a()"/>', 'a drawing must hold no script and no bitmap'],
  ['assets/logo.png', 'GIF89a', 'must be a PNG of 320x320, is no PNG'],
  ['assets/logo.png', pngHeader(320, 300), 'must be a PNG of 320x320, is 320x300'],
  ['assets/logo-small.png', pngHeader(320, 320), 'must be a PNG of 128x128, is 320x320'],
  ['assets/banner.png', pngHeader(830, 1), 'must be a PNG of 830x200 or 1660x400, is 830x1'],
  ['translations/en.json', '{', 'not valid JSON'],
  ['translations/fr.json', '[]', 'must be an object'],
  ['translations/fr.json', '{"a": 1, "a": 2}', 'the key "a" occurs twice'],
  [
    'translations/fr.json',
    '{"app": {"package": {"screen": {"title": "T", "value": "V"}, "rest": "R"}}}',
    'app.package.rest: must be an object of title and value',
  ],
])('of a file %s with %.40j says "%s"', (name, content, problem) => {
  const found = violationsAfter((folder) => write(folder, name, content));

  expect(found).toEqual([`${name}: ${problem}`]);
});

it('refuses symlinks', () => {
  const found = violationsAfter((folder) =>
    symlinkSync('index.html', path.join(folder, 'assets/home.html')),
  );

  expect(found).toEqual(['assets/home.html: a symlink']);
});

it.each(['translations/en.json', 'assets/logo.png', 'assets/logo-small.png'])(
  'wants %s',
  (name) => {
    const found = violationsAfter((folder) => rmSync(path.join(folder, name)));

    expect(found).toContain(`${name}: missing`);
  },
);

const text = { label: 'A', helpText: 'B' };

it.each<[object, string]>([
  [{ name: '' }, 'app.name: missing'],
  [{ short_description: undefined }, 'app.short_description: missing'],
  [{ long_description: undefined }, 'app.long_description: missing'],
  [{ installation_instructions: undefined }, 'app.installation_instructions: missing'],
  [{ name: 'n'.repeat(41) }, 'app.name: longer than 40 characters'],
  [{ short_description: 'n'.repeat(81) }, 'app.short_description: longer than 80 characters'],
  [{ parameters: {} }, 'app.parameters.a: missing'],
  [{ parameters: { a: { helpText: 'B' } } }, 'app.parameters.a.label: missing'],
  [{ parameters: { a: { label: 'A' } } }, 'app.parameters.a.helpText: missing'],
  [{ parameters: { a: text, b: text } }, 'app.parameters.b: the manifest has no such parameter'],
])('of a listing with %.60j says "%s"', (change, problem) => {
  const found = violationsOfListing({ parameters: { a: text }, ...change }, ['a']);

  expect(found).toEqual([`translations/en.json: ${problem}`]);
});

it('wants the texts of the parameters to be an object', () => {
  expect(violationsOfListing({ parameters: [] })).toEqual([
    'translations/en.json: app.parameters: must be an object',
  ]);
});
