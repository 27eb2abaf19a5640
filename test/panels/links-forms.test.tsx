import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { choose, fill } from '../support/acts.ts';
import { answered, jira } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';

const fire = () =>
  jira('ACME-1', { summary: 'Printer on fire', votes: 3, sprint: { id: 7, name: 'May' } });

describe('adding a link', () => {
  it('sends the ticket on its side, shows the row, and returns the focus', async () => {
    const { world, user } = await renderApp();

    await user.click(await screen.findByRole('button', { name: 'Add link' }));
    expect(await screen.findByLabelText('Object')).toHaveFocus();
    await user.selectOptions(screen.getByLabelText('Link type'), 'slack_thread');
    await fill(user, 'Object', ' slack:C1 ');
    await fill(user, 'Metadata', '{"title":"Help"}');
    await user.click(screen.getByRole('button', { name: 'Create link' }));

    expect(await screen.findByText('Created slack:C1.')).toBeVisible();
    expect(world.links).toMatchObject([
      {
        link_type: 'slack_thread',
        left_object: { name: 'zendesk:ticket101', metadata: {} },
        right_object: { name: 'slack:C1', metadata: { title: 'Help' } },
      },
    ]);
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Add link' })).toHaveFocus();
  });

  it('puts the ticket on the right where tickets stand there', async () => {
    const world = aWorld();
    world.settings.ticket_side = 'right';
    const { user } = await renderApp({ world });

    await user.click(await screen.findByRole('button', { name: 'Add link' }));
    await fill(user, 'Object', 'jira:ACME-9');
    await user.click(screen.getByRole('button', { name: 'Create link' }));

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
  ])('explains “%s” with %j before anything is sent', async (name, metadata, words) => {
    const { zaf, user } = await renderApp();
    await user.click(await screen.findByRole('button', { name: 'Add link' }));
    const before = zaf.requests.length;

    if (name) await fill(user, 'Object', name);
    if (metadata) await fill(user, 'Metadata', metadata);
    await user.click(screen.getByRole('button', { name: 'Create link' }));

    expect(await screen.findByText(words)).toBeVisible();
    expect(zaf.requests.slice(before)).toEqual([]);
  });

  it('recognises a link that the ticket already has', async () => {
    const { zaf, user } = await renderApp({ world: aWorld({ links: [fire()] }) });
    await user.click(await screen.findByRole('button', { name: 'Add link' }));
    const before = zaf.requests.length;

    await fill(user, 'Object', 'jira:ACME-1');
    await user.click(screen.getByRole('button', { name: 'Create link' }));

    expect(await screen.findByText('This ticket already has this link.')).toBeVisible();
    expect(zaf.requests.slice(before)).toEqual([]);
  });

  it('keeps what was typed when Zendesk refuses it, with Zendesk’s reason', async () => {
    const { zaf, user } = await renderApp();
    await user.click(await screen.findByRole('button', { name: 'Add link' }));
    zaf.failureOf = ({ type }) =>
      type === 'POST'
        ? answered(422, { errors: [{ code: '1100', detail: 'name too long', status: '422' }] })
        : undefined;

    await fill(user, 'Object', 'jira:ACME-9');
    await user.click(screen.getByRole('button', { name: 'Create link' }));

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The link was not created.');
    expect(alert).toHaveTextContent('name too long');
    expect(alert).toHaveTextContent('HTTP 422');
    expect(screen.getByLabelText('Object')).toHaveValue('jira:ACME-9');
  });

  it('says so while it is being sent, and sends once however often the button is pressed', async () => {
    const { zaf, user } = await renderApp();
    await user.click(await screen.findByRole('button', { name: 'Add link' }));
    const release = zaf.hold();

    await fill(user, 'Object', 'jira:ACME-9');
    await user.click(screen.getByRole('button', { name: 'Create link' }));
    await user.click(screen.getByRole('button', { name: 'Create link' }));

    expect(await screen.findByText('Creating…')).toHaveRole('status');
    release();
    await screen.findByText('Created jira:ACME-9.');
    expect(zaf.requests.filter(({ type }) => type === 'POST')).toHaveLength(1);
  });
});

describe('editing a link', () => {
  it('sends only what changed, removed keys as null, and shows the result', async () => {
    const { world, zaf, user } = await renderApp({ world: aWorld({ links: [fire()] }) });

    await choose(user, 'Printer on fire', 'Edit');
    expect(await screen.findByLabelText('Object')).toHaveAttribute('readonly');
    await fill(
      user,
      'Metadata',
      '{"summary":"Fire out","sprint":{"name":"May","id":7},"new":true}',
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Saved Printer on fire.')).toBeVisible();
    const patch = zaf.requests.find(({ type }) => type === 'PATCH');
    expect(JSON.parse(patch?.data ?? '')).toEqual({
      right_object: { metadata: { summary: 'Fire out', new: true, votes: null } },
    });
    expect(world.links[0]?.right_object.metadata).toEqual({
      summary: 'Fire out',
      sprint: { id: 7, name: 'May' },
      new: true,
    });
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Actions for Fire out' })).toHaveFocus(),
    );
  });

  it('sends nothing when nothing changed', async () => {
    const { zaf, user } = await renderApp({ world: aWorld({ links: [fire()] }) });

    await choose(user, 'Printer on fire', 'Edit');
    await user.click(await screen.findByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Nothing was changed.')).toBeVisible();
    expect(zaf.requests.some(({ type }) => type === 'PATCH')).toBe(false);
  });

  it('never undoes what somebody else changed while the form was open', async () => {
    const { world, user } = await renderApp({ world: aWorld({ links: [fire()] }) });
    await choose(user, 'Printer on fire', 'Edit');
    await fill(user, 'Metadata', '{"summary":"Mine","votes":3,"sprint":{"id":7,"name":"May"}}');

    Object.assign(world.links[0]?.right_object.metadata ?? {}, { votes: 99 });
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));

    await screen.findByText('Saved Printer on fire.');
    expect(world.links[0]?.right_object.metadata).toMatchObject({ summary: 'Mine', votes: 99 });
  });

  it('keeps what was typed when the link has been deleted meanwhile, and says so', async () => {
    const { world, user } = await renderApp({ world: aWorld({ links: [fire()] }) });
    await choose(user, 'Printer on fire', 'Edit');
    await fill(user, 'Metadata', '{"mine":true}');

    world.links = [];
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('The link was not saved.');
    expect(screen.getByLabelText('Metadata')).toHaveValue('{"mine":true}');
  });

  it('keeps an open form through filters and through deleting another link', async () => {
    const links = [fire(), jira('ACME-2', { summary: 'Other' })];
    const { user } = await renderApp({ world: aWorld({ links }) });
    await choose(user, 'Printer on fire', 'Edit');
    await fill(user, 'Metadata', '{"half":"typed"}');

    await user.type(screen.getByRole('searchbox'), 'Other');
    await choose(user, 'Other', 'Delete');

    expect(await screen.findByText('Deleted Other')).toBeVisible();
    expect(screen.getByLabelText('Metadata')).toHaveValue('{"half":"typed"}');
  });

  it('refuses a link whose name holds * before it is sent', async () => {
    const star = jira('ACME-*', { summary: 'All of them' });
    const { zaf, user } = await renderApp({ world: aWorld({ links: [star] }) });

    await choose(user, 'All of them', 'Edit');
    await fill(user, 'Metadata', '{}');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByRole('alert')).toHaveTextContent(/holds \* cannot be written to/);
    expect(zaf.requests.some(({ type }) => type === 'PATCH')).toBe(false);
  });
});
