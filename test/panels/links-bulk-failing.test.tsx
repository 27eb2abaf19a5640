import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RequestOptions } from '../../src/zaf/sdk.ts';
import { countCalls } from '../support/calls-in-flight.ts';
import { answered } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';
import { setRetryDelay } from '../support/retry-delay.ts';
import { issues, press, rowWith, selectAll, selection } from '../support/selecting.ts';

const world = (count: number) => aWorld({ links: issues(count) });

/** The issue that a call is about. */
const issueIn = ({ url, data = '' }: RequestOptions) =>
  Number(/jira(?::|%3A)ACME-(\d+)/.exec(url + data)?.[1]);
const isDelete = ({ type }: RequestOptions) => type === 'DELETE';

describe('deleting several links, of which some cannot be deleted', () => {
  it('says why in their rows, and repeats only those', async () => {
    const { world: now, zaf, user } = await renderApp({ world: world(7) });
    zaf.failureOf = (call) =>
      isDelete(call) && issueIn(call) % 3 === 0 ? answered(403, 'not you') : undefined;
    await selectAll(user);

    await press(user, 'Delete');

    expect(await selection().findByText('Done: 5 of 7 links. 2 did not work.')).toHaveFocus();
    expect(selection().getByText('2 selected')).toBeVisible();
    for (const title of ['Issue 3', 'Issue 6']) {
      const alert = await within(rowWith(title)).findByRole('alert');
      expect(alert).toHaveTextContent(`${title} was not deleted.`);
      expect(alert).toHaveTextContent('HTTP 403');
    }
    expect(screen.getAllByRole('alert')).toHaveLength(2);
    expect(now.links.map(({ right_object }) => right_object.name)).toEqual([
      'jira:ACME-3',
      'jira:ACME-6',
    ]);

    zaf.failureOf = () => undefined;
    const before = zaf.requests.length;
    await press(user, 'Retry the 2 failed ones');

    expect(await selection().findByText('Done: 7 of 7 links.')).toHaveFocus();
    const repeated = zaf.requests.slice(before).filter(isDelete).map(issueIn);
    expect(repeated.sort()).toEqual([3, 6]);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(now.links).toEqual([]);
  });

  it('calls a single one the failed one, and forgets why when the bar is closed', async () => {
    const { zaf, user } = await renderApp({ world: world(2) });
    zaf.failureOf = (call) => (isDelete(call) && issueIn(call) === 1 ? answered(500) : undefined);
    await selectAll(user);
    await press(user, 'Delete');

    expect(await selection().findByRole('button', { name: 'Retry the failed one' })).toBeVisible();
    await within(rowWith('Issue 1')).findByRole('alert');
    await press(user, 'Done');

    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByText('Deleted Issue 2')).toBeVisible();
  });

  it('does not believe a server that says it deleted and did not', async () => {
    const { world: now, user } = await renderApp({ world: world(3), scenario: 'lying-server' });
    await selectAll(user);

    await press(user, 'Delete');

    expect(await selection().findByText('Done: 0 of 3 links. 3 did not work.')).toBeVisible();
    for (const title of ['Issue 1', 'Issue 2', 'Issue 3']) {
      expect(await within(rowWith(title)).findByRole('alert')).toHaveTextContent(
        `Zendesk accepted the deletion, but ${title} is still in the list.`,
      );
    }
    expect(screen.queryByText(/^Deleted/)).not.toBeInTheDocument();
    expect(now.links).toHaveLength(3);
  });

  it('does not believe one that says that it failed and did not', async () => {
    const { world: now, user } = await renderApp({ world: world(3), scenario: 'broken-answer' });
    await selectAll(user);

    await press(user, 'Delete');

    expect(await selection().findByText('Done: 3 of 3 links.')).toBeVisible();
    expect(screen.getAllByText(/^Deleted Issue/)).toHaveLength(3);
    expect(now.links).toEqual([]);
  });

  it('says that nobody knows when neither the answer nor the list can tell', async () => {
    const { zaf, user } = await renderApp({ world: world(2) });
    await selectAll(user);
    zaf.failureOf = () => answered(0);

    await press(user, 'Delete');

    expect(await selection().findByText('Done: 0 of 2 links. 2 did not work.')).toBeVisible();
    const alert = await within(rowWith('Issue 1')).findByRole('alert');
    expect(alert).toHaveTextContent('It is not known whether this was done');
  });

  it('calls nothing failed that was only turned away for a while', async () => {
    const { zaf, user, queryClient } = await renderApp({ world: world(3) });
    setRetryDelay(queryClient, 500);
    let isBusy = true;
    zaf.failureOf = (call) => (isBusy && isDelete(call) ? answered(429) : undefined);
    await selectAll(user);

    await press(user, 'Delete');
    await waitFor(() => expect(zaf.requests.filter(isDelete)).toHaveLength(3));
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));

    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(selection().getByText('0 of 3 links…')).toBeVisible();

    isBusy = false;
    expect(await selection().findByText('Done: 3 of 3 links.')).toBeVisible();
  });

  it('says which could not be brought back, and tries those again', async () => {
    const { world: now, zaf, user } = await renderApp({ world: world(5) });
    await selectAll(user);
    await press(user, 'Delete');
    await selection().findByText('Done: 5 of 5 links.');
    zaf.failureOf = (call) =>
      call.type === 'POST' && issueIn(call) === 2 ? answered(403) : undefined;

    await press(user, 'Undo 5 deletions');

    expect(await selection().findByText('Done: 4 of 5 links. 1 did not work.')).toHaveFocus();
    expect(now.links).toHaveLength(4);
    expect(screen.getByRole('alert')).toHaveTextContent('Issue 2 was not restored.');
    expect(selection().getByRole('button', { name: 'Undo 1 deletion' })).toBeVisible();

    zaf.failureOf = () => undefined;
    await press(user, 'Retry the failed one');

    expect(await selection().findByText('Done: 5 of 5 links.')).toHaveFocus();
    expect(now.links).toHaveLength(5);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('stopping a deletion of several links', () => {
  it('leaves the rest untouched; going on finishes; the focus is never lost', async () => {
    const { world: now, zaf, user } = await renderApp({ world: world(12) });
    await selectAll(user);
    const release = zaf.hold();

    await press(user, 'Delete');
    expect(await selection().findByText('0 of 12 links…')).toHaveFocus();
    expect(selection().getByRole('progressbar', { name: 'Progress' })).toHaveValue(0);
    await press(user, 'Stop');
    expect(selection().getByText('0 of 12 links. Stopping…')).toHaveFocus();
    release();

    expect(await selection().findByText('Stopped: 4 of 12 links.')).toHaveFocus();
    expect(zaf.requests.filter(isDelete)).toHaveLength(4);
    expect(now.links).toHaveLength(8);
    expect(screen.getAllByText(/^Deleted Issue/)).toHaveLength(4);
    expect(selection().getByText('8 selected')).toBeVisible();

    await press(user, 'Go on');

    expect(await selection().findByText('Done: 12 of 12 links.')).toHaveFocus();
    expect(zaf.requests.filter(isDelete)).toHaveLength(12);
    expect(now.links).toEqual([]);
  });

  it('can be taken back for what was deleted until then, without a second run', async () => {
    const { world: now, zaf, user } = await renderApp({ world: world(9) });
    await selectAll(user);
    const release = zaf.hold();
    await press(user, 'Delete');
    await press(user, 'Stop');
    release();
    await selection().findByText('Stopped: 4 of 9 links.');

    const releaseAgain = zaf.hold();
    await press(user, 'Undo 4 deletions');
    expect(selection().queryByRole('button', { name: 'Go on' })).not.toBeInTheDocument();
    releaseAgain();

    expect(await selection().findByText('Done: 4 of 4 links.')).toHaveFocus();
    expect(now.links).toHaveLength(9);
  });

  it('happens when the ticket is left: what has not begun is left', async () => {
    const { world: now, zaf, user, unmount } = await renderApp({ world: world(9) });
    await selectAll(user);
    const release = zaf.hold();
    await press(user, 'Delete');

    unmount();
    release();
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));

    expect(zaf.requests.filter(isDelete)).toHaveLength(4);
    expect(now.links).toHaveLength(5);
  });
});

describe('the calls of a deletion of several links', () => {
  it('are never more than four at once', async () => {
    const { zaf, user } = await renderApp({ world: world(20) });
    await selectAll(user);
    const calls = countCalls(zaf);

    await press(user, 'Delete');
    await selection().findByText('Done: 20 of 20 links.');

    expect(calls.most()).toBe(4);
  });
});
