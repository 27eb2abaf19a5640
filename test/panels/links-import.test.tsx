import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { catchDownloads } from '../support/downloads.ts';
import {
  csvFile,
  csvLine,
  importFile,
  importForm,
  openImport,
  plannedLines,
  pressInForm,
  reportOf,
} from '../support/importing.ts';
import { jira } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';
import type { EmulatedZaf } from '../support/zaf-client.ts';

const someWorld = () =>
  aWorld({
    links: [
      jira('SAME-1', { summary: 'As it is', votes: 3 }),
      jira('CHANGE-1', { summary: 'Old words', votes: 3, gone: true }),
      jira('OTHER-1', { summary: 'Nobody speaks of it' }),
    ],
  });

const file = () =>
  csvFile([
    csvLine('SAME-1', { votes: 3, summary: 'As it is' }),
    csvLine('CHANGE-1', { summary: 'New words', votes: 3 }),
    csvLine('NEW-1', { summary: 'Brand new', list: [1, { a: 'b' }] }),
    csvLine('*', {}),
    csvLine('NEW-2', {}, 'zendesk:ticket102'),
    csvLine('SAME-1', {}),
  ]);

const writesOf = ({ requests }: EmulatedZaf) => requests.filter(({ type }) => type !== 'GET');

describe('the plan of an import', () => {
  it('says what would happen, line by line, before anything is written', async () => {
    const { world, zaf, user } = await renderApp({ world: someWorld() });
    const before = world.links;

    await importFile(user, file());

    expect(await plannedLines(user, '2 links to create')).toEqual([
      'Line 4 jira_issue: zendesk:ticket101 – jira:NEW-1 ',
      'Line 6 jira_issue: zendesk:ticket102 – jira:NEW-2 ',
    ]);
    expect(await plannedLines(user, '1 link would change')).toEqual([
      'Line 3 jira_issue: zendesk:ticket101 – jira:CHANGE-1 changes summary; removes gone',
    ]);
    expect(await plannedLines(user, '1 link is there already')).toEqual([
      'Line 2 jira_issue: zendesk:ticket101 – jira:SAME-1 ',
    ]);
    expect(await plannedLines(user, '2 invalid lines')).toEqual([
      'Line 5  A name or type cannot hold *: jira:*',
      'Line 7  The same link is in line 2.',
    ]);
    expect(importForm().getByRole('button', { name: 'Import 3 links' })).toBeVisible();
    expect(writesOf(zaf)).toEqual([]);
    expect(world.links).toBe(before);
  });

  it('is written when it is confirmed, and shows on the ticket', async () => {
    const { world, zaf, user } = await renderApp({ world: someWorld() });
    await importFile(user, file());

    await pressInForm(user, 'Import 3 links');

    expect(await importForm().findByText('Done: 3 of 3 links.')).toHaveFocus();
    expect(byName(world.links)).toEqual({
      'jira:SAME-1': { summary: 'As it is', votes: 3 },
      'jira:CHANGE-1': { summary: 'New words', votes: 3 },
      'jira:OTHER-1': { summary: 'Nobody speaks of it' },
      'jira:NEW-1': { summary: 'Brand new', list: [1, { a: 'b' }] },
      'jira:NEW-2': {},
    });
    expect(screen.getByText('Brand new')).toBeVisible();
    expect(screen.getByText('New words')).toBeVisible();
    expect(
      writesOf(zaf)
        .map(({ type }) => type)
        .sort(),
    ).toEqual(['PATCH', 'POST', 'POST']);
  });

  it('keeps the ticket’s own metadata, of which the file says nothing', async () => {
    const { world, user } = await renderApp({ world: someWorld() });
    await importFile(user, file());

    await pressInForm(user, 'Import 3 links');
    await importForm().findByText('Done: 3 of 3 links.');

    const changed = world.links.find(({ right_object }) => right_object.name === 'jira:CHANGE-1');
    expect(changed?.left_object.metadata).toEqual({ ticket_id: 101 });
  });

  it('leaves what is there already alone when that is wanted', async () => {
    const { world, zaf, user } = await renderApp({ world: someWorld() });
    await importFile(user, file());

    await user.click(
      await importForm().findByRole('checkbox', {
        name: 'Also change the link that is there already',
      }),
    );
    await pressInForm(user, 'Import 2 links');

    await importForm().findByText('Done: 2 of 2 links.');
    expect(byName(world.links)['jira:CHANGE-1']).toMatchObject({ summary: 'Old words' });
    expect(writesOf(zaf).map(({ type }) => type)).toEqual(['POST', 'POST']);
  });

  it('has nothing left to do the second time', async () => {
    const { world, zaf, user } = await renderApp({ world: someWorld() });
    await importFile(user, file());
    await pressInForm(user, 'Import 3 links');
    await importForm().findByText('Done: 3 of 3 links.');
    const after = world.links;
    const before = writesOf(zaf).length;

    await pressInForm(user, 'Choose another file');
    await user.upload(await screen.findByLabelText('File with links'), file());

    expect(await importForm().findByText(/^There is nothing to do/)).toHaveRole('status');
    expect(importForm().getByText('4 links are there already')).toBeVisible();
    expect(importForm().getByText('0 links to create')).toBeVisible();
    expect(importForm().getByText('0 links would change')).toBeVisible();
    expect(importForm().queryByRole('button', { name: /^Import/ })).not.toBeInTheDocument();
    expect(writesOf(zaf)).toHaveLength(before);
    expect(world.links).toBe(after);
  });

  it('is dropped by choosing another file, or by closing', async () => {
    const { world, zaf, user } = await renderApp({ world: someWorld() });
    const before = world.links;
    await importFile(user, file());

    await pressInForm(user, 'Choose another file');
    expect(await screen.findByLabelText('File with links')).toBeVisible();
    expect(importForm().getByRole('heading', { name: 'Import' })).toHaveFocus();
    await pressInForm(user, 'Close');

    expect(screen.getByRole('button', { name: 'More actions' })).toHaveFocus();
    expect(writesOf(zaf)).toEqual([]);
    expect(world.links).toBe(before);
  });

  it('never loses the focus while it is made', async () => {
    const { user } = await renderApp({ world: someWorld() });
    await openImport(user);
    expect(importForm().getByRole('heading', { name: 'Import' })).toHaveFocus();

    await user.upload(screen.getByLabelText('File with links'), file());
    await importForm().findByText('2 links to create');

    expect(importForm().getByRole('heading', { name: 'Import' })).toHaveFocus();
  });
});

