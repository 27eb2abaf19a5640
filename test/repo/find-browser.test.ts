import path from 'node:path';

import { expect, it } from 'vitest';

import { findBrowser } from '../../tools/find-browser.ts';
import { inTemporaryFolder, write } from '../support/sample-package.ts';

it('takes the browser that CHROMIUM_PATH names', () => {
  expect(findBrowser({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath);
});

it('says so when CHROMIUM_PATH names nothing', () => {
  const look = () => findBrowser({ CHROMIUM_PATH: '/no/such/browser' });

  expect(look).toThrow('CHROMIUM_PATH is "/no/such/browser", and there is no such file.');
});

it.runIf(process.platform === 'linux')('finds a browser among the commands', () => {
  inTemporaryFolder((folder) => {
    write(folder, 'chromium', '');

    expect(findBrowser({ PATH: folder })).toBe(path.join(folder, 'chromium'));
  });
});
