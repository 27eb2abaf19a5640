import { describe, expect, it } from 'vitest';
import { frameOf } from '../support/oauth-browser.ts';
import { type OpenedTicket, sandboxInBrowser } from '../support/sandbox-browser.ts';

const { newPage, running } = sandboxInBrowser();

/** A ticket page that notes each height that the app asks it for. */
async function openWatched(
  choices: Readonly<Record<string, string>> = {},
): Promise<OpenedTicket & { readonly asked: readonly string[] }> {
  const page = await newPage();
  const asked: string[] = [];
  await page.exposeFunction('noteHeight', (height: string) => asked.push(height));
  await page.addInitScript(() => {
    if (window !== window.top) return;
    window.addEventListener('message', ({ data }) => {
      const height = /"resize":\[\{[^}]*"height":"([^"]+)"/.exec(
        JSON.stringify(data).replaceAll('\\', ''),
      )?.[1];
      const note: unknown = Reflect.get(window, 'noteHeight');
      if (height && typeof note === 'function') Reflect.apply(note, window, [height]);
    });
  });
  const url = new URL(running().url);
  for (const [name, value] of Object.entries(choices)) url.searchParams.set(name, value);
  await page.goto(url.href);
  return { page, app: page.frameLocator('iframe:visible'), asked };
}

/** The frame's height, and that of what it shows, as far as it may go. */
async function heightsIn({ page, app }: OpenedTicket) {
  const frame = await app.locator('body').evaluate(() => window.innerHeight);
  const content = await frameOf(page).evaluate(() => Math.min(document.body.scrollHeight, 600));
  return { frame, content };
}

/** Longer than what gets shorter waits for. */
const SETTLED = 1200;

describe('the height of the frame, in a browser', () => {
  it.each([
    ['many links', { ticket: '4413' }],
    ['no link', { scenario: 'empty', role: 'agent' }],
    ['a failure', { scenario: 'not-permitted', role: 'agent' }],
  ])(
    'is asked for a few times while the app loads, and never shrinks then: %s',
    async (_, choices) => {
      const opened = await openWatched(choices);
      await opened.app.getByRole('heading', { name: 'Links' }).waitFor();
      await opened.page.waitForTimeout(SETTLED);

      const heights = opened.asked.map(Number.parseFloat);

      const { frame, content } = await heightsIn(opened);
      expect(frame).toBe(content);
      expect(heights.length).toBeGreaterThan(0);
      expect(heights.length).toBeLessThanOrEqual(5);
      // What waits may be taller than what came; but once, at the end.
      expect(heights.slice(0, -1)).toEqual([...heights.slice(0, -1)].sort((a, b) => a - b));
    },
  );

  it('follows another panel, which may be shorter', async () => {
    const opened = await openWatched({ ticket: '4413' });
    await opened.app.getByText('500 links').waitFor();

    await opened.app.getByRole('tab', { name: 'Explorer' }).click();
    await opened.app.getByRole('button', { name: 'Search', exact: true }).waitFor();
    await opened.page.waitForTimeout(SETTLED);

    const { frame, content } = await heightsIn(opened);
    expect(frame).toBe(content);
  });
});
