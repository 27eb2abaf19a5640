import path from 'node:path';

import { expect, it } from 'vitest';

import { scriptsLoadedBy } from '../support/built-app.ts';
import { inTemporaryFolder, write } from '../support/sample-package.ts';

it('follows what a page loads and imports, and not what it may load later', () => {
  inTemporaryFolder((folder) => {
    write(
      folder,
      'index.html',
      `<script src="https://example.com/sdk.js"></script>
       <script type="module" crossorigin src="./main.js"></script>
       <link rel="modulepreload" crossorigin href="./preloaded.js">
       <link rel="stylesheet" href="./main.css">`,
    );
    write(folder, 'main.js', 'import{a}from"./a.js";import("./later.js");a()');
    write(
      folder,
      'a.js',
      'import"./b.js";export*from"./c.js";export{d}from"./d.js";export let a=1',
    );
    for (const name of ['b', 'c', 'd', 'preloaded', 'later']) write(folder, `${name}.js`, '');

    const names = scriptsLoadedBy(path.join(folder, 'index.html')).map((each) =>
      path.basename(each),
    );

    expect([...names].sort()).toEqual(['a.js', 'b.js', 'c.js', 'd.js', 'main.js', 'preloaded.js']);
  });
});
