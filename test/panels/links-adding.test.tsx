import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fill } from '../support/acts.ts';
import { openAddForm } from '../support/link-forms.ts';
import { answered, jira } from '../support/links.ts';
import { aWorld } from '../support/render-app.tsx';

const fire = () => jira('ACME-1', { summary: 'Printer on fire' });

const create = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Create link' }));

describe('adding a link', () => {
  it('sends the ticket on its side, shows the row, and returns the focus', async () => {
    const { world, user } = await openAddForm();
    expect(await screen.findByLabelText('Object')).toHaveFocus();

    await user.selectOptions(screen.getByLabelText('Link type'), 'slack_thread');
    await fill(user, 'Object', ' slack:C1 ');
    await fill(user, 'Metadata', '{"title":"Help"}');
    await create(user);

    expect(await screen.findByText('Created slack:C1.')).toBeVisible();
    expect(world.links).toMatchObject([
      {
        link_type: 'slack_thread',
        left_object: { name: 'zendesk:ticket101', metadata: {} },
        right_object: { name: 'slack:C1', metadata: { title: 'Help' } },
      },
    ]);
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Actions for Help' })).toBeVisible();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Add link' })).toHaveFocus());
  });

  it('returns the focus when it is cancelled, and sends nothing', async () => {
    const { user, writes } = await openAddForm();
    await fill(user, 'Object', 'jira:ACME-9');

    await user.click(screen.getByRole('button', { name: 'Cancel' }));

    expect(screen.getByRole('button', { name: 'Add link' })).toHaveFocus();
    expect(writes()).toEqual([]);
  });

  it('puts the ticket on the right where tickets stand there', async () => {
    const world = aWorld();
    world.settings.ticket_side = 'right';
    const { user } = await openAddForm({ world });

    await fill(user, 'Object', 'jira:ACME-9');
    await create(user);

    await screen.findByText('Created jira:ACME-9.');
    expect(world.links[0]).toMatchObject({
      left_object: { name: 'jira:ACME-9' },
      right_object: { name: 'zendesk:ticket101' },
    });
  });

  it.each([
    ['', '', 'Enter the object’s name.'],
    ['jira:*', '', 'A name cannot hold *.'],
    ['jira:A-1', '{"a":1,\n"b":}', /not valid JSON.*line 2, column 5/],
    ['jira:A-1', '[1]', /must be a JSON object/],
    ['jira:A-1', '{"a":1,\n"a":2}', 'The key “a” is there twice; only one of them would be kept.'],
    ['jira:A-1', '{\n"id":9007199254740993}', /^Line 2 holds a number too large/],
  ])('explains “%s” with %j before anything is sent', async (name, metadata, words) => {
    const { zaf, user } = await openAddForm();
    await screen.findByRole('group', { name: 'from the settings' });
    const before = zaf.requests.length;

    if (name) await fill(user, 'Object', name);
    if (metadata) await fill(user, 'Metadata', metadata);
    await create(user);

    expect(await screen.findByText(words)).toBeVisible();
    expect(zaf.requests.slice(before)).toEqual([]);
  });

  it('keeps what was typed when Zendesk refuses it, with Zendesk’s reason', async () => {
    const { zaf, user } = await openAddForm();
    zaf.failureOf = ({ type }) =>
      type === 'POST'
        ? answered(422, { errors: [{ code: '1100', detail: 'name too long', status: '422' }] })
        : undefined;

    await fill(user, 'Object', 'jira:ACME-9');
    await create(user);

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The link was not created.');
    expect(alert).toHaveTextContent('name too long');
    expect(alert).toHaveTextContent('HTTP 422');
    expect(screen.getByLabelText('Object')).toHaveValue('jira:ACME-9');
  });

  it('says so while it is being sent, and sends once however often the button is pressed', async () => {
    const { zaf, user, writes } = await openAddForm();
    const release = zaf.hold();

    await fill(user, 'Object', 'jira:ACME-9');
    await create(user);
    await create(user);

    expect(await screen.findByText('Creating…')).toHaveRole('status');
    release();
    await screen.findByText('Created jira:ACME-9.');
    expect(writes()).toEqual(['POST']);
  });
});

describe('adding a link that is there already', () => {
  it('is recognised before anything is sent, and explained', async () => {
    const { user, writes } = await openAddForm({ world: aWorld({ links: [fire()] }) });

    await fill(user, 'Object', 'jira:ACME-1');
    await create(user);

    expect(
      await screen.findByText(/^This ticket already has this link of type jira_issue/),
    ).toBeVisible();
    expect(writes()).toEqual([]);
    expect(screen.getByLabelText('Object')).toHaveValue('jira:ACME-1');
  });

  it('is recognised though somebody else has added it since the list was read', async () => {
    const { world, user, writes } = await openAddForm();
    world.links = [fire()];

    await fill(user, 'Object', 'jira:ACME-1');
    await create(user);

    expect(await screen.findByText(/already has this link/)).toBeVisible();
    expect(writes()).toEqual([]);
  });

  it('is another link under another type', async () => {
    const { world, user } = await openAddForm({ world: aWorld({ links: [fire()] }) });

    await user.selectOptions(screen.getByLabelText('Link type'), 'slack_thread');
    await fill(user, 'Object', 'jira:ACME-1');
    await create(user);

    expect(await screen.findByText('Created jira:ACME-1.')).toBeVisible();
    expect(world.links).toHaveLength(2);
  });
});

describe('adding a link where answers are not to be believed', () => {
  it('finds out that it was stored though the answer was an error', async () => {
    const { user } = await openAddForm({ scenario: 'broken-answer' });

    await fill(user, 'Object', 'jira:ACME-9');
    await create(user);

    expect(await screen.findByText('Created jira:ACME-9.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Actions for ACME-9' })).toBeVisible();
  });

  it('finds out that it was not stored though the answer was a link', async () => {
    const { user } = await openAddForm({ scenario: 'lying-server' });

    await fill(user, 'Object', 'jira:ACME-9');
    await create(user);

    expect(await screen.findByText(/^Zendesk accepted this, but the list does not/)).toBeVisible();
    expect(screen.queryByText(/^Created/)).not.toBeInTheDocument();
  });
});
