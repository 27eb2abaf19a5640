import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { choose, fill } from '../support/acts.ts';
import { rowOf } from '../support/connections-list.ts';
import { alertOf, failWrites, press, problemOf } from '../support/connections.ts';
import { answered } from '../support/links.ts';
import { openMake, openMakeAction } from '../support/make.ts';

const openEdit = async (title: string, ...args: Parameters<typeof openMake>) => {
  const opened = await openMakeAction([title, 'Edit'], ...args);
  await screen.findByRole('form', { name: `Edit ${title}` });
  return opened;
};

const actionsOf = (title: string) => screen.getByRole('button', { name: `Actions for ${title}` });

describe('the menu of a Make connection', () => {
  it('copies the name', async () => {
    await openMakeAction(['Acme OAuth', 'Copy name']);

    expect(await screen.findByText('Copied: acme-crm2')).toHaveRole('status');
    expect(await navigator.clipboard.readText()).toBe('acme-crm2');
  });
});

describe('editing a Make connection', () => {
  it('sends only what is different, and shows it', async () => {
    const { user, sent, writes } = await openEdit('Acme OAuth');
    expect(screen.getByLabelText('Connected system')).toHaveValue('Acme CRM');
    await fill(user, 'Label', 'Acme sign-in');

    await press(user, 'Save');

    expect(await screen.findByText('Saved Acme sign-in.')).toHaveRole('status');
    expect(sent()).toEqual([{ label: 'Acme sign-in' }]);
    expect(writes()).toEqual(['PATCH /connections/acme-crm2']);
    expect(await rowOf('Acme sign-in')).toHaveTextContent('acme-crm2OAuth');
    await waitFor(() => expect(actionsOf('Acme sign-in')).toHaveFocus());
  });

  it('takes an emptied connected system away', async () => {
    const { user, sent, stored } = await openEdit('Acme OAuth');
    await user.clear(screen.getByLabelText('Connected system'));

    await press(user, 'Save');

    expect(await screen.findByText('Saved Acme OAuth.')).toBeVisible();
    expect(sent()).toEqual([{ connectedSystemName: null }]);
    expect(stored()[1]?.connectedSystemName).toBeNull();
  });

  it('says that nothing has changed, and sends nothing', async () => {
    const { user, writes } = await openEdit('Acme key');
    await fill(user, 'Label', ' Acme key ');

    await press(user, 'Save');

    expect(screen.getByText('Nothing has changed.')).toHaveRole('status');
    await press(user, 'Cancel');
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(actionsOf('Acme key')).toHaveFocus();
    expect(writes()).toEqual([]);
  });

  it('keeps a label', async () => {
    const { user, writes } = await openEdit('Acme key');
    await user.clear(screen.getByLabelText('Label'));

    await press(user, 'Save');

    expect(problemOf('Label')).toBe('Give the connection a label.');
    expect(writes()).toEqual([]);
  });

  it('asks before what is typed makes room for another row', async () => {
    const { user } = await openEdit('Acme key');
    await fill(user, 'Label', 'Half');
    await choose(user, 'Acme OAuth', 'Edit');
    await press(user, 'Keep typing');
    expect(screen.getByLabelText('Label')).toHaveFocus();
    await choose(user, 'Acme OAuth', 'Edit');

    await press(user, 'Discard');

    const form = within(await screen.findByRole('form', { name: 'Edit Acme OAuth' }));
    expect(form.getByLabelText('Label')).toHaveValue('Acme OAuth');
  });

  it('says why the connection could not be read, and reads it again', async () => {
    const { user, zaf } = await openMakeAction(['Acme key', 'Edit'], {}, (zaf) => {
      zaf.failureOf = ({ url }) =>
        url.endsWith('/connections/acme-crm') ? answered(404, { message: 'Gone' }) : undefined;
    });
    const alert = await alertOf('The connection could not be loaded.');
    expect(alert).toHaveTextContent('Make says: Gone');
    zaf.failureOf = () => undefined;

    await user.click(within(alert).getByRole('button', { name: 'Try again' }));

    expect(await screen.findByLabelText('Label')).toHaveValue('Acme key');
  });

  it('stays open and says why it failed', async () => {
    const { user, zaf } = await openEdit('Acme key');
    failWrites(zaf, 'PATCH', answered(400, { detail: "Invalid string in parameter 'label'." }));
    await fill(user, 'Label', 'Other');

    await press(user, 'Save');

    expect(await alertOf('Acme key was not changed.')).toHaveTextContent(
      "Make says: Invalid string in parameter 'label'.",
    );
    expect(screen.getByLabelText('Label')).toHaveValue('Other');
  });

  it.each([
    ['lying-server', /^Make accepted the change to Other, but does not show it/],
    ['broken-answer', /^Saved Other\.$/],
  ] as const)('judges by reading it back: %s', async (scenario, words) => {
    const { user, zaf } = await openEdit('Acme key');
    zaf.scenario = scenario;
    await fill(user, 'Label', 'Other');

    await press(user, 'Save');

    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
  });
});

const recreateQuestion = () => screen.findByRole('alertdialog', { name: 'Recreate Acme key?' });

const openRecreate = (...args: Parameters<typeof openMake>) =>
  openMakeAction(['Acme key', 'Recreate'], ...args);

/** Says yes to the question. */
async function confirm({ user }: Awaited<ReturnType<typeof openRecreate>>) {
  await user.click(within(await recreateQuestion()).getByRole('button', { name: 'Recreate' }));
}

describe('recreating a Make connection', () => {
  it('says what Make says of it, and what Make does not say', async () => {
    const { writes } = await openRecreate();

    expect(await recreateQuestion()).toHaveAccessibleDescription(
      /“Recreates an existing app connection and synchronises it with HQ\.”.*does not say/,
    );
    expect(within(await recreateQuestion()).getByRole('heading')).toHaveFocus();
    expect(writes()).toEqual([]);
  });

  it('sends it once, and says so in the row', async () => {
    const opened = await openRecreate();

    await confirm(opened);

    const row = await rowOf('Acme key');
    expect(await within(row).findByText(/^Make has recreated Acme key\./)).toHaveRole('status');
    expect(opened.writes()).toEqual(['POST /connections/acme-crm/recreate']);
    expect(opened.stored()[0]?.recreated).toBe(1);
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
    await waitFor(() => expect(actionsOf('Acme key')).toHaveFocus());
  });

  it('is left by Escape, and the focus goes back to the menu', async () => {
    const { user, writes } = await openRecreate();
    await recreateQuestion();

    await user.keyboard('{Escape}');

    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
    expect(actionsOf('Acme key')).toHaveFocus();
    expect(writes()).toEqual([]);
  });

  it('keeps the question, and says why it failed', async () => {
    const opened = await openRecreate();
    failWrites(opened.zaf, 'POST', answered(403, { message: 'Permission denied' }));

    await confirm(opened);

    expect(await alertOf('Acme key was not recreated.')).toHaveTextContent('Permission denied');
    expect(await recreateQuestion()).toBeVisible();
  });

  it('says that nobody knows when no answer came', async () => {
    const opened = await openRecreate();
    opened.zaf.failureOf = ({ type }) =>
      type === 'POST' || opened.writes().length ? answered(type === 'POST' ? 0 : 503) : undefined;

    await confirm(opened);

    expect(await alertOf('It is not known whether this was done')).toBeVisible();
  });
});
