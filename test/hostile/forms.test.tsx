import { screen, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { choose } from '../support/acts.ts';
import { openExplorer } from '../support/explorer.ts';
import { hostileMetadata, hostileTexts, MEGABYTE } from '../support/hostile.ts';
import { hostileLinks } from '../support/hostile-world.ts';
import { importFile } from '../support/importing.ts';
import { intrusionsIn } from '../support/intrusions.ts';
import { jira } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';

const KEY = 'zis-links:acme:1:saved-searches';

afterEach(() => localStorage.clear());

// Their code takes a while to load, and is not what is looked at here.
beforeAll(() =>
  Promise.all([
    import('../../src/panels/links/acting/part.ts'),
    import('../../src/panels/links/acting/forms.ts'),
    import('../../src/panels/links/acting/tools.ts'),
  ]),
);

const override = hostileTexts['an override'];

it('edits, deletes and renames a link of any texts, which stay texts', async () => {
  const links = [
    jira('A-1', { title: override, status: override, [override]: hostileTexts.script }),
  ];
  const { user, container, world } = await renderApp({ world: aWorld({ links }) });

  await choose(user, 'invoicegpj.exe', 'Edit');
  await screen.findByRole('form', { name: 'Edit link' });
  const editing = intrusionsIn(container);
  await user.click(screen.getByRole('button', { name: 'Edit as fields' }));
  const inFields = intrusionsIn(container);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await choose(user, 'invoicegpj.exe', 'Delete');
  await screen.findByRole('button', { name: 'Undo' });

  expect([editing, inFields, intrusionsIn(container)]).toEqual([[], [], []]);
  expect(world.links).toEqual([]);
});

it('shows a million letters only when they are asked for', async () => {
  const links = [jira('A-1', { title: 'Long', text: MEGABYTE, status: MEGABYTE }), jira(MEGABYTE)];
  const { user, container } = await renderApp({ world: aWorld({ links }) });
  await user.click(await screen.findByLabelText('Details of Long'));
  const more = await screen.findAllByRole('button', { name: 'Show all 1,000,000 characters' });

  const before = container.innerHTML.length;
  await user.click(more[0] ?? container);

  expect(before).toBeLessThan(50_000);
  expect(container.innerHTML.length).toBeGreaterThan(MEGABYTE.length);
  expect(screen.getByRole('button', { name: 'Show less' })).toBeVisible();
});

it('plans an import of any texts as texts, and changes nothing that every object has', async () => {
  const strange = { ...jira('STRANGE-1'), right_object: { name: 'a', metadata: hostileMetadata } };
  const file = new File([JSON.stringify([...hostileLinks(), strange])], 'links.json');
  const { user, container } = await renderApp({ world: aWorld({ links: [jira('A-1')] }) });

  await importFile(user, file);
  const plan = within(await screen.findByRole('region', { name: 'Import' }));
  for (const heading of await plan.findAllByText(/^\d+ (links? to create|lines? )/)) {
    await user.click(heading);
  }

  expect(plan.getByText(/^\d+ links to create/)).toBeVisible();
  expect(intrusionsIn(container)).toEqual([]);
});

it('reads saved searches back only as far as they are searches', async () => {
  const good = { name: override, link_type: 'a', left_object_name: hostileTexts.script };
  const stored = [
    ...[good, null, 1, 'text', [], {}, { ...good, name: '' }, { ...good, link_type: '*' }],
    ...[
      { ...good, left_object_name: 1 },
      { ...good, name: MEGABYTE },
      { ...good, extra: 1 },
    ],
  ];
  localStorage.setItem(KEY, JSON.stringify(stored));
  const { user, container } = await openExplorer();

  await user.click(await screen.findByText('Saved searches (1)'));

  expect(intrusionsIn(container)).toEqual([]);
  expect(screen.getByRole('button', { name: `Remove ${plain(override)}` })).toBeVisible();
});

it.each([
  ['half a JSON', '{'],
  ['nothing', 'null'],
  ['an object', '{"__proto__":{"owned":1}}'],
  ['a text', '"text"'],
  ['a list without end', '['.repeat(100_000)],
])('opens without saved searches where the storage holds something else: %s', async (_, held) => {
  localStorage.setItem(KEY, held);

  const { container } = await openExplorer();

  expect(await screen.findByText('Saved searches (0)')).toBeVisible();
  expect(intrusionsIn(container)).toEqual([]);
});

const plain = (text: string) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
