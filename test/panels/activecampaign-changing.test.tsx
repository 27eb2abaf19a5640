import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  aWorldOfShops,
  fillIn,
  inForm,
  openActiveCampaign,
  openShopAction,
} from '../support/activecampaign.ts';
import { choose, fill } from '../support/acts.ts';
import { rowOf } from '../support/connections-list.ts';
import { alertOf, failWrites, press } from '../support/connections.ts';
import { answered } from '../support/links.ts';

const shops = () =>
  aWorldOfShops([
    { id: '1', name: 'Foo EU', service: 'fooshop', externalid: 'eu.foo' },
    { id: '2', name: 'Bar', service: 'bar', externalid: 'bar', status: '7', syncStatus: '0' },
    { id: '3', name: 'Odd', service: 'odd', linkUrl: 'none', logoUrl: '', isInternal: '1' },
  ]);

async function edit(name: string) {
  const opened = await openShopAction([name, 'Edit'], { world: shops() });
  await screen.findByRole('form', { name: `Edit ${name}` });
  return opened;
}

const form = () => inForm(/^Edit /);

describe('editing a connection of ActiveCampaign', () => {
  it('sends what changed and nothing else, as the vendor writes it', async () => {
    const { user, sent } = await edit('Foo EU');
    await fillIn(user, form(), { Name: 'Foo Europe' });
    await user.selectOptions(form().getByLabelText('Status'), 'Error');
    await user.selectOptions(form().getByLabelText('Sync'), 'Stopped');

    await press(user, 'Save');

    expect(await screen.findByText('Saved Foo Europe.')).toHaveRole('status');
    expect(sent()).toEqual([{ connection: { name: 'Foo Europe', status: 0, syncStatus: 0 } }]);
    expect(await rowOf('Foo Europe')).toHaveTextContent(/Error ?Sync stopped/);
    expect(screen.getByRole('button', { name: 'Actions for Foo Europe' })).toHaveFocus();
  });

  it('offers no list to change, and sends nothing when nothing has changed', async () => {
    const { user, writes } = await edit('Foo EU');
    expect(form().getByLabelText('Link address')).toHaveValue('https://fooshop.example');
    expect(form().queryByLabelText('List ID')).not.toBeInTheDocument();

    await press(user, 'Save');

    expect(await screen.findByText('Nothing has changed.')).toHaveRole('status');
    expect(writes()).toEqual([]);
  });

  it('leaves a status that it does not know as it is', async () => {
    const { user, sent } = await edit('Bar');
    expect(form().getByLabelText('Status')).toHaveDisplayValue('Leave as it is (7)');
    await fillIn(user, form(), { 'External ID': 'bar-2' });

    await press(user, 'Save');

    expect(await screen.findByText('Saved Bar.')).toBeVisible();
    expect(sent()).toEqual([{ connection: { externalid: 'bar-2' } }]);
  });

  it('wants only what is sent to be right, and says that an internal one may be refused', async () => {
    const { user, sent } = await edit('Odd');
    expect(form().getByText(/^This connection is internal/)).toBeVisible();
    await fillIn(user, form(), { Name: 'Odder', 'Link address': 'still none' });
    await press(user, 'Save');
    expect(form().getByLabelText('Link address')).toHaveFocus();

    await fillIn(user, form(), { 'Link address': 'none' });
    await press(user, 'Save');

    expect(await screen.findByText('Saved Odder.')).toBeVisible();
    expect(sent()).toEqual([{ connection: { name: 'Odder' } }]);
  });

  it('warns when it becomes the same as another one', async () => {
    const { user } = await edit('Foo EU');

    await fillIn(user, form(), { Service: 'bar', 'External ID': 'bar' });

    expect(form().getByText(/^Bar has the same service and the same external ID/)).toBeVisible();
  });

  it.each([
    [404, { message: 'No Result found' }, 'ActiveCampaign does not know this.'],
    [422, { errors: [{ title: 'Not allowed' }] }, 'ActiveCampaign says: Not allowed'],
  ])('keeps the form, and says why, after %s', async (status, body, words) => {
    const { user, zaf } = await edit('Foo EU');
    failWrites(zaf, 'PUT', answered(status, body));
    await fillIn(user, form(), { Name: 'Foo Europe' });

    await press(user, 'Save');

    expect(await alertOf('Foo Europe was not saved.')).toHaveTextContent(words);
    expect(form().getByLabelText('Name')).toHaveValue('Foo Europe');
  });

  it.each([
    ['lying-server', /^ActiveCampaign accepted the change of Foo Europe, but does not show it/],
    ['broken-answer', 'Saved Foo Europe.'],
  ] as const)('judges by reading it again: %s', async (scenario, words) => {
    const { user, zaf } = await edit('Foo EU');
    await fillIn(user, form(), { Name: 'Foo Europe' });
    zaf.scenario = scenario;

    await press(user, 'Save');

    expect(await screen.findByText(words)).toBeVisible();
  });

  it('asks before another row takes the place of what was typed', async () => {
    const { user } = await edit('Foo EU');
    await fillIn(user, form(), { Name: 'half' });

    await choose(user, 'Bar', 'Edit');
    await press(user, 'Discard');

    await screen.findByRole('form', { name: 'Edit Bar' });
    expect(form().getByLabelText('Name')).toHaveValue('Bar');
    expect(screen.queryByRole('form', { name: 'Edit Foo EU' })).not.toBeInTheDocument();
  });

  it('copies the external id', async () => {
    const { user } = await openActiveCampaign({ world: shops() });

    await choose(user, 'Foo EU', 'Copy external ID');

    expect(await screen.findByText('Copied: eu.foo')).toHaveRole('status');
    expect(await navigator.clipboard.readText()).toBe('eu.foo');
  });
});

