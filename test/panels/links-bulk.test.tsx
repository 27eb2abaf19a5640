import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { jira, slack } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';
import { chooseMore, issues, press, rowWith, selectAll, selection } from '../support/selecting.ts';

const someWorld = () =>
  aWorld({
    links: [
      ...issues(3),
      jira('FIRE-1', { summary: 'Printer on fire', url: 'https://jira.example/FIRE-1' }),
      jira('FIRE-2', { summary: 'Printer is wet', status: 'Open' }),
      slack('C1', { title: 'Printer talk' }),
    ],
  });

describe('selecting several links', () => {
  it('counts what is ticked, and takes the focus', async () => {
    const { user } = await renderApp({ world: someWorld() });

    await chooseMore(user, 'Select several');

    expect(selection().getByText('0 selected')).toHaveFocus();
    expect(selection().getByRole('button', { name: 'Delete' })).toBeDisabled();
    expect(selection().getByRole('button', { name: 'Copy' })).toBeDisabled();
    expect(selection().getByRole('button', { name: 'Export' })).toBeDisabled();

    await user.click(await screen.findByRole('checkbox', { name: 'Select Issue 2' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select Printer talk' }));
    expect(selection().getByText('2 selected')).toHaveRole('status');

    await user.click(screen.getByRole('checkbox', { name: 'Select Issue 2' }));
    expect(selection().getByText('1 selected')).toBeVisible();
    expect(selection().getByRole('button', { name: 'Delete' })).toBeEnabled();
  });

  it('takes all that the filter leaves, and no more', async () => {
    const { user } = await renderApp({ world: someWorld() });
    await chooseMore(user, 'Select several');

    await user.type(screen.getByRole('searchbox', { name: 'Filter links' }), 'printer');
    await press(user, 'Select all (3)');
    await user.clear(screen.getByRole('searchbox', { name: 'Filter links' }));

    expect(selection().getByText('3 selected')).toBeVisible();
    expect(selection().getByRole('button', { name: 'Select all (6)' })).toBeVisible();
    expect(await screen.findAllByRole('checkbox', { checked: false })).toHaveLength(3);
    expect(ticked()).toEqual(['Printer is wet', 'Printer on fire', 'Printer talk']);
  });

  it('copies what is ticked as a list', async () => {
    const { user } = await renderApp({ world: someWorld() });
    await chooseMore(user, 'Select several');
    await user.click(await screen.findByRole('checkbox', { name: 'Select Printer on fire' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select Printer is wet' }));

    await press(user, 'Copy');

    expect(await screen.findByText('Copied 2 links as a list.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(
      '- Printer is wet (FIRE-2, Open)\n- [Printer on fire](https://jira.example/FIRE-1) (FIRE-1)',
    );
  });

  it('exports what is ticked', async () => {
    const { user } = await renderApp({ world: someWorld() });
    await selectAll(user);
    await user.click(screen.getByRole('checkbox', { name: 'Select Issue 1' }));

    await press(user, 'Export');

    const form = within(await screen.findByRole('region', { name: 'Export' }));
    expect(form.getByText('5 links of those listed.')).toBeVisible();
    expect(form.getByRole('heading', { name: 'Export' })).toHaveFocus();
  });

  it('ends with Done, which gives the focus back and forgets what was ticked', async () => {
    const { user } = await renderApp({ world: someWorld() });
    await selectAll(user);

    await press(user, 'Done');

    expect(screen.queryByRole('region', { name: 'Selection' })).not.toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'More actions' })).toHaveFocus();

    await chooseMore(user, 'Select several');
    expect(selection().getByText('0 selected')).toHaveFocus();
    await press(user, 'Done');
    expect(screen.getByRole('button', { name: 'More actions' })).toHaveFocus();
  });

  it('is for admins', async () => {
    const { user } = await renderApp({ world: someWorld(), state: { role: 'agent' } });

    await user.click(await screen.findByRole('button', { name: 'More actions' }));

    const items = await screen.findAllByRole('menuitem');
    expect(items.map(({ textContent }) => textContent)).toEqual(['Copy all links']);
  });
});

describe('deleting several links', () => {
  it('deletes them, says so in each row, and keeps the focus', async () => {
    const { world, user } = await renderApp({ world: someWorld() });
    await chooseMore(user, 'Select several');
    await user.type(screen.getByRole('searchbox', { name: 'Filter links' }), 'printer');
    await press(user, 'Select all (3)');

    await press(user, 'Delete');

    expect(await selection().findByText('Done: 3 of 3 links.')).toHaveFocus();
    expect(selection().getByText('0 selected')).toBeVisible();
    expect(world.links).toEqual(issues(3));
    for (const title of ['Printer on fire', 'Printer is wet', 'Printer talk']) {
      expect(await screen.findByText(`Deleted ${title}`)).toBeVisible();
    }
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(selection().queryByRole('button', { name: /^Retry/ })).not.toBeInTheDocument();
  });

  it('brings all of them back with one button, with everything that they held', async () => {
    const { world, user } = await renderApp({ world: someWorld() });
    const before = world.links;
    await selectAll(user);
    await press(user, 'Delete');
    await selection().findByText('Done: 6 of 6 links.');
    expect(world.links).toEqual([]);

    await press(user, 'Undo 6 deletions');

    expect(await selection().findByText('Done: 6 of 6 links.')).toHaveFocus();
    expect(world.links.map(whatItIs).sort()).toEqual(before.map(whatItIs).sort());
    expect(screen.queryByText(/^Deleted/)).not.toBeInTheDocument();
    expect(selection().queryByRole('button', { name: /^Undo/ })).not.toBeInTheDocument();
  });

  it('brings back only what a row’s own Undo has left', async () => {
    const { world, user } = await renderApp({ world: someWorld() });
    await selectAll(user);
    await press(user, 'Delete');
    await selection().findByText('Done: 6 of 6 links.');

    await user.click(within(rowWith('Deleted Issue 1')).getByRole('button', { name: 'Undo' }));
    await screen.findByText(/^Restored Issue 1/);
    await press(user, 'Undo 5 deletions');

    await selection().findByText('Done: 5 of 5 links.');
    expect(world.links).toHaveLength(6);
  });

  it('begins anew with the next that are ticked', async () => {
    const { world, user } = await renderApp({ world: someWorld() });
    await selectAll(user);
    await press(user, 'Delete');
    await selection().findByText('Done: 6 of 6 links.');
    await press(user, 'Undo 6 deletions');
    await selection().findByRole('button', { name: 'Select all (6)' });

    await user.click(await screen.findByRole('checkbox', { name: 'Select Issue 3' }));
    await press(user, 'Delete');

    expect(await selection().findByText('Done: 1 of 1 link.')).toHaveFocus();
    expect(selection().getAllByText(/^Done:/)).toHaveLength(1);
    expect(world.links).toHaveLength(5);
  });
});

const whatItIs = ({ link_type, left_object, right_object }: ReturnType<typeof jira>) =>
  JSON.stringify([link_type, left_object, right_object]);

const ticked = () =>
  screen
    .getAllByRole('checkbox', { checked: true })
    .map((box) => box.getAttribute('aria-label')?.replace('Select ', ''))
    .sort();
