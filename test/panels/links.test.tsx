import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aLink, aLinkedObject } from '../../sandbox/builders.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';

const jira = (key: string, metadata: Record<string, unknown> = {}) =>
  aLink({
    link_type: 'jira_issue',
    left_object: aLinkedObject('zendesk:ticket101'),
    right_object: aLinkedObject(`jira:${key}`, metadata),
  });

describe('the links panel', () => {
  it('shows each link under its type with title, system, key, status and its time', async () => {
    const world = aWorld({
      links: [
        jira('ACME-1', {
          summary: 'Printer on fire',
          status: { name: 'In Progress' },
          url: 'https://acme.atlassian.net/browse/ACME-1',
        }),
      ],
    });

    await renderApp({ world });

    const list = await screen.findByRole('list', { name: 'Jira issues' });
    const row = within(list).getByRole('listitem');
    expect(within(row).getByRole('link', { name: 'Printer on fire' })).toHaveAttribute(
      'href',
      'https://acme.atlassian.net/browse/ACME-1',
    );
    expect(row).toHaveTextContent('Jira');
    expect(row).toHaveTextContent('ACME-1');
    expect(row).toHaveTextContent('In Progress');
    expect(row).toHaveTextContent(/as of .*2026/);
  });

  it('deletes at once, leaves a tombstone with Undo in focus, and brings the link back', async () => {
    const world = aWorld({ links: [jira('ACME-1', { summary: 'Printer on fire' })] });
    const { user } = await renderApp({ world });

    await user.click(await screen.findByRole('button', { name: 'Actions for Printer on fire' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));

    expect(await screen.findByText('Deleted Printer on fire')).toBeVisible();
    expect(world.links).toEqual([]);
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();

    await user.click(screen.getByRole('button', { name: 'Undo' }));

    expect(await screen.findByText(/^Restored Printer on fire/)).toBeVisible();
    expect(world.links).toHaveLength(1);
    expect(world.links[0]?.right_object.metadata).toEqual({ summary: 'Printer on fire' });
  });
});