const openDelete = () =>
  openShopAction(['Foo EU', 'Delete'], {
    world: aWorldOfShops([
      { id: '1', name: 'Foo EU' },
      { id: '2', name: 'Bar' },
    ]),
  });

type Opened = Awaited<ReturnType<typeof openDelete>>;

async function confirm({ user }: Opened) {
  await fill(user, 'Type “Foo EU” to delete it', 'Foo EU');
  await press(user, 'Delete connection');
}

const question = () => screen.findByRole('alertdialog', { name: 'Delete Foo EU?' });

describe('deleting a connection of ActiveCampaign', () => {
  it('deletes it once its name is typed, and leaves the focus at the heading', async () => {
    const opened = await openDelete();

    await confirm(opened);

    expect(await screen.findByText('Deleted Foo EU.')).toHaveRole('status');
    expect(opened.writes()).toEqual(['DELETE']);
    expect(opened.stored().map(({ name }) => name)).toEqual(['Bar']);
    expect(screen.queryByRole('listitem', { name: 'Foo EU' })).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'ActiveCampaign' })).toHaveFocus();
  });

  it('asks in its row, says what is not documented, and wants the very name', async () => {
    const { user, writes } = await openDelete();
    const dialog = await question();
    expect(within(await rowOf('Foo EU')).getByRole('alertdialog')).toBe(dialog);
    expect(dialog).toHaveAccessibleDescription(
      /cannot be undone.*does not document what happens to the customers and orders/,
    );

    await fill(user, 'Type “Foo EU” to delete it', 'foo');
    await press(user, 'Delete connection');
    expect(await alertOf('This is not the name.')).toBeVisible();
    await user.keyboard('{Escape}');

    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Actions for Foo EU' })).toHaveFocus();
    expect(writes()).toEqual([]);
  });

  it.each([
    [403, { message: 'Forbidden' }, 'setting “activecampaign_token”'],
    [0, '', 'ActiveCampaign did not answer'],
  ])('keeps the row and the question, and says why, after %s', async (status, body, words) => {
    const opened = await openDelete();
    failWrites(opened.zaf, 'DELETE', answered(status, body));

    await confirm(opened);

    expect(await alertOf('Foo EU was not deleted.')).toHaveTextContent(words);
    expect(await question()).toBeVisible();
    expect(opened.writes()).toEqual(['DELETE']);
  });

  it('treats what was gone already as deleted', async () => {
    const opened = await openDelete();
    opened.world.activeCampaign.connections = [];

    await confirm(opened);

    expect(await screen.findByText('Deleted Foo EU.')).toBeVisible();
  });

  it('does not believe a server that says it deleted and did not', async () => {
    const opened = await openDelete();
    opened.zaf.scenario = 'lying-server';

    await confirm(opened);

    expect(await screen.findByText(/but Foo EU is still there/)).toBeVisible();
    expect(await rowOf('Foo EU')).toBeVisible();
  });
});