describe('the report of an import', () => {
  it('says for each line of the file what became of it', async () => {
    const downloads = catchDownloads();
    const { user } = await renderApp({ world: someWorld() });
    await importFile(user, file());
    await pressInForm(user, 'Import 3 links');
    await importForm().findByText('Done: 3 of 3 links.');

    await pressInForm(user, 'Save the report');

    const report = await downloads[0];
    expect(report?.name).toMatch(/^zis-links-acme_linker-import-\d{4}-\d\d-\d\d\.csv$/);
    expect(report?.type).toBe('text/csv;charset=utf-8');
    expect(
      reportOf(report?.text ?? '').map(({ line, result, detail }) => [line, result, detail]),
    ).toEqual([
      ['2', 'same', ''],
      ['3', 'change: done', 'Done.'],
      ['4', 'create: done', 'Done.'],
      ['5', 'invalid', 'A name or type cannot hold *: jira:*'],
      ['6', 'create: done', 'Done.'],
      ['7', 'invalid', 'The same link is in line 2.'],
    ]);
  });

  it('can be had as a plan beforehand', async () => {
    const downloads = catchDownloads();
    const { zaf, user } = await renderApp({ world: someWorld() });
    await importFile(user, file());

    await pressInForm(user, 'Save the plan');

    const rows = reportOf((await downloads[0])?.text ?? '');
    expect(rows.map(({ result }) => result)).toEqual([
      'same',
      'change',
      'create',
      'invalid',
      'create',
      'invalid',
    ]);
    expect(rows[1]).toMatchObject({
      link_type: 'jira_issue',
      left_object_name: 'zendesk:ticket101',
      right_object_name: 'jira:CHANGE-1',
      detail: 'changes summary; removes gone',
    });
    expect(writesOf(zaf)).toEqual([]);
  });
});

const byName = (links: readonly ReturnType<typeof jira>[]) =>
  Object.fromEntries(links.map(({ right_object }) => [right_object.name, right_object.metadata]));
