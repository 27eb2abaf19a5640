import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { countCalls } from '../support/calls-in-flight.ts';
import { catchDownloads } from '../support/downloads.ts';
import {
  csvFile,
  csvLine,
  importFile,
  importForm,
  plannedLines,
  pressInForm,
  reportOf,
} from '../support/importing.ts';
import { answered, jira } from '../support/links.ts';
import { renderApp } from '../support/render-app.tsx';
import { setRetryDelay } from '../support/retry-delay.ts';

const lines = (count: number) =>
  Array.from({ length: count }, (_, place) => csvLine(`NEW-${place + 1}`, { place }));
const isWrite = ({ type }: { readonly type: string }) => type !== 'GET';
const pause = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)));

describe('an import that runs', () => {
  it('never has more than four calls in flight, while it looks and while it writes', async () => {
    const { zaf, user } = await renderApp();
    await screen.findByText(/^No links on this ticket yet/);
    const calls = countCalls(zaf);
    const file = csvFile(
      Array.from({ length: 24 }, (_, place) =>
        csvLine(`NEW-${place}`, {}, `zendesk:ticket${200 + place}`),
      ),
    );

    await importFile(user, file);
    await pressInForm(user, 'Import 24 links');
    const whileLooking = calls.most();
    await importForm().findByText('Done: 24 of 24 links.');

    expect(whileLooking).toBe(4);
    expect(calls.most()).toBe(4);
  });

  it('waits as long as Zendesk asks for when it is too much, then goes on', async () => {
    const { world, zaf, user, queryClient } = await renderApp();
    const asked = setRetryDelay(queryClient, 500);
    await importFile(user, csvFile(lines(8)));
    let writes = 0;
    zaf.failureOf = (call) =>
      isWrite(call) && ++writes === 3
        ? { ...answered(429), headers: { 'Retry-After': '7' } }
        : undefined;

    await pressInForm(user, 'Import 8 links');
    await waitFor(() => expect(asked).toEqual([7]));
    await pause(30);
    const meanwhile = zaf.requests.filter(isWrite).length;

    expect(meanwhile).toBe(4);
    expect(await importForm().findByText('Done: 8 of 8 links.')).toBeVisible();
    expect(zaf.requests.filter(isWrite)).toHaveLength(9);
    expect(world.links).toHaveLength(8);
  });

  it('can be stopped and gone on with; the focus and what is said follow', async () => {
    const { world, zaf, user } = await renderApp();
    await importFile(user, csvFile(lines(11)));
    await importForm().findByRole('button', { name: 'Import 11 links' });
    const release = zaf.hold();

    await pressInForm(user, 'Import 11 links');
    expect(await importForm().findByText('0 of 11 links…')).toHaveFocus();
    expect(importForm().getByRole('button', { name: 'Close' })).toBeDisabled();
    await pressInForm(user, 'Stop');
    expect(importForm().getByText('0 of 11 links. Stopping…')).toHaveFocus();
    release();

    expect(await importForm().findByText('Stopped: 4 of 11 links.')).toHaveFocus();
    expect(world.links).toHaveLength(4);
    const written = await plannedLines(user, '11 links to create');
    expect(written.filter((line) => line.endsWith('Done.'))).toHaveLength(4);

    await pressInForm(user, 'Go on');

    expect(await importForm().findByText('Done: 11 of 11 links.')).toHaveFocus();
    expect(world.links).toHaveLength(11);
    expect(zaf.requests.filter(isWrite)).toHaveLength(11);
  });

  it('says of a stopped one which lines were not reached', async () => {
    const downloads = catchDownloads();
    const { zaf, user } = await renderApp();
    await importFile(user, csvFile(lines(6)));
    await importForm().findByRole('button', { name: 'Import 6 links' });
    const release = zaf.hold();
    await pressInForm(user, 'Import 6 links');
    await pressInForm(user, 'Stop');
    release();
    await importForm().findByText('Stopped: 4 of 6 links.');

    await pressInForm(user, 'Save the report');

    const rows = reportOf((await downloads[0])?.text ?? '');
    expect(rows.map(({ result }) => result)).toEqual([
      ...Array<string>(4).fill('create: done'),
      ...Array<string>(2).fill('create'),
    ]);
  });

  it('repeats only the lines that failed', async () => {
    const { world, zaf, user } = await renderApp();
    zaf.failureOf = ({ type, data }) =>
      type === 'POST' && /NEW-[25]"/.test(data ?? '') ? answered(500, 'boom') : undefined;
    await importFile(user, csvFile(lines(6)));
    await pressInForm(user, 'Import 6 links');

    expect(await importForm().findByText('Done: 4 of 6 links. 2 did not work.')).toHaveFocus();
    const said = await plannedLines(user, '6 links to create');
    expect(said[1]).toMatch(/Not done\. Zendesk has a problem.*HTTP 500/);
    expect(said[2]).toMatch(/Done\.$/);

    zaf.failureOf = () => undefined;
    const before = zaf.requests.length;
    await pressInForm(user, 'Retry the 2 failed ones');

    expect(await importForm().findByText('Done: 6 of 6 links.')).toHaveFocus();
    expect(zaf.requests.slice(before).filter(isWrite)).toHaveLength(2);
    expect(world.links).toHaveLength(6);
  });
});

