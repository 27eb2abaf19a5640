import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../sandbox/world.ts';
import { fill } from '../support/acts.ts';
import { openRowForm } from '../support/link-forms.ts';
import { jira } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';

const press = (user: UserEvent, name: string) => user.click(screen.getByRole('button', { name }));

async function editing(metadata: Metadata) {
  const links = [jira('ACME-1', { summary: 'Printer on fire', ...metadata })];
  const opened = await openRowForm({ action: 'Edit', links, title: 'Printer on fire' });
  return { ...opened, stored: () => opened.world.links[0]?.right_object.metadata };
}

const text = () => screen.getByLabelText<HTMLTextAreaElement>('Metadata').value;
const valueOf = (key: string) =>
  screen.getByLabelText<HTMLTextAreaElement>(`Value of ${key}`).value;
const kindOf = (key: string) => screen.getByLabelText<HTMLSelectElement>(`Kind of ${key}`).value;

describe('metadata as JSON and as fields', () => {
  const METADATA = {
    open: true,
    votes: 3,
    none: null,
    labels: ['a', { b: [1, 2] }],
    sprint: { id: 7, name: { en: 'May' } },
    digits: '42',
    lines: 'one\ntwo',
  };

  it('are two views of the same, there and back', async () => {
    const { user, sent } = await editing(METADATA);
    const before = text();

    await press(user, 'Edit as fields');

    expect([valueOf('summary'), kindOf('summary')]).toEqual(['Printer on fire', 'text']);
    expect([valueOf('votes'), kindOf('votes')]).toEqual(['3', 'json']);
    expect([valueOf('digits'), kindOf('digits')]).toEqual(['42', 'text']);
    expect([valueOf('lines'), kindOf('lines')]).toEqual(['one\ntwo', 'text']);
    expect([valueOf('none'), kindOf('none')]).toEqual(['null', 'json']);
    expect(valueOf('labels')).toBe('["a",{"b":[1,2]}]');
    expect(valueOf('sprint')).toBe('{"id":7,"name":{"en":"May"}}');

    await press(user, 'Edit as JSON');

    expect(text()).toBe(before);
    expect(JSON.parse(text())).toEqual({ summary: 'Printer on fire', ...METADATA });
    await press(user, 'Save');
    await screen.findByText('Nothing was changed.');
    expect(sent()).toEqual([]);
  });

  it('send the one field that was changed, and leave lists and objects whole', async () => {
    const { user, sent, stored } = await editing({ labels: ['a'], sprint: { id: 7 } });
    await press(user, 'Edit as fields');

    await fill(user, 'Value of summary', 'Fire out');
    await press(user, 'Save');

    await screen.findByText('Saved Printer on fire.');
    expect(sent()).toEqual([{ right_object: { metadata: { summary: 'Fire out' } } }]);
    expect(stored()).toEqual({ summary: 'Fire out', labels: ['a'], sprint: { id: 7 } });
  });

  it('add, rename, remove and retype a field', async () => {
    const { user, sent } = await editing({ votes: 3, old: 'x', gone: 1 });
    await press(user, 'Edit as fields');

    await press(user, 'Add field');
    await fill(user, 'Key 5', 'labels');
    await fill(user, 'Value of labels', '["new"]');
    await user.selectOptions(screen.getByLabelText('Kind of labels'), 'JSON');
    await fill(user, 'Key 3', 'fresh');
    await press(user, 'Remove gone');
    await user.selectOptions(screen.getByLabelText('Kind of votes'), 'Text');
    await press(user, 'Save');

    await screen.findByText('Saved Printer on fire.');
    expect(sent()).toEqual([
      {
        right_object: {
          metadata: { votes: '3', fresh: 'x', labels: ['new'], old: null, gone: null },
        },
      },
    ]);
  });

  it.each<readonly [what: string, key: string, value: string, words: string | RegExp]>([
    ['without a key', '', '1', 'A field needs a key.'],
    ['with a key that is there already', 'votes', '1', /^The key “votes” is there twice/],
    ['whose value is no JSON', 'b', 'open', /^The value of “b” is no JSON/],
    ['whose value would be more than one', 'b', '1, "c": 2', /^The value of “b” is no JSON/],
  ])('say what is wrong with a field %s, and send nothing', async (...row) => {
    const [, key, value, words] = row;
    const { user, sent } = await editing({ votes: 3 });
    await press(user, 'Edit as fields');
    await press(user, 'Add field');
    await user.selectOptions(screen.getByLabelText('Kind of 3'), 'JSON');
    await fill(user, 'Value of 3', value);
    if (key) await fill(user, 'Key 3', key);

    await press(user, 'Save');

    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(screen.getByRole('button', { name: 'Edit as JSON' })).toBeDisabled();
    expect(sent()).toEqual([]);
  });
});

