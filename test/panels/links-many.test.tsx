import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { choose, fill } from '../support/acts.ts';
import { jira } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';

/** The newest first: ACME-1 is at the top. */
const links = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...jira(`ACME-${index + 1}`),
    created_at: new Date(Date.UTC(2026, 1, 1) - index * 60_000).toISOString(),
  }));

const list = () => screen.getByRole('list', { name: 'Jira issues' });
const rows = () => within(list()).getAllByRole('listitem');

describe('a long list of links', () => {
  it('draws only the rows near what is seen, and says of each which of how many it is', async () => {
    await renderApp({ world: aWorld({ links: links(230) }) });
    await screen.findByText('230 links');
    await waitFor(() => expect(rows()[0]).toHaveAttribute('aria-setsize', '230'));

    expect(rows().length).toBeGreaterThan(5);
    expect(rows().length).toBeLessThan(60);
    expect(rows().map((row) => row.getAttribute('aria-posinset'))).toEqual(
      rows().map((_, index) => String(index + 1)),
    );
    expect(rows()[0]).toHaveTextContent('ACME-1');
  });

  it('is drawn whole while it is short', async () => {
    await renderApp({ world: aWorld({ links: links(100) }) });
    await screen.findByText('100 links');

    expect(rows()).toHaveLength(100);
    expect(rows()[0]).not.toHaveAttribute('aria-setsize');
  });

  it('is found in as a whole, not only in what is drawn', async () => {
    const { user } = await renderApp({ world: aWorld({ links: links(230) }) });
    await screen.findByText('230 links');
    expect(screen.queryByText('ACME-229')).not.toBeInTheDocument();

    await fill(user, 'Filter links', 'acme-229');

    expect(await screen.findByText('1 of 230 links')).toBeVisible();
    expect(screen.getByText('ACME-229')).toBeVisible();
  });

  it('keeps what is being typed when a filter makes it short, and long again', async () => {
    const { user } = await renderApp({ world: aWorld({ links: links(130) }) });
    await screen.findByText('130 links');
    await choose(user, 'ACME-3', 'Edit');
    await fill(user, 'Metadata', '{"half":"typed"}');

    await fill(user, 'Filter links', 'acme-12');
    await screen.findByText(/^\d+ of 130 links$/);
    expect(screen.getByLabelText('Metadata')).toHaveValue('{"half":"typed"}');

    await user.clear(screen.getByRole('searchbox'));
    await screen.findByText('130 links');
    expect(screen.getByLabelText('Metadata')).toHaveValue('{"half":"typed"}');
  });

  it('keeps what is being typed when it becomes long', async () => {
    const { world, user } = await renderApp({ world: aWorld({ links: links(99) }) });
    await screen.findByText('99 links');
    await choose(user, 'ACME-3', 'Edit');
    await fill(user, 'Metadata', '{"half":"typed"}');

    world.links = links(150);
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await screen.findByText('150 links');

    expect(screen.getByLabelText('Metadata')).toHaveValue('{"half":"typed"}');
  });
});
