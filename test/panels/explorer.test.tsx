import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aBundle, aLink } from '../../sandbox/builders.ts';
import { choose, fill } from '../support/acts.ts';
import { explorer, linkOf, openExplorer, search } from '../support/explorer.ts';
import { jira } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';

const fire = () => jira('ACME-1', { summary: 'Printer on fire' });

describe('the explorer', () => {
  it('deletes, here and on the ticket, and brings back', async () => {
    const { user, world } = await openExplorer({ world: aWorld({ links: [fire()] }) });
    await search(user, {});

    await choose(user, 'Printer on fire', 'Delete');

    expect(await screen.findByRole('button', { name: 'Undo' })).toHaveFocus();
    expect(world.links).toEqual([]);
    await user.click(screen.getByRole('tab', { name: 'Links' }));
    const ticket = screen.getByRole('tabpanel', { name: 'Links' });
    expect(within(ticket).getByText('Deleted Printer on fire')).toBeVisible();

    await user.click(screen.getByRole('tab', { name: 'Explorer' }));
    await user.click(screen.getByRole('button', { name: 'Undo' }));

    expect(
      await screen.findByRole('button', { name: 'Actions for Printer on fire' }),
    ).toHaveFocus();
    expect(world.links).toHaveLength(1);
  });

  it('shows no tombstone of a link that it has not searched for', async () => {
    const { user } = await renderApp({ world: aWorld({ links: [fire()] }) });
    await choose(user, 'Printer on fire', 'Delete');
    await screen.findByText('Deleted Printer on fire');
    await user.click(await screen.findByRole('tab', { name: 'Explorer' }));
    await screen.findByRole('search');

    await search(user, { right: 'slack:*' });

    expect(await screen.findByText('No link matches this search.')).toBeVisible();
  });

  it('finds a row by the name at its other end', async () => {
    const links = ['202', '303'].map((ticket) =>
      linkOf(`zendesk:ticket${ticket}`, `jira:ACME-${ticket}`, { summary: `Of ticket ${ticket}` }),
    );
    const { user } = await openExplorer({ world: aWorld({ links }) });
    await search(user, {});

    const field = await within(explorer()).findByRole('searchbox', { name: 'Filter links' });
    await user.type(field, 'zendesk:ticket303');

    const list = await screen.findByRole('list', { name: 'Jira issues' });
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(1));
    expect(within(list).getByText('Of ticket 303')).toBeVisible();
  });

  it('edits in place', async () => {
    const { user, world } = await openExplorer({ world: aWorld({ links: [fire()] }) });
    await search(user, {});

    await choose(user, 'Printer on fire', 'Edit');
    await fill(user, 'Metadata', '{ "summary": "Printer on ice" }');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    const list = await screen.findByRole('list', { name: 'Jira issues' });
    expect(await within(list).findByText('Printer on ice')).toBeVisible();
    expect(world.links[0]?.right_object.metadata).toEqual({ summary: 'Printer on ice' });
  });

  it('does not lose an edit to a refresh that began before it', async () => {
    const { user, zaf } = await openExplorer({ world: aWorld({ links: [fire()] }) });
    await search(user, {});
    await choose(user, 'Printer on fire', 'Edit');
    await fill(user, 'Metadata', '{ "summary": "Printer on ice" }');
    const answerRefresh = zaf.hold();
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await screen.findByText('Refreshing…');
    zaf.hold()();

    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved Printer on fire.');
    answerRefresh();

    expect(await within(explorer()).findByText(/^Updated/)).toBeVisible();
    const list = screen.getByRole('list', { name: 'Jira issues' });
    expect(await within(list).findByText('Printer on ice')).toBeVisible();
  });

  it('offers no link to add, and filters what it has found', async () => {
    const links = [fire(), linkOf('zendesk:ticket202', 'jira:ACME-2', { summary: 'Other' })];
    const { user } = await openExplorer({ world: aWorld({ links }) });
    await search(user, {});

    await user.type(await screen.findByRole('searchbox', { name: 'Filter links' }), '202');

    const list = await screen.findByRole('list', { name: 'Jira issues' });
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(1));
    expect(screen.getByText('1 of 2 links')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add link' })).not.toBeInTheDocument();
  });

  it('keeps what is typed and found while another panel is looked at', async () => {
    const { user } = await openExplorer({ world: aWorld({ links: [fire()] }) });
    await search(user, { right: 'jira:*' });
    await screen.findByText('Linked to');

    await user.click(screen.getByRole('tab', { name: 'Connections' }));
    expect(screen.queryByRole('search')).not.toBeInTheDocument();
    await user.click(screen.getByRole('tab', { name: 'Explorer' }));

    expect(screen.getByLabelText('Right name')).toHaveValue('jira:*');
    expect(screen.getByText('Linked to')).toBeVisible();
  });

  it('names every source of the link types: settings, bundles, links seen here', async () => {
    const asana = aLink({ link_type: 'asana_task', id: 'asana' });
    const resources = aBundle().content.resources;
    const text = JSON.stringify(resources).replaceAll('jira_issue', 'linear_issue');
    const bundle = aBundle({ name: 'acme_links', resources: JSON.parse(text) as typeof resources });
    const world = aWorld({ links: [asana], bundles: [bundle] });
    const { user } = await openExplorer({ world });

    const types = screen.getByLabelText('Link type');
    expect(await within(types).findByRole('option', { name: 'linear_issue' })).toBeVisible();
    await user.selectOptions(types, 'linear_issue');
    expect(screen.getByText('from bundle acme_links')).toBeVisible();

    await user.selectOptions(types, 'Another type…');
    await user.type(screen.getByLabelText('Name of the link type'), 'asana_task');
    await search(user, {});
    expect(await screen.findByRole('list', { name: 'asana_task' })).toBeVisible();
  });

  it('is for admins alone', async () => {
    await renderApp({ state: { role: 'agent' } });

    await screen.findByRole('heading', { name: 'Links' });
    expect(screen.queryByRole('tab')).not.toBeInTheDocument();
  });

  it('names the missing setting', async () => {
    const { user } = await renderApp({ world: aWorld({ settings: { link_types: 'jira_issue' } }) });

    await user.click(await screen.findByRole('tab', { name: 'Explorer' }));

    const panel = await screen.findByRole('tabpanel', { name: 'Explorer' });
    expect(await within(panel).findByText(/“integration” is empty/)).toBeVisible();
  });
});