describe('metadata that cannot be sent', () => {
  it.each([
    ['{\n  "a": 1,\n  "b": 2\n  "c": 3\n}', /first mistake is in line 4, column 3/, '  "c": 3'],
    ['{\n  "a": 1,\n  "a": 2\n}', /The key “a” is there twice/, '  "a": 2'],
    [
      '{\n  "id": 9007199254740993\n}',
      /Line 2 holds a number too large/,
      '  "id": 9007199254740993',
    ],
    ['{"a" 1}', /line 1, column 6/, '{"a" 1}'],
  ])('is explained by its line, which is found with one press: %j', async (typed, words, line) => {
    const { user, sent } = await editing({});
    await fill(user, 'Metadata', typed);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();

    await press(user, 'Save');
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    await user.click(screen.getByRole('button', { name: /^Go to line \d$/ }));

    const field = screen.getByLabelText<HTMLTextAreaElement>('Metadata');
    expect(field).toHaveFocus();
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(line);
    expect(sent()).toEqual([]);
  });

  it('cannot be turned into fields before it is mended', async () => {
    const { user } = await editing({});

    await fill(user, 'Metadata', '{"a":');
    expect(screen.getByRole('button', { name: 'Edit as fields' })).toBeDisabled();

    await fill(user, 'Metadata', '{"a":1}');
    expect(screen.getByRole('button', { name: 'Edit as fields' })).toBeEnabled();
  });
});

describe('metadata that is large', () => {
  const log = `${'0123456789'.repeat(10_000)} end`;
  const events = Array.from({ length: 500 }, (_, index) => ({ at: index, who: { id: [index] } }));

  it('is shown whole, and kept whole in either view', async () => {
    const { user, sent, stored } = await editing({ log, events });
    expect(text()).toContain(log);

    await press(user, 'Edit as fields');
    expect(valueOf('log')).toBe(log);
    expect(JSON.parse(valueOf('events'))).toEqual(events);
    await fill(user, 'Value of summary', 'Fire out');
    await press(user, 'Save');

    await screen.findByText('Saved Printer on fire.');
    expect(sent()).toEqual([{ right_object: { metadata: { summary: 'Fire out' } } }]);
    expect(stored()).toEqual({ summary: 'Fire out', log, events });
  });

  it('is shown shortly among the details, and as it is on demand', async () => {
    const { user } = await renderApp({
      world: aWorld({ links: [jira('ACME-1', { summary: 'Printer on fire', log, events })] }),
    });

    await user.click(await screen.findByLabelText('Details of Printer on fire'));

    const shown = () =>
      within(screen.getByRole('list', { name: 'Jira issues' }))
        .getAllByRole('definition')
        .map(({ textContent }) => textContent.replace(/Show .*$/, ''));
    await waitFor(() => expect(shown()).toContain(`${log.slice(0, 500)}…`));

    for (const name of [/^Show all 100,004 /, /^Show all /]) {
      await user.click(screen.getByRole('button', { name }));
    }

    expect(shown()).toContain(log);
    expect(shown()).toContain(JSON.stringify(events));
    await user.click(screen.getAllByRole('button', { name: 'Show less' })[0] ?? document.body);
    expect(shown()).toContain(`${log.slice(0, 500)}…`);
  });
});
