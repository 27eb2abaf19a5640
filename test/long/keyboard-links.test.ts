import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorld } from '../../sandbox/seed.ts';
import {
  choose,
  goBackTo,
  goThrough,
  goTo,
  isOn,
  openPanel,
  press,
  sees,
  type Step,
  type,
} from '../support/keyboard.ts';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { openTicket, running, forgive } = sandboxInBrowser();
beforeEach(() => {
  Object.assign(running().world, createWorld());
});

const rollBack = 'Roll back release 2026.3.0';
const payment = 'Payment step returns 500 for saved addresses';
const actions = `Actions for ${rollBack}`;
const file =
  'link_type,left_object_name,right_object_name\r\njira_issue,zendesk:ticket4411,jira:N-1';

/** From the top of the page, with the keys alone. */
const journeys: readonly (readonly [name: string, ...steps: readonly Step[]])[] = [
  [
    'filters, and reaches a link',
    goTo('Filter links'),
    type('migrate'),
    sees('1 of 4 links'),
    goTo('Address book: migrate to the new schema'),
  ],
  [
    'opens the details of a link, and who else is linked',
    goTo(`Details of ${payment}`),
    press('Enter'),
    sees('Lucía Ferrer'),
    goTo(`Also linked to: other tickets of ${payment}`),
    press('Space'),
    sees(/^#\d+/),
  ],
  [
    'opens a menu and leaves it',
    goTo(actions),
    press('Enter'),
    isOn(/^Copy/),
    press('Escape'),
    isOn(actions),
  ],
  [
    'goes through a menu in the order in which it is read',
    goTo(actions),
    press('Enter'),
    isOn(/^Copy (link|name)$/),
    ...['Copy key', 'Copy as Markdown', 'Insert into reply', 'Edit', 'Rename', 'Delete'].flatMap(
      (item) => [press('ArrowDown'), isOn(item)],
    ),
  ],
  [
    'switches the panels with the arrow keys',
    ...[openPanel('Explorer'), isOn('Explorer'), goTo('Search'), goBackTo('Explorer')],
    ...[press('ArrowRight', 'Enter'), isOn('Connections'), sees(/^\d+ connections/)],
    ...[press('ArrowLeft', 'ArrowLeft', 'Enter'), isOn('Links'), goTo('Filter links')],
  ],
  [
    'adds a link with its type and metadata',
    goTo('Add link'),
    press('Enter'),
    isOn('Object'),
    type('slack:C1-99'),
    goTo('Link type'),
    type('Slack'),
    goTo('Metadata'),
    type('{"title":"Typed by hand"}'),
    goTo('Create link'),
    press('Enter'),
    sees('Created slack:C1-99.'),
    isOn('Add link'),
    goTo('Actions for Typed by hand'),
  ],
  [
    'leaves the form for a new link',
    goTo('Add link'),
    press('Enter'),
    isOn('Object'),
    goTo('Cancel'),
    press('Enter'),
    isOn('Add link'),
  ],
  [
    'edits a link as fields',
    choose(actions, 'Edit'),
    isOn('Metadata'),
    goTo('Edit as fields'),
    press('Enter'),
    goTo('Value of status'),
    press('Control+a'),
    type('Done'),
    goTo('Save'),
    press('Enter'),
    sees(`Saved ${rollBack}.`),
    isOn(actions),
  ],
  [
    'renames a link',
    choose(actions, 'Rename'),
    isOn('Left name'),
    goTo('Right name'),
    press('Control+a'),
    type('jira:OPS-13'),
    goTo('Rename'),
    press('Enter'),
    sees(`Renamed ${rollBack}. Its id and creation date are new.`),
    isOn(actions),
  ],
  [
    'deletes a link and brings it back',
    choose(actions, 'Delete'),
    isOn('Undo'),
    press('Enter'),
    sees(/^Restored Roll back/),
    isOn(actions),
  ],
  [
    'selects several links, deletes them and brings them back',
    choose('More actions', 'Select several'),
    isOn('0 selected'),
    goTo(`Select ${payment}`),
    press('Space'),
    goTo(`Select ${rollBack}`),
    press('Space'),
    sees('2 selected'),
    goBackTo('Delete'),
    press('Enter'),
    sees('Done: 2 of 2 links.'),
    isOn('Done: 2 of 2 links.'),
    goTo('Undo 2 deletions'),
    press('Enter'),
    isOn('Done: 2 of 2 links.'),
    goBackTo('Done'),
    press('Enter'),
    isOn('More actions'),
  ],
  [
    'copies a key',
    choose(actions, 'Copy key'),
    sees(/^(Copied: OPS-12|Copying is blocked)/),
    isOn(/^(Actions for|Text to copy)/),
  ],
  [
    'copies all links',
    choose('More actions', 'Copy all links'),
    sees(/^(Copied \d+ links|Copying is blocked)/),
  ],
  [
    'exports as CSV',
    choose('More actions', 'Export'),
    isOn('Export'),
    goTo(/^JSON/),
    press('ArrowDown'),
    goTo('Download'),
    async ({ page }) => {
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.keyboard.press('Enter'),
      ]);
      expect(saved.suggestedFilename()).toMatch(/\.csv$/);
    },
    sees(/^Exported \d+ links/),
    goBackTo('Close'),
    press('Enter'),
    isOn('More actions'),
  ],
  [
    'imports a file',
    choose('More actions', 'Import'),
    isOn('Import'),
    goTo('File with links'),
    // What chooses a file is a window of the browser's own.
    ({ app }) =>
      app
        .locator(':focus')
        .setInputFiles({ name: 'links.csv', mimeType: 'text/csv', buffer: Buffer.from(file) }),
    sees('1 link to create'),
    goTo('Import 1 link'),
    press('Enter'),
    sees('Done: 1 of 1 link.'),
    goBackTo('Close'),
    press('Enter'),
    isOn('More actions'),
  ],
  [
    'looks at the activity and takes a deletion back there',
    choose(actions, 'Delete'),
    isOn('Undo'),
    goBackTo('More actions'),
    press('Enter'),
    isOn('Copy all links'),
    press('End', 'Enter'),
    isOn('Activity'),
    goTo(`Undo: ${rollBack}`),
    press('Enter'),
    isOn('Activity'),
    goTo('Close'),
    press('Enter'),
    isOn('More actions'),
  ],
  [
    'searches in the explorer and keeps the search',
    openPanel('Explorer'),
    goTo('Search'),
    press('Enter'),
    sees('Search finished.'),
    goTo('Save this search'),
    press('Enter'),
    isOn('Name of the search'),
    goTo('Save search'),
    press('Enter'),
    isOn('Save this search'),
    goTo(/^Saved searches/),
    press('Enter'),
    goTo(/^Remove /),
    press('Enter'),
    isOn(/^Saved searches/),
  ],
];

let made = 0;
afterAll(() => {
  process.stdout.write(`keyboard, links: ${made} journeys\n`);
});

describe('with the keyboard alone, an admin', { timeout: 120_000 }, () => {
  it.each(journeys.map(([name, ...steps]) => ({ name, steps })))('$name', async ({ steps }) => {
    const opened = await openTicket({ bare: '', width: '320' });
    await opened.app.getByRole('button', { name: 'Add link' }).waitFor();
    made += 1;

    await goThrough(opened, steps);
    // The browser says by itself that the frame may not copy.
    forgive(/The Clipboard API has been blocked/);

    expect(await opened.app.getByRole('alert').filter({ visible: true }).count()).toBe(0);
  });
});
