import type { FrameLocator } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld } from '../../sandbox/seed.ts';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { openTicket, running } = sandboxInBrowser();

/** Each test begins in the seeded world. */
beforeEach(() => {
  Object.assign(running().world, createWorld());
});

async function openBusyTicket() {
  const { app, page } = await openTicket({ ticket: '4413' });
  await app.getByText('500 links').waitFor();
  const rows = app.getByRole('list', { name: 'Jira issues' }).getByRole('listitem');
  return { app, page, rows, row: (place: number) => rowAt(app, place) };
}

const rowAt = (app: FrameLocator, place: number) => app.locator(`[aria-posinset="${place}"]`);

/** The frame itself scrolls. */
const scrollTo = (app: FrameLocator, where: 'top' | 'bottom') =>
  app.locator('html').evaluate((html, to) => {
    html.scrollTop = to === 'top' ? 0 : html.scrollHeight;
  }, where);

/** The list finds its length as its rows are measured: the bottom moves while one gets there. */
async function scrollToLast(app: FrameLocator): Promise<void> {
  const last = rowAt(app, 500);
  await expect
    .poll(
      async () => {
        await scrollTo(app, 'bottom');
        return (await last.count()) === 1 && (await last.evaluate(isInView));
      },
      { timeout: 10_000 },
    )
    .toBe(true);
}

describe('a ticket with 500 links, in a real browser', () => {
  it('draws the few that are in view, says that there are 500, and finds one by its key', async () => {
    const { app, rows, row } = await openBusyTicket();

    await row(1).waitFor();
    expect(await rows.count()).toBeLessThan(60);
    expect(await row(1).getAttribute('aria-setsize')).toBe('500');
    expect(await row(500).count()).toBe(0);

    await app.getByRole('searchbox', { name: 'Filter links' }).fill('jira:IMPORT-1');
    await app.getByText('111 of 500 links').waitFor();
    expect(await row(1).innerText()).toContain('IMPORT-1\n');
  });

  it('draws the last ones where they belong, once they are scrolled to', async () => {
    const { app, rows, row } = await openBusyTicket();
    await row(1).waitFor();

    await scrollToLast(app);

    expect(await rows.count()).toBeLessThan(60);
    await expect.poll(() => row(500).evaluate(standsBelow, '[aria-posinset="499"]')).toBe(true);
  });

  it.each([1, 500])('shows the menu of row %i whole', async (place) => {
    const { app, row } = await openBusyTicket();
    await row(1).waitFor();
    if (place > 1) await scrollToLast(app);

    await row(place)
      .getByRole('button', { name: /^Actions for/ })
      .click();
    await app.getByRole('menuitem', { name: 'Delete' }).waitFor();

    const menu = app.getByRole('menu');
    await expect.poll(() => menu.evaluate(isWhollyInView)).toBe(true);
  });

  it('keeps a form and what is typed in it while it is out of sight', async () => {
    const { app, row } = await openBusyTicket();
    await row(1)
      .getByRole('button', { name: /^Actions for/ })
      .click();
    await app.getByRole('menuitem', { name: 'Edit' }).click();
    await app.getByLabel('Metadata').fill('{ "half": "typed" }');
    await app.getByRole('searchbox', { name: 'Filter links' }).focus();

    await scrollToLast(app);
    expect(await app.getByLabel('Metadata').evaluate(isInView)).toBe(false);
    await scrollTo(app, 'top');

    await expect.poll(() => app.getByLabel('Metadata').evaluate(isInView)).toBe(true);
    expect(await app.getByLabel('Metadata').inputValue()).toBe('{ "half": "typed" }');
  });
});

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

function isWhollyInView(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  return top >= 0 && left >= 0 && bottom <= clientHeight && right <= clientWidth;
}

function standsBelow(element: Element, other: string): boolean {
  const above = document.querySelector(other)?.getBoundingClientRect().bottom ?? Infinity;
  return Math.round(element.getBoundingClientRect().top) >= Math.round(above);
}
