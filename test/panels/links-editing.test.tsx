import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { choose, fill } from '../support/acts.ts';
import { openRowForm } from '../support/link-forms.ts';
import { answered, jira } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';

const fire = () =>
  jira('ACME-1', { summary: 'Printer on fire', votes: 3, sprint: { id: 7, name: 'May' } });

const save = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Save' }));

const openForm = (links = [fire()], title = 'Printer on fire') =>
  openRowForm({ action: 'Edit', links, title });

const changesShown = () =>
  within(screen.getByRole('list', { name: 'What will be sent' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('editing a link', () => {
  it('sends only what changed, removed keys as null, and shows the result', async () => {
    const { world, user, sent } = await openForm();
    expect(screen.getByLabelText('Metadata')).toHaveFocus();
    expect(screen.getByText('jira:ACME-1')).toBeVisible();

    await fill(
      user,
      'Metadata',
      '{"summary":"Fire out","sprint":{"name":"May","id":7},"new":true}',
    );
    await save(user);

    expect(await screen.findByText('Saved Printer on fire.')).toBeVisible();
    expect(sent()).toEqual([
      { right_object: { metadata: { summary: 'Fire out', new: true, votes: null } } },
    ]);
    expect(world.links[0]?.right_object.metadata).toEqual({
      summary: 'Fire out',
      sprint: { id: 7, name: 'May' },
      new: true,
    });
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Actions for Fire out' })).toHaveFocus(),
    );
  });

  it('shows exactly what will be added, changed and removed before it is saved', async () => {
    const { user, sent } = await openForm();
    expect(screen.getByText('No change.')).toBeVisible();

    await fill(user, 'Metadata', '{"summary":"Fire out","sprint":{"name":"May","id":8},"new":[1]}');

    expect(changesShown()).toEqual([
      'Changed summary Printer on fire Fire out',
      'Changed sprint {"id":7,"name":"May"} {"name":"May","id":8}',
      'Added new [1]',
      'Removed (null is sent) votes 3',
    ]);
    expect(sent()).toEqual([]);
  });

  it('shows of two long texts where they part', async () => {
    const long = 'x'.repeat(100_000);
    const { user } = await openForm(
      [jira('ACME-1', { summary: 'Long', log: `${long}one` })],
      'Long',
    );

    await fill(user, 'Metadata', JSON.stringify({ summary: 'Long', log: `${long}other` }));

    expect(changesShown()).toEqual([expect.stringMatching(/^Changed log …x+one …x+other$/)]);
  });

  it('sends nothing when nothing changed', async () => {
    const { user, sent } = await openForm();
    await fill(
      user,
      'Metadata',
      '{"sprint":{"name":"May","id":7},"votes":3,"summary":"Printer on fire"}',
    );

    await save(user);

    expect(await screen.findByText('Nothing was changed.')).toBeVisible();
    expect(sent()).toEqual([]);
    expect(screen.getByRole('button', { name: 'Actions for Printer on fire' })).toHaveFocus();
  });

  it('changes the object where it stands on the left', async () => {
    const { left_object, right_object, ...link } = fire();
    const world = aWorld({
      links: [{ ...link, left_object: right_object, right_object: left_object }],
    });
    world.settings.ticket_side = 'right';
    const { user } = await renderApp({ world });
    await choose(user, 'Printer on fire', 'Edit');

    await fill(user, 'Metadata', '{"summary":"Fire out"}');
    await save(user);

    await screen.findByText('Saved Printer on fire.');
    expect(world.links[0]).toMatchObject({
      left_object: { name: 'jira:ACME-1', metadata: { summary: 'Fire out' } },
      right_object: { name: 'zendesk:ticket101', metadata: { ticket_id: 101 } },
    });
  });

  it('keeps what was typed when Zendesk refuses it, with its reason', async () => {
    const { user, zaf } = await openForm();
    zaf.failureOf = ({ type }) => (type === 'PATCH' ? answered(403, 'not you') : undefined);
    await fill(user, 'Metadata', '{"mine":true}');

    await save(user);

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The link was not saved.');
    expect(alert).toHaveTextContent('HTTP 403');
    expect(screen.getByLabelText('Metadata')).toHaveValue('{"mine":true}');
  });

  it('keeps an open form through filters and through deleting another link', async () => {
    const { user } = await openForm([fire(), jira('ACME-2', { summary: 'Other' })]);
    await fill(user, 'Metadata', '{"half":"typed"}');

    await user.type(screen.getByRole('searchbox'), 'Other');
    await choose(user, 'Other', 'Delete');

    expect(await screen.findByText('Deleted Other')).toBeVisible();
    expect(screen.getByLabelText('Metadata')).toHaveValue('{"half":"typed"}');
  });

  it('refuses a link whose name holds * before it is sent', async () => {
    const { user, sent } = await openForm(
      [jira('ACME-*', { summary: 'All of them' })],
      'All of them',
    );
    await fill(user, 'Metadata', '{}');

    await save(user);

    expect(await screen.findByRole('alert')).toHaveTextContent(/holds \* cannot be written to/);
    expect(sent()).toEqual([]);
  });
});

describe('editing a link where answers are not to be believed', () => {
  it('finds out that it was stored though the answer was an error', async () => {
    const { user, zaf } = await openForm();
    zaf.scenario = 'broken-answer';
    await fill(user, 'Metadata', '{"summary":"Fire out"}');

    await save(user);

    expect(await screen.findByText('Saved Printer on fire.')).toBeVisible();
  });

  it('finds out that it was not stored though the answer was a link', async () => {
    const { user, zaf } = await openForm();
    zaf.scenario = 'lying-server';
    await fill(user, 'Metadata', '{"summary":"Fire out"}');

    await save(user);

    expect(await screen.findByText(/^Zendesk accepted this, but the list does not/)).toBeVisible();
    expect(screen.queryByText(/^Saved/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'More actions' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Activity' }));
    expect(await screen.findByText(/^Nothing yet/)).toBeVisible();
  });
});
