import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { choose, fill } from '../support/acts.ts';
import { rowOf } from '../support/connections-list.ts';
import { alertOf, failWrites, press } from '../support/connections.ts';
import { answered } from '../support/links.ts';
import { aMakeWorld, openMake, openMakeAction } from '../support/make.ts';

const question = () => screen.findByRole('alertdialog', { name: 'Delete Acme key?' });
const TYPE = 'Type “acme-crm” to delete it';

const openDelete = (...args: Parameters<typeof openMake>) =>
  openMakeAction(['Acme key', 'Delete'], ...args);

/** Types the name and says yes. */
async function confirm({ user }: Awaited<ReturnType<typeof openDelete>>) {
  await question();
  await fill(user, TYPE, 'acme-crm');
  await press(user, 'Delete connection');
}

/** The times that the list was read. */
const listings = ({ zaf }: Awaited<ReturnType<typeof openDelete>>) =>
  zaf.requests.filter(({ url, type }) => type === 'GET' && url.endsWith('/acme-crm/connections'));

describe('deleting a Make connection', () => {
  it('says what goes, and that it may stay listed', async () => {
    await openDelete();

    expect(await question()).toHaveAccessibleDescription(
      /cannot be undone.*may stay listed for a while/,
    );
  });

  it('wants the very name, and sends nothing for its label', async () => {
    const { user, writes } = await openDelete();
    await question();
    await fill(user, TYPE, 'Acme key');

    await press(user, 'Delete connection');

    expect(await alertOf('This is not the name.')).toBeVisible();
    expect(writes()).toEqual([]);
  });

  it('deletes it once, and the focus goes to the heading', async () => {
    const opened = await openDelete();

    await confirm(opened);

    expect(await screen.findByText(/^Deleted Acme key\. Make may list it/)).toHaveRole('status');
    await waitFor(() =>
      expect(screen.queryByRole('listitem', { name: 'Acme key' })).not.toBeInTheDocument(),
    );
    expect(opened.writes()).toEqual(['DELETE /connections/acme-crm']);
    expect(screen.getByRole('heading', { name: 'Make' })).toHaveFocus();
  });

  it('shows one that is still listed as deleted, without actions, until it has gone', async () => {
    const opened = await openDelete({
      world: aMakeWorld(undefined, { answers: { listedFor: 1 } }),
    });

    await confirm(opened);

    const row = await rowOf('Acme key');
    expect(await within(row).findByText('Deleted; Make may list it for a while.')).toBeVisible();
    expect(within(row).queryByRole('button')).not.toBeInTheDocument();
    expect(within(row).queryByText('Details')).not.toBeInTheDocument();
    await waitFor(() => expect(listings(opened)).toHaveLength(2));

    await press(opened.user, 'Refresh');

    await waitFor(() =>
      expect(screen.queryByRole('listitem', { name: 'Acme key' })).not.toBeInTheDocument(),
    );
  });

  it('takes a new connection of a name that was free for what it is', async () => {
    const opened = await openDelete();
    await confirm(opened);
    await waitFor(() =>
      expect(screen.queryByRole('listitem', { name: 'Acme key' })).not.toBeInTheDocument(),
    );
    const [app] = opened.world.make.apps;
    app?.connections.push(...aMakeWorld().make.apps.flatMap((one) => one.connections.slice(0, 1)));

    await press(opened.user, 'Refresh');

    expect(await screen.findByRole('button', { name: 'Actions for Acme key' })).toBeVisible();
  });

  it('keeps the row and the question, and says why it failed', async () => {
    const opened = await openDelete();
    failWrites(opened.zaf, 'DELETE', answered(400, { detail: 'It is used by a module.' }));

    await confirm(opened);

    expect(await alertOf('Acme key was not deleted.')).toHaveTextContent('It is used by a module.');
    expect(await question()).toBeVisible();
    expect(opened.writes()).toHaveLength(1);
  });

  it('does not believe a server that says it deleted and did not', async () => {
    const opened = await openDelete();
    opened.zaf.scenario = 'lying-server';

    await confirm(opened);

    expect(await screen.findByText(/but Acme key is still there/)).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Actions for Acme key' })).toHaveFocus(),
    );
  });

  it('treats what was gone already as deleted', async () => {
    const opened = await openDelete();
    const [app, other] = opened.world.make.apps;
    if (!app || !other) throw new Error('The world has two apps.');
    opened.world.make.apps = [{ ...app, connections: app.connections.slice(1) }, other];

    await confirm(opened);

    expect(await screen.findByText(/^Deleted Acme key\./)).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says what became of it when something else has been opened meanwhile', async () => {
    const opened = await openDelete();
    const release = opened.zaf.hold();
    await confirm(opened);
    await choose(opened.user, 'Acme OAuth', 'Recreate');

    release();

    expect(await screen.findByText(/^Deleted Acme key\./)).toBeVisible();
    expect(screen.getByRole('alertdialog', { name: 'Recreate Acme OAuth?' })).toBeVisible();
  });
});
