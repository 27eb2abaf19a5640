import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../support/acts.ts';
import { answered, jira } from '../support/links.ts';
import { METADATA, fire, namesIn, openForm, rename, typeAndRename } from '../support/renaming.ts';

describe('renaming a link', () => {
  it('creates the new one, reads it back, and only then deletes the old one', async () => {
    const { world, user, zaf } = await openForm();
    expect(screen.getByLabelText('Left name')).toHaveFocus();
    expect(screen.getByText(/^ZIS cannot change a name or a type/)).toBeVisible();

    await typeAndRename(user, ' jira:ACME-2 ');

    expect(
      await screen.findByText('Renamed Printer on fire. Its id and creation date are new.'),
    ).toBeVisible();
    expect(world.links).toMatchObject([
      {
        link_type: 'jira_issue',
        left_object: { name: 'zendesk:ticket101', metadata: { ticket_id: 101 } },
        right_object: { name: 'jira:ACME-2', metadata: METADATA },
      },
    ]);
    const calls = zaf.requests.map(({ type }) => type);
    expect(calls.slice(calls.indexOf('POST'))).toEqual(['POST', 'GET', 'DELETE', 'GET']);
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Actions for Printer on fire' })).toHaveFocus(),
    );
  });

  it('moves it to another type, and to that group', async () => {
    const { world, user } = await openForm();

    await user.selectOptions(screen.getByLabelText('Link type'), 'slack_thread');
    await rename(user);

    await screen.findByText(/^Renamed Printer on fire/);
    expect(world.links).toMatchObject([
      { link_type: 'slack_thread', right_object: { name: 'jira:ACME-1', metadata: METADATA } },
    ]);
    expect(screen.getByRole('list', { name: 'slack_thread' })).toHaveTextContent('Printer on fire');
  });

  it.each([
    ['Right name', '', 'Enter the object’s name.'],
    ['Left name', 'zendesk:*', 'A name cannot hold *.'],
  ])('explains a %s of “%s” before anything is sent', async (label, name, words) => {
    const { user, writes } = await openForm();
    await user.clear(screen.getByLabelText(label));
    if (name) await fill(user, label, name);

    await rename(user);

    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(writes()).toEqual([]);
  });

  it('sends nothing while nothing is different', async () => {
    const { user, writes } = await openForm();

    await rename(user);

    expect(await screen.findByText('Nothing is different yet.')).toBeVisible();
    expect(writes()).toEqual([]);
  });

  it('recognises a link that has the new name already', async () => {
    const { user, writes, world } = await openForm([fire(), jira('ACME-2')]);

    await typeAndRename(user, 'jira:ACME-2');

    expect(await screen.findByText(/already has this link of type jira_issue/)).toBeVisible();
    expect(writes()).toEqual([]);
    expect(namesIn(world)).toEqual(['jira:ACME-1', 'jira:ACME-2']);
  });

  it('gives the focus back when it is cancelled', async () => {
    const { user, writes } = await openForm();

    await user.click(screen.getByRole('button', { name: 'Cancel' }));

    expect(screen.getByRole('button', { name: 'Actions for Printer on fire' })).toHaveFocus();
    expect(writes()).toEqual([]);
  });
});

describe('renaming a link that somebody else has changed meanwhile', () => {
  it('keeps what they wrote', async () => {
    const { world, user } = await openForm();
    const [link = fire()] = world.links;
    const metadata = { ...METADATA, theirs: true };
    world.links = [{ ...link, right_object: { ...link.right_object, metadata } }];

    await typeAndRename(user, 'jira:ACME-2');

    await screen.findByText(/^Renamed Printer on fire/);
    expect(world.links).toMatchObject([{ right_object: { name: 'jira:ACME-2', metadata } }]);
  });

  it('creates none when the old one is gone, and says so', async () => {
    const { world, user, writes } = await openForm();
    world.links = [];

    await typeAndRename(user, 'jira:ACME-2');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Printer on fire is no longer there: somebody has deleted or renamed it.',
    );
    expect(writes()).toEqual([]);
    expect(screen.getByLabelText('Right name')).toHaveValue('jira:ACME-2');
  });

  it('creates none when it cannot be looked at', async () => {
    const { zaf, user, writes } = await openForm();
    zaf.failureOf = ({ type }) => (type === 'GET' ? answered(500) : undefined);

    await typeAndRename(user, 'jira:ACME-2');

    expect(await screen.findByText(/^The new link was not created/)).toBeVisible();
    expect(writes()).toEqual([]);
  });
});
