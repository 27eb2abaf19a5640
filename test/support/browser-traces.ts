import type { BrowserContext, Frame, Page } from 'playwright-core';

/** Everything that a browser has shown, kept, logged or asked for, but for the bodies of requests. */
export function watchTraces(context: BrowserContext) {
  const seen: string[] = [];
  const watch = (page: Page) => {
    page.on('console', (message) => seen.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => seen.push(`error: ${error.message} ${error.stack ?? ''}`));
    page.on('framenavigated', (frame) => seen.push(`address: ${frame.url()}`));
  };
  context.pages().forEach(watch);
  context.on('page', watch);
  context.on('request', (request) => {
    seen.push(`request: ${request.url()} ${JSON.stringify(request.headers())}`);
  });

  return {
    /** As it stands, with all that was seen before. */
    traces: async (): Promise<string> => {
      const pages = await Promise.all(context.pages().map(heldBy));
      const cookies = JSON.stringify(await context.cookies());
      return [...seen, ...pages, `cookies: ${cookies}`].join('\n');
    },
  };
}

async function heldBy(page: Page): Promise<string> {
  const frames = await Promise.all(page.frames().map(heldByFrame));
  const tree = await page.context().newCDPSession(page);
  const { nodes } = await tree.send('Accessibility.getFullAXTree');
  const clipboard = await page.evaluate(() =>
    navigator.clipboard.readText().catch((error: unknown) => `not readable: ${String(error)}`),
  );
  return [...frames, `tree: ${JSON.stringify(nodes)}`, `clipboard: ${clipboard}`].join('\n');
}

const heldByFrame = async (frame: Frame): Promise<string> => {
  const tree = await frame.locator('body').ariaSnapshot();
  const held = await frame.evaluate(async () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
    const databases = await indexedDB.databases();
    return [
      `document: ${document.documentElement.outerHTML}`,
      `texts: ${document.documentElement.innerText}`,
      `fields: ${fields.map(({ value }) => value).join(' ')}`,
      `local: ${JSON.stringify(Object.entries(localStorage))}`,
      `session: ${JSON.stringify(Object.entries(sessionStorage))}`,
      `databases: ${JSON.stringify(databases)} ${JSON.stringify(await caches.keys())}`,
      `history: ${JSON.stringify(history.state)} ${window.name} ${location.href}`,
      `loaded: ${performance
        .getEntries()
        .map(({ name }) => name)
        .join(' ')}`,
    ].join('\n');
  });
  return `${held}\ntree: ${tree}`;
};
