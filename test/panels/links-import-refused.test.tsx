import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type {
  LineProblem,
  RefusalReason,
} from '../../src/panels/links/acting/moving/import-line.ts';
import { importFile, importForm, plannedLines } from '../support/importing.ts';
import { renderApp } from '../support/render-app.tsx';

const csv = (...lines: readonly string[]) =>
  new File([lines.join('\n')], 'links.csv', { type: 'text/csv' });
const json = (text: string) => new File([text], 'links.json', { type: 'application/json' });
const header = 'link_type,left_object_name,right_object_name,right_object_metadata';
const good = 'jira_issue,zendesk:ticket101,jira:A,';

/** For each reason, a file that is refused for it, and what the screen says. */
const refusals: Readonly<Record<RefusalReason, readonly [file: () => File, words: string]>> = {
  'too-large': [
    () => csv(header, 'x'.repeat(11_000_000)),
    'It is larger than 10 MB. Split it into smaller files.',
  ],
  unreadable: [unreadable, 'The browser could not read it.'],
  'not-text': [
    () => new File([`${header}\n`, new Uint8Array([0x61, 0xe9, 0x62])], 'links.csv'),
    'It is no text file in UTF-8 or UTF-16. It is in line 2.',
  ],
  empty: [() => csv('  ', ''), 'There is no link in it.'],
  'not-json': [
    () => json('[\n  { "link_type": "jira_issue",\n    "left_object": } ]'),
    'It is not valid JSON. It is in line 3, column 20.',
  ],
  'not-links': [
    () => json('{ "connections": [] }'),
    'It is JSON, but no list of links: a list, or an object with a list “links”, is expected.',
  ],
  'not-csv': [
    () => csv(header, good, 'jira_issue,"zendesk:ticket101,jira:B,'),
    'It is not valid CSV: a quotation mark is not closed or stands in the wrong place. It is in line 3.',
  ],
  'missing-column': [
    () => csv('', 'link_type,left_object_name,other', 'a,b,c'),
    'The column right_object_name is missing. Needed are link_type, left_object_name and right_object_name. It is in line 2.',
  ],
  'too-many': [
    () => csv(header, ...Array<string>(20_001).fill(good)),
    'It holds more than 20000 links. Split it into smaller files. It is in line 20002.',
  ],
};

describe('a file that cannot be imported', () => {
  it.each(Object.entries(refusals))(
    'is refused with its reason and its line: %s',
    async (...row) => {
      const [, [file, words]] = row;
      const { zaf, user } = await renderApp();
      await screen.findByText(/^No links on this ticket yet/);
      const before = zaf.requests.length;

      await importFile(user, file());

      const alert = await importForm().findByRole('alert');
      expect(alert).toHaveTextContent(`The file was not read.${words}`);
      expect(alert).not.toHaveTextContent(/[{}]|moving\./);
      expect(zaf.requests).toHaveLength(before);
    },
  );

  it('can be followed by a better one', async () => {
    const { user } = await renderApp();
    await importFile(user, json('{'));
    await importForm().findByRole('alert');
    expect(importForm().getByRole('heading', { name: 'Import' })).toHaveFocus();

    await user.upload(screen.getByLabelText('File with links'), csv(header, good));

    expect(await importForm().findByText('1 link to create')).toBeVisible();
    expect(importForm().queryByRole('alert')).not.toBeInTheDocument();
  });
});

const link = (changes: object) => ({
  link_type: 'jira_issue',
  left_object: { name: 'zendesk:ticket101' },
  right_object: { name: 'jira:A' },
  ...changes,
});
const deep = JSON.parse(`${'{"a":'.repeat(101)}1${'}'.repeat(101)}`) as object;
const ofSide = (metadata: unknown) => ({ right_object: { name: 'jira:A', metadata } });

/** For each problem, a line that has it, and what the screen says; lines of CSV are texts. */
const problems: Readonly<Record<LineProblem, readonly [line: unknown, words: string]>> = {
  'not-an-object': [7, 'This is no link: an object is expected.'],
  'no-link-type': [link({ link_type: ' ' }), 'The link type is missing.'],
  'no-left-name': [link({ left_object: {} }), 'The left object has no name.'],
  'no-right-name': [link({ right_object: 'jira:A' }), 'The right object has no name.'],
  wildcard: [link({ link_type: 'jira*' }), 'A name or type cannot hold *: jira*'],
  'metadata-not-json': [
    'jira_issue,zendesk:ticket101,jira:A,{a}',
    'The metadata is not valid JSON: right_object.metadata 1:2',
  ],
  'metadata-not-object': [
    link(ofSide([1])),
    'The metadata is no JSON object: right_object.metadata',
  ],
  'unsafe-number': [
    link(ofSide({ a: { b: 2 ** 60 } })),
    'A number is too large to be kept exactly: right_object.metadata.a.b',
  ],
  'too-deep': [
    link(ofSide(deep)),
    `The metadata is nested too deeply: right_object.metadata${'.a'.repeat(100)}`,
  ],
  columns: ['jira_issue,zendesk:ticket101', 'The number of cells does not fit the header: 2/4'],
  duplicate: [good, 'The same link is in line 2.'],
};

describe('a line that cannot be imported', () => {
  it.each(Object.entries(problems))('says its number and what is wrong: %s', async (...row) => {
    const [, [line, words]] = row;
    const { user } = await renderApp();
    const file =
      typeof line === 'string'
        ? csv(header, good, line)
        : json(`[\n${JSON.stringify(link({}))},\n${JSON.stringify(line)}\n]`);

    await importFile(user, file);

    expect(await plannedLines(user, '1 invalid line')).toEqual([`Line 3  ${words}`]);
    expect(importForm().getByText('1 link to create')).toBeVisible();
    expect(importForm().getByRole('button', { name: 'Import 1 link' })).toBeVisible();
  });

  it('leaves nothing to do when all lines are like it', async () => {
    const { user } = await renderApp();

    await importFile(user, json('[1, 2]'));

    expect(await plannedLines(user, '2 invalid lines')).toHaveLength(2);
    expect(importForm().getByText(/^There is nothing to do/)).toBeVisible();
    expect(importForm().queryByRole('button', { name: /^Import/ })).not.toBeInTheDocument();
  });
});

/** A file that was moved after it was chosen. */
function unreadable(): File {
  vi.spyOn(FileReader.prototype, 'readAsArrayBuffer').mockImplementationOnce(function (
    this: FileReader,
  ) {
    this.dispatchEvent(new ProgressEvent('error'));
  });
  return csv(header, good);
}
