import type { FrameLocator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld } from '../../sandbox/seed.ts';
import { CANARY } from '../../sandbox/world.ts';
import type { MakeConnection } from '../../sandbox/world-elsewhere.ts';
import { watchTraces } from '../support/browser-traces.ts';
import { chooseFrom } from '../support/oauth-browser.ts';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { openTicket, running } = sandboxInBrowser();

/** Each test begins in the seeded world. */
beforeEach(() => {
  Object.assign(running().world, createWorld());
});

/** The seeded connection of that place of `acme-crm`. */
function connectionAt(place: number): MakeConnection {
  const found = running().world.make.apps[0]?.connections[place];
  if (!found) throw new Error('The seeded app has no such connection.');
  return found;
}

/** The sections of that connection, with one of them in front. */
async function openPart(
  place: number,
  part: string,
  choices: Readonly<Record<string, string>> = {},
) {
  // The seeded labels come again.
  const label = 'CRM to work on';
  connectionAt(place).label = label;
  const opened = await openTicket(choices);
  const { app } = opened;
  await app.getByRole('tab', { name: 'Make' }).click();
  await app.getByRole('searchbox', { name: 'Filter Make connections' }).fill(label);
  await chooseFrom(app, `Actions for ${label}`, 'Sections and common data');
  await app.getByLabel('Section', { exact: true }).selectOption({ label: part });
  const field = app.getByRole('textbox', { name: part });
  await field.waitFor();
  return { ...opened, field, saved: app.getByText(`Saved ${part}.`) };
}

const press = (app: FrameLocator, name: string) =>
  app.getByRole('button', { name, exact: true }).click();

const keys = async (page: Page, ...pressed: readonly string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
};

const focusedName = (app: FrameLocator) =>
  app
    .locator(':focus')
    .evaluate((element) => element.getAttribute('aria-label') ?? element.textContent);

describe('a section of 200 kB', () => {
  it.each([
    ['as it is', (text: string) => text],
    ['with the breaks of Windows and no last one', windows],
    ['with mixed breaks, tabs and odd characters', mixed],
  ])('is saved with one line changed and every other byte as it was: %s', async (_, turn) => {
    const connection = connectionAt(6);
    const text = turn(connection.sections.parameters);
    connection.sections.parameters = text;
    expect(text.length).toBeGreaterThan(200_000);
    const { app, page, field, saved } = await openPart(6, 'Parameters');

    await field.focus();
    await keys(page, 'Control+Home', 'PageDown', 'PageDown');
    await page.keyboard.type('/* mine */');
    await press(app, 'Review changes');
    const added = app.getByRole('listitem').filter({ hasText: /^Added/ });
    expect(await added.innerText()).toContain('/* mine */');
    await press(app, 'Save');
    await saved.waitFor();

    const now = connectionAt(6).sections.parameters;
    const at = now.indexOf('/* mine */');
    expect(at).toBeGreaterThan(200);
    expect(now.slice(0, at) + now.slice(at + '/* mine */'.length) === text).toBe(true);
  });
});

function windows(text: string): string {
  return text.trimEnd().replaceAll('\n', '\r\n');
}

function mixed(text: string): string {
  return text
    .replace('field_9"', 'field\u2028_\u00e9\ud83d\ude00"')
    .replace(/ {4}(?=\{ "name": "field_\d*5")/g, '\t')
    .replace(/\n(?= *\{ "name": "field_\d*7")/g, '\r\n\r\n')
    .replace('"type"', '\r"type"');
}

describe('the common data', () => {
  it('never leave the editor but to Make, and are seen one at a time', async () => {
    const { app, page, field, saved } = await openPart(0, 'Common data');
    const permissions = ['clipboard-read', 'clipboard-write'];
    const origin = new URL(running().url).origin;
    await page.context().grantPermissions(permissions, { origin });
    const watched = watchTraces(page.context());
    const before = connectionAt(0).common;
    expect(await field.innerText()).not.toContain(CANARY);

    await press(app, 'Reveal clientSecret');
    expect(await field.innerText()).toContain(`"clientSecret": "${CANARY}"`);
    await page.keyboard.type('-more');
    await press(app, 'Reveal timeout');
    expect(await field.innerText()).toContain('"timeout": 30,');
    expect(await field.innerText()).not.toContain(CANARY);
    await app.getByLabel('Section', { exact: true }).focus();
    await expect.poll(() => field.innerText()).not.toContain('30');

    await field.focus();
    await keys(page, 'Control+a', 'Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('"clientSecret": "•••"');
    await keys(page, 'Control+x', 'Control+z', 'Control+Home');
    await press(app, 'Review changes');
    expect(await app.getByRole('list', { name: 'Changes' }).innerText()).toBe(
      'Changed clientSecret',
    );
    const reviewed = await watched.traces();
    await press(app, 'Save');
    await saved.waitFor();

    expect(connectionAt(0).common).toBe(before.replace(`"${CANARY}"`, `"${CANARY}-more"`));
    await page.getByRole('button', { name: 'Request log' }).click();
    const found = [reviewed, await watched.traces()].join('\n');
    expect(found).toContain('Reveal clientSecret');
    expect(found).toContain('/common');
    expect(found).toContain('clipboard: {');
    expect(linesWith(found, CANARY)).toEqual([]);
  });

  it('are used by the keyboard alone, which the editor lets go again', async () => {
    const { app, page, field } = await openPart(1, 'Common data');
    await app.getByLabel('Section', { exact: true }).focus();

    await keys(page, 'Tab');
    expect(await focusedName(app)).toBe('Common data');
    await keys(page, 'Tab');
    expect(await focusedName(app)).toBe('Reveal partnerKey');
    await keys(page, 'Enter');
    await expect.poll(() => focusedName(app)).toBe('Common data');
    expect(await field.innerText()).toContain(CANARY);
    await keys(page, 'Escape');
    await expect.poll(() => field.innerText()).not.toContain(CANARY);
    await keys(page, 'Control+End', 'ArrowLeft', 'Backspace');
    await expect.poll(() => field.innerText()).toBe('{"partnerKey":}');
    await page.keyboard.type('"typed-secret"');
    expect(await field.innerText()).toContain('typed-secret');
    await app.getByText('No problems.').waitFor();

    await keys(page, 'Tab');

    await expect.poll(() => field.innerText()).not.toContain('typed-secret');
    expect(await focusedName(app)).toBe('Review changes');
    await keys(page, 'Enter');
    await expect.poll(() => focusedName(app)).toBe('What will change in Make');
    await keys(page, 'Tab', 'Enter');
    await app.getByText('Saved Common data.').waitFor();
    expect(connectionAt(1).common).toBe('{"partnerKey":"typed-secret"}');
    await expect.poll(() => focusedName(app)).toBe('Common data');
  });
});

const linesWith = (text: string, secret: string) =>
  text
    .split('\n')
    .filter((line) => line.includes(secret))
    .map((line) => line.slice(0, 80));
