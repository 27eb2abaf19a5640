import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { choose, fill } from '../support/acts.ts';
import { answered, jira } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';

const METADATA = { summary: 'Printer on fire', votes: 3, sprint: { id: 7 } };
const fire = () => jira('ACME-1', METADATA);

const press = (user: UserEvent, name: string) => user.click(screen.getByRole('button', { name }));

async function openActivity(user: UserEvent) {
  await user.click(await screen.findByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Activity' }));
  return screen.findByRole('region', { name: 'Activity' });
}

const entries = () =>
  within(screen.getByRole('list', { name: 'Activity' }))
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent.replace(/\d+:\d\d\s?[AP]M/, ' '));

/** Does one thing with the one link, and waits until it is over. */
const acts = {
  async added(user: UserEvent) {
    await user.click(await screen.findByRole('button', { name: 'Add link' }));
    await fill(user, 'Object', 'jira:NEW');
    await press(user, 'Create link');
    await screen.findByText('Created jira:NEW.');
  },
  async edited(user: UserEvent) {
    await choose(user, 'Printer on fire', 'Edit');
    await fill(user, 'Metadata', '{"summary":"Fire out","sprint":{"id":8},"new":true}');
    await press(user, 'Save');
    await screen.findByText('Saved Printer on fire.');
  },
  async renamed(user: UserEvent) {
    await choose(user, 'Printer on fire', 'Rename');
    await fill(user, 'Right name', 'jira:ACME-2');
    await press(user, 'Rename');
    await screen.findByText(/^Renamed Printer on fire/);
  },
  async deleted(user: UserEvent) {
    await choose(user, 'Printer on fire', 'Delete');
    await screen.findByText('Deleted Printer on fire');
  },
};

const rendered = () => renderApp({ world: aWorld({ links: [fire()] }) });

describe('the activity', () => {
  it('is empty at first, and closes where it was opened', async () => {
    const { user } = await rendered();

    const activity = await openActivity(user);

    expect(within(activity).getByText(/^Nothing yet/)).toBeVisible();
    expect(within(activity).getByRole('heading', { name: 'Activity' })).toHaveFocus();
    await press(user, 'Close');
    expect(screen.getByRole('button', { name: 'More actions' })).toHaveFocus();
  });

  it('lists what was added, edited, renamed, deleted and taken back, the newest first', async () => {
    const { user } = await rendered();
    await acts.added(user);
    await acts.edited(user);
    await choose(user, 'Fire out', 'Rename');
    await fill(user, 'Right name', 'jira:ACME-2');
    await press(user, 'Rename');
    await screen.findByText(/^Renamed Fire out/);
    await choose(user, 'Fire out', 'Delete');
    await screen.findByText('Deleted Fire out');
    await press(user, 'Undo');
    await screen.findByText(/^Restored Fire out/);

    await openActivity(user);

    expect(entries()).toEqual([
      'Took back the change to Fire out ',
      'Deleted Fire out taken back',
      'Renamed Fire out Undo',
      'Edited Printer on fire Undo',
      'Added jira:NEW Undo',
    ]);
  });

  it('does not list what did not happen', async () => {
    const { user, zaf } = await rendered();
    zaf.failureOf = ({ type }) => (type === 'GET' ? undefined : answered(403));
    await choose(user, 'Printer on fire', 'Delete');
    await screen.findByText('Printer on fire was not deleted.');

    await openActivity(user);

    expect(entries()).toEqual([]);
  });

  it('is remembered while another panel is looked at', async () => {
    const { user } = await rendered();
    await acts.deleted(user);
    await user.click(screen.getByRole('tab', { name: 'Connections' }));
    await screen.findByRole('heading', { name: 'Connections' });

    await user.click(screen.getByRole('tab', { name: 'Links' }));
    await openActivity(user);

    expect(entries()).toEqual(['Deleted Printer on fire Undo']);
    expect(screen.getByText('Deleted Printer on fire', { selector: 'p *' })).toBeVisible();
  });
});

describe('an undo in the activity', () => {
  it.each([
    ['added', 'Undo: jira:NEW', 'Deleted jira:NEW again.'],
    ['edited', 'Undo: Printer on fire', 'Printer on fire is as it was before.'],
    ['renamed', 'Undo: Printer on fire', /^Printer on fire has its old name again/],
    ['deleted', 'Undo: Printer on fire', /^Restored Printer on fire/],
  ] as const)('takes back what was %s, says so, and is marked', async (act, undo, words) => {
    const { world, user } = await rendered();
    await acts[act](user);
    const activity = await openActivity(user);

    await press(user, undo);

    expect(await screen.findByText(words)).toBeVisible();
    expect(world.links).toMatchObject([
      {
        link_type: 'jira_issue',
        left_object: { name: 'zendesk:ticket101', metadata: { ticket_id: 101 } },
        right_object: { name: 'jira:ACME-1' },
      },
    ]);
    expect(world.links[0]?.right_object.metadata).toEqual(METADATA);
    expect(entries()[0]).toMatch(/^Took back the change to/);
    expect(entries()[1]).toMatch(/taken back$/);
    expect(screen.queryByRole('button', { name: undo })).not.toBeInTheDocument();
    expect(within(activity).getByRole('heading', { name: 'Activity' })).toHaveFocus();
  });

  it('of a renaming keeps what was written into the link since', async () => {
    const { world, user } = await rendered();
    await acts.renamed(user);
    const [link = fire()] = world.links;
    const metadata = { ...METADATA, since: true };
    world.links = [{ ...link, right_object: { ...link.right_object, metadata } }];
    await openActivity(user);

    await press(user, 'Undo: Printer on fire');

    await screen.findByText(/has its old name again/);
    expect(world.links).toMatchObject([{ right_object: { name: 'jira:ACME-1', metadata } }]);
  });

  it('of a renaming that goes only half the way says that both exist, and can go on', async () => {
    const { world, user, zaf } = await rendered();
    await acts.renamed(user);
    await openActivity(user);
    zaf.failureOf = ({ type }) => (type === 'DELETE' ? answered(403) : undefined);

    await press(user, 'Undo: Printer on fire');

    expect(await screen.findByRole('alert')).toHaveTextContent(/both exist.*HTTP 403/);
    expect(world.links).toHaveLength(2);
    zaf.failureOf = () => undefined;
    await press(user, 'Undo: Printer on fire');
    await screen.findByText(/^Printer on fire has its old name again\. Its id/);
    expect(world.links).toMatchObject([{ right_object: { name: 'jira:ACME-1' } }]);
  });

  it('that is refused is said not to have worked, and stays', async () => {
    const { world, user, zaf } = await rendered();
    await acts.edited(user);
    await openActivity(user);
    zaf.failureOf = ({ type }) => (type === 'PATCH' ? answered(403) : undefined);

    await press(user, 'Undo: Printer on fire');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The change to Printer on fire was not taken back.',
    );
    expect(entries()).toEqual(['Edited Printer on fire Undo']);
    expect(world.links).toMatchObject([{ right_object: { metadata: { summary: 'Fire out' } } }]);
  });

  it('sends once however often it is pressed', async () => {
    const { user, zaf } = await rendered();
    await acts.edited(user);
    await openActivity(user);
    const release = zaf.hold();

    await press(user, 'Undo: Printer on fire');
    await press(user, 'Undo: Printer on fire');
    release();
    await screen.findByText('Printer on fire is as it was before.');

    expect(zaf.requests.filter(({ type }) => type === 'PATCH')).toHaveLength(2);
  });
});
