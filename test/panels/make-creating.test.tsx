import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CREATABLE_TYPES } from '../../src/api/make/sections.ts';
import { fill } from '../support/acts.ts';
import { rowOf } from '../support/connections-list.ts';
import { alertOf, failWrites, press, problemOf } from '../support/connections.ts';
import { answered } from '../support/links.ts';
import { aMakeWorld, openAddMake } from '../support/make.ts';

const addButton = () => screen.getByRole('button', { name: 'Add connection' });

/** The form with a label in it, sent. */
async function create(opened: Awaited<ReturnType<typeof openAddMake>>, label = 'Acme CRM') {
  await fill(opened.user, 'Label', label);
  await press(opened.user, 'Create connection');
}

describe('creating a Make connection', () => {
  it('offers the eight types in words, each with what it means', async () => {
    const { user } = await openAddMake();
    const select = screen.getByLabelText('Type');
    const options = within(select).getAllByRole<HTMLOptionElement>('option');
    expect(select).toHaveFocus();
    expect(options.map(({ value }) => value)).toEqual([...CREATABLE_TYPES]);
    expect(options.every(({ text, value }) => text !== value)).toBe(true);
    await waitFor(() =>
      expect(select).toHaveAccessibleDescription(/sign in at the service.*cannot be changed later/),
    );

    await user.selectOptions(select, 'API key');

    expect(select).toHaveAccessibleDescription(/paste a key/);
  });

  it.each([
    ['OAuth 2: authorization code and refresh token', 'oauth-refresh', 'OAuth'],
    ['API key', 'apikey', 'Basic or API key'],
  ])('sends the type “%s” once, and says which name it got', async (words, type, listed) => {
    const opened = await openAddMake();
    await opened.user.selectOptions(screen.getByLabelText('Type'), words);

    await create(opened, '  Acme CRM ');

    const said = await screen.findByText('Created Acme CRM. Make gave it the name acme-crm3.');
    expect(said).toHaveRole('status');
    expect(opened.sent()).toEqual([{ type, label: 'Acme CRM' }]);
    expect(opened.writes()).toEqual(['POST /acme-crm/connections']);
    expect(await rowOf('Acme CRM')).toHaveTextContent(`acme-crm3${listed}`);
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    await waitFor(() => expect(addButton()).toHaveFocus());
  });

  it('creates it for the app that is chosen', async () => {
    const opened = await openAddMake();
    await opened.user.selectOptions(screen.getByLabelText('App'), 'acme-billing');
    await press(opened.user, 'Add connection');
    await screen.findByRole('form');

    await create(opened);

    expect(await screen.findByText(/Make gave it the name acme-billing2/)).toBeVisible();
    expect(opened.writes()).toEqual(['POST /acme-billing/connections']);
  });

  it('wants a label, and sends nothing without one', async () => {
    const { user, writes } = await openAddMake();
    await fill(user, 'Label', '   ');

    await press(user, 'Create connection');

    expect(problemOf('Label')).toBe('Give the connection a label.');
    expect(writes()).toEqual([]);
  });

  it('asks before what is typed is thrown away, and begins anew', async () => {
    const { user } = await openAddMake();
    await fill(user, 'Label', 'Half');
    await press(user, 'Add connection');

    await press(user, 'Discard');

    expect(screen.getByLabelText('Label')).toHaveValue('');
    expect(screen.getByLabelText('Type')).toHaveFocus();
    await press(user, 'Cancel');
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(addButton()).toHaveFocus();
  });

  it.each([
    [400, { detail: ['Invalid connection type'], message: 'Bad request' }, /Invalid connection/],
    [403, { detail: 'Access denied.', message: 'Permission denied' }, 'sdk-apps:write'],
    [429, { message: 'Requests limit for organization exceeded' }, 'too many requests'],
  ])('stays open and says why after %s', async (status, body, words) => {
    const opened = await openAddMake();
    failWrites(opened.zaf, 'POST', answered(status, body));

    await create(opened);

    expect(await alertOf('The connection was not created.')).toHaveTextContent(words);
    expect(screen.getByLabelText('Label')).toHaveValue('Acme CRM');
    expect(opened.writes()).toHaveLength(1);
  });

  it('says that nobody knows when no answer came and Make cannot be read', async () => {
    const opened = await openAddMake();
    opened.zaf.failureOf = ({ type }) =>
      type === 'POST' || opened.writes().length ? answered(type === 'POST' ? 0 : 503) : undefined;

    await create(opened);

    expect(await alertOf('It is not known whether this was done')).toBeVisible();
  });

  it('does not believe a server that says it created and did not', async () => {
    const opened = await openAddMake();
    opened.zaf.scenario = 'lying-server';

    await create(opened);

    expect(await screen.findByText(/^Make accepted Acme CRM, but does not show it/)).toBeVisible();
    expect(opened.stored()).toHaveLength(2);
  });

  it('says what became of it when another app has been chosen meanwhile', async () => {
    const opened = await openAddMake({ world: aMakeWorld() });
    const release = opened.zaf.hold();
    await create(opened);
    await opened.user.selectOptions(screen.getByLabelText('App'), 'acme-billing');
    await press(opened.user, 'Discard');

    release();

    expect(await screen.findByText(/^Created Acme CRM\. Make gave it the name/)).toBeVisible();
    expect(await rowOf('Billing key')).toBeVisible();
  });
});
