import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { choose } from '../support/acts.ts';
import { answered, jira } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';

const fire = () =>
  jira('ACME-1', { summary: 'Printer on fire', votes: 3, sprint: { id: 7, name: 'May' } });

describe('deleting a link', () => {
  it('deletes at once, leaves a tombstone with Undo in focus, and brings the link back', async () => {
    const { world, user } = await renderApp({ world: aWorld({ links: [fire()] }) });

    await choose(user, 'Printer on fire', 'Delete');

    expect(await screen.findByText('Deleted Printer on fire')).toBeVisible();
    expect(world.links).toEqual([]);
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();

    await user.click(screen.getByRole('button', { name: 'Undo' }));

    expect(await screen.findByText(/^Restored Printer on fire. Its id/)).toBeVisible();
    expect(world.links[0]).toMatchObject({
      left_object: { metadata: { ticket_id: 101 } },
      right_object: { metadata: fire().right_object.metadata },
    });
    expect(screen.getByRole('button', { name: 'Actions for Printer on fire' })).toHaveFocus();
  });

  it('stays undoable, in its place, through refreshes and filters', async () => {
    const links = [
      { ...jira('ACME-0', { summary: 'Other, older' }), created_at: '2026-03-01T00:00:00Z' },
      { ...fire(), created_at: '2026-03-02T00:00:00Z' },
      { ...jira('ACME-2', { summary: 'Other, newer' }), created_at: '2026-03-03T00:00:00Z' },
    ];
    const { user } = await renderApp({ world: aWorld({ links }) });
    await choose(user, 'Printer on fire', 'Delete');
    await screen.findByText('Deleted Printer on fire');

    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await user.type(screen.getByRole('searchbox'), 'Other');

    const rows = within(screen.getByRole('list', { name: 'Jira issues' })).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent.slice(0, 13))).toEqual([
      'JOther, newer',
      'Deleted Print',
      'JOther, older',
    ]);
    expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
  });

  it('leaves the focus, and the keys, where somebody has gone on typing', async () => {
    const { world, zaf, user } = await renderApp({ world: aWorld({ links: [fire()] }) });
    await screen.findByRole('searchbox');
    const release = zaf.hold();

    await choose(user, 'Printer on fire', 'Delete');
    await user.type(screen.getByRole('searchbox'), 'half a');
    release();
    await screen.findByText('Deleted Printer on fire');
    await user.keyboard(' word');

    expect(screen.getByRole('searchbox')).toHaveValue('half a word');
    expect(world.links).toEqual([]);
  });

  it('does not wait for another type that never answers', async () => {
    const { zaf, user } = await renderApp({ world: aWorld({ links: [fire()] }) });
    await screen.findByText('Printer on fire');
    const before = zaf.requests.length;

    await choose(user, 'Printer on fire', 'Delete');
    await screen.findByText('Deleted Printer on fire');

    expect(zaf.requests.slice(before).map(({ type }) => type)).toEqual(['DELETE', 'GET']);
  });

  it('keeps the tombstone when somebody else has put another link in its place', async () => {
    const { world, user } = await renderApp({ world: aWorld({ links: [fire()] }) });
    await choose(user, 'Printer on fire', 'Delete');
    await screen.findByText('Deleted Printer on fire');
    world.links = [{ ...jira('ACME-1', { summary: 'Theirs' }), id: 'another' }];

    await user.click(screen.getByRole('button', { name: 'Undo' }));

    expect(await screen.findByText('Printer on fire was not restored.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
    expect(screen.getByText('Theirs')).toBeVisible();
  });

  it('does not take a page of HTML for a deletion', async () => {
    const { zaf, user } = await renderApp({ world: aWorld({ links: [fire()] }) });
    zaf.failureOf = ({ type }) =>
      type === 'DELETE' ? answered(200, '<html>Sign in</html>') : undefined;

    await choose(user, 'Printer on fire', 'Delete');

    expect(await screen.findByRole('alert')).toHaveTextContent('Printer on fire was not deleted.');
  });

  it('treats a link that was gone already as deleted', async () => {
    const { world, user } = await renderApp({ world: aWorld({ links: [fire()] }) });
    await screen.findByText('Printer on fire');
    world.links = [];

    await choose(user, 'Printer on fire', 'Delete');

    expect(await screen.findByText('Deleted Printer on fire')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('keeps the row and says why when it is refused', async () => {
    const { zaf, user } = await renderApp({ world: aWorld({ links: [fire()] }) });
    zaf.failureOf = ({ type }) => (type === 'DELETE' ? answered(403, 'not you') : undefined);

    await choose(user, 'Printer on fire', 'Delete');

    expect(await screen.findByRole('alert')).toHaveTextContent(/Printer on fire was not deleted/);
    expect(screen.getByRole('button', { name: 'Actions for Printer on fire' })).toHaveFocus();
  });

  it('believes the list more than a lost answer', async () => {
    const { world, zaf, user } = await renderApp({ world: aWorld({ links: [fire()] }) });
    zaf.failureOf = ({ type }) => {
      if (type !== 'DELETE') return undefined;
      world.links = [];
      return answered(0);
    };

    await choose(user, 'Printer on fire', 'Delete');

    expect(await screen.findByText('Deleted Printer on fire')).toBeVisible();
  });

  it('does not believe a server that says it deleted and did not', async () => {
    const { user } = await renderApp({
      world: aWorld({ links: [fire()] }),
      scenario: 'lying-server',
    });

    await choose(user, 'Printer on fire', 'Delete');

    expect(await screen.findByText(/is still in the list/)).toBeVisible();
    expect(screen.queryByText('Deleted Printer on fire')).not.toBeInTheDocument();
  });

  it('says that it is done though the list could not be refreshed', async () => {
    const { zaf, user } = await renderApp({ world: aWorld({ links: [fire()] }) });
    await screen.findByText('Printer on fire');
    zaf.failureOf = ({ type }) => (type === 'GET' ? answered(503) : undefined);

    await choose(user, 'Printer on fire', 'Delete');

    expect(await screen.findByText('Deleted. The list could not be refreshed.')).toBeVisible();
    expect(screen.getByText('Deleted Printer on fire')).toBeVisible();
  });
});
