import { chromium, type Browser } from 'playwright-core';

import { findBrowser, noBrowser } from './find-browser.ts';

/** Silences what a browser does by itself on the network, so that a run is the same without one. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Where the seeds' services would be, if they were anywhere.
  '--host-resolver-rules=MAP *.example ~NOTFOUND',
];

/** A headless browser; throws a sentence that says what to install when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(noBrowser);

  // Chromium refuses to run its sandbox as root.
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: isRoot ? [...quiet, '--no-sandbox'] : quiet });
}
