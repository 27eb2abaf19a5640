import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { builtFolder, root } from '../support/built-app.ts';

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && statSync(path.join(folder, name)).isFile())
    .map((name) => path.join(folder, name));

/** Texts so long that no two writers would choose the same. */
const sentencesIn = (code: string): readonly string[] =>
  [...code.matchAll(/'([^'\\\n]{28,})'/g)]
    .map(([, text = '']) => text)
    .filter((text) => text.includes(' '));

const sandboxSentences = filesIn(path.join(root, 'sandbox'), /\.ts$/).flatMap((file) =>
  sentencesIn(readFileSync(file, 'utf8')),
);

/** What a built file must not hold, and how it would look there. */
const unwanted: Readonly<Record<string, (code: string) => unknown>> = {
  console: (code) => /\bconsole\b\s*(\.|\?\.|\[)/.exec(code),
  'a source map': (code) => /sourceMappingURL/.exec(code),
  'code from text': (code) => /\beval\s*\(|\bnew Function\b/.exec(code),
  devtools: (code) => /TanStackQueryDevtools|react-query-devtools/.exec(code),
  'a hot reload': (code) => /import\.meta\.hot|@vite\/client|RefreshReg/.exec(code),
  'the sandbox': (code) => sandboxSentences.find((sentence) => code.includes(sentence)),
  'the SDK from npm': (code) => /iframe\.handshake/.exec(code),
};

const found = (code: string) =>
  Object.entries(unwanted)
    .filter(([, isThere]) => isThere(code))
    .map(([name]) => name);

it('is a package without console, maps, sandbox or anything of development', () => {
  const files = filesIn(builtFolder(), /\.(js|html|css|json)$/);

  const flawed = files.map((file) => [path.basename(file), found(readFileSync(file, 'utf8'))]);

  expect(files.length).toBeGreaterThan(50);
  expect(flawed.filter(([, names]) => names?.length)).toEqual([]);
  expect(filesIn(builtFolder(), /\.(map|ts|tsx|md|local)$/)).toEqual([]);
});

it('would be found to hold each of them', () => {
  const sdk = path.join(root, 'node_modules/zendesk_app_framework_sdk');
  const [sentence = ''] = sandboxSentences;

  expect(sandboxSentences.length).toBeGreaterThan(100);
  expect(found(`console.warn(1)`)).toEqual(['console']);
  expect(found('//# sourceMappingURL=a.js.map')).toEqual(['a source map']);
  expect(found('new Function("return 1")')).toEqual(['code from text']);
  expect(found('import("@tanstack/react-query-devtools")')).toEqual(['devtools']);
  expect(found('import.meta.hot.accept()')).toEqual(['a hot reload']);
  expect(found(`throw "${sentence}"`)).toEqual(['the sandbox']);
  expect(filesIn(sdk, /\.js$/).flatMap((file) => found(readFileSync(file, 'utf8')))).toContain(
    'the SDK from npm',
  );
});
