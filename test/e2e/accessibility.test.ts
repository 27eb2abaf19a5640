// @vitest-environment node
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { openTicket } = sandboxInBrowser();
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds wrong in the app as it stands, by WCAG 2.2 AA and its own best practices. */
async function violationsIn(page: Page): Promise<readonly string[]> {
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (!frame) throw new Error('The ticket page has no app.');
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate<AxeResults>('axe.run()');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' · ')}`);
}

type Step = (app: FrameLocator) => Promise<void>;

const states: readonly (readonly [string, Readonly<Record<string, string>>, Step])[] = [
  ['the links', {}, async (app) => app.getByRole('button', { name: 'Add link' }).waitFor()],
  [
    'an open menu',
    {},
    async (app) => {
      await app
        .getByRole('button', { name: /^Actions for/ })
        .first()
        .click();
      await app.getByRole('menuitem', { name: 'Edit' }).waitFor();
    },
  ],
  [
    'a form with mistakes',
    {},
    async (app) => {
      await app.getByRole('button', { name: 'Add link' }).click();
      await app.getByRole('button', { name: 'Create link' }).click();
      await app.getByText('Enter the object’s name.').waitFor();
    },
  ],
  [
    'a tombstone',
    {},
    async (app) => {
      await app
        .getByRole('button', { name: /^Actions for/ })
        .first()
        .click();
      await app.getByRole('menuitem', { name: 'Delete' }).click();
      await app.getByRole('button', { name: 'Undo' }).waitFor();
    },
  ],
  [
    'a failure',
    { scenario: 'not-permitted', role: 'agent' },
    async (app) => app.getByRole('alert').waitFor(),
  ],
  [
    'the connections',
    {},
    async (app) => {
      await app.getByRole('tab', { name: 'Connections' }).click();
      await app.getByText('130 connections').waitFor();
    },
  ],
];

describe.each(['light', 'dark'])('axe finds nothing wrong (%s)', (scheme) => {
  it.each(states)('with %s', async (_, choices, step) => {
    const { app, page } = await openTicket({ ...choices, scheme });

    await step(app);

    expect(await violationsIn(page)).toEqual([]);
  });
});