describe('looking what is there already', () => {
  const many = () =>
    csvFile(
      Array.from({ length: 9 }, (_, place) =>
        csvLine(`NEW-${place}`, {}, `zendesk:ticket${200 + place}`),
      ),
    );
  const isCheck = (url: string) => /ticket20\d/.test(url);

  it('can be stopped: nothing more is asked, and another file can be chosen', async () => {
    const { zaf, user } = await renderApp();
    await screen.findByText(/^No links on this ticket yet/);
    const release = zaf.hold();
    await importFile(user, many());
    expect(
      await importForm().findByText('Looking what is there already: 0 of 9 searches…'),
    ).toBeVisible();

    await pressInForm(user, 'Stop');
    release();
    await pause(30);

    expect(zaf.requests.filter(({ url }) => isCheck(url))).toHaveLength(4);
    expect(screen.getByLabelText('File with links')).toBeVisible();
    expect(importForm().getByRole('heading', { name: 'Import' })).toHaveFocus();
  });

  it('ends when the form is closed', async () => {
    const { zaf, user } = await renderApp();
    await screen.findByText(/^No links on this ticket yet/);
    const release = zaf.hold();
    await importFile(user, many());
    await importForm().findByText('Looking what is there already: 0 of 9 searches…');

    await pressInForm(user, 'Close');
    release();
    await pause(30);

    expect(zaf.requests.filter(({ url }) => isCheck(url))).toHaveLength(4);
  });

  it('says why it failed, whatever else is still on its way, and tries again', async () => {
    const { zaf, user } = await renderApp();
    await screen.findByText(/^No links on this ticket yet/);
    countCalls(zaf);
    zaf.failureOf = ({ url }) => (url.includes('ticket200') ? answered(403, 'not you') : undefined);

    await importFile(user, many());

    const alert = await importForm().findByRole('alert');
    expect(alert).toHaveTextContent('It could not be found out what is there already.');
    expect(alert).toHaveTextContent('HTTP 403');
    await pause(50);
    expect(alert).toBeVisible();
    expect(zaf.requests.filter(isWrite)).toEqual([]);

    zaf.failureOf = () => undefined;
    await pressInForm(user, 'Try again');

    expect(await importForm().findByRole('button', { name: 'Import 9 links' })).toBeVisible();
    expect(importForm().getByRole('heading', { name: 'Import' })).toHaveFocus();
  });
});

describe('an import from which somebody else was quicker', () => {
  it('takes the same link for done, and another one for not done', async () => {
    const { world, user } = await renderApp();
    await importFile(user, csvFile([csvLine('A', { a: 1 }), csvLine('B', { b: 1 })]));
    await importForm().findByRole('button', { name: 'Import 2 links' });
    world.links = [
      { ...jira('A', { a: 1 }), left_object: { name: 'zendesk:ticket101', metadata: {} } },
      { ...jira('B', { b: 'theirs' }), left_object: { name: 'zendesk:ticket101', metadata: {} } },
    ];

    await pressInForm(user, 'Import 2 links');

    expect(await importForm().findByText('Done: 1 of 2 links. 1 did not work.')).toBeVisible();
    const said = await plannedLines(user, '2 links to create');
    expect(said[0]).toMatch(/Done\.$/);
    expect(said[1]).toMatch(/Not done\. Zendesk refused what was sent\./);
    expect(world.links[1]?.right_object.metadata).toEqual({ b: 'theirs' });
  });
});
