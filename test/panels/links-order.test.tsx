import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../sandbox/world.ts';
import { fill } from '../support/acts.ts';
import { answered, jira, slack } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';
import type { EmulatedZaf } from '../support/zaf-client.ts';

const at = (day: string, key: string, metadata: Metadata = {}) => ({
  ...jira(key, { summary: key, ...metadata }),
  created_at: `2026-02-${day}T00:00:00Z`,
});

const titlesIn = (list: string) =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('button', { name: /^Actions for/ })
    .map((button) => button.getAttribute('aria-label')?.replace('Actions for ', ''));

const many = Array.from({ length: 230 }, (_, index) =>
  jira(`ACME-${index}`, { status: index % 2 ? 'Done' : 'Open', team: `team ${index % 10}` }),
);

/** Lets only the first page of every list come until the returned function is called. */
function holdLaterPages({ client }: EmulatedZaf) {
  const ask = client.request.bind(client);
  let release: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  client.request = async (options) => {
    if (options.url.includes('page%5Bafter%5D')) await held;
    return ask(options);
  };
  return () => release?.();
}

describe('the links of a ticket', () => {
  it('begin with what is open, then in progress, then unknown, then done; the newest first', async () => {
    const links = [
      at('01', 'Done', { status: 'Done' }),
      at('02', 'Open, old', { status: 'To Do' }),
      at('03', 'No status'),
      at('04', 'Odd status', { status: 'Gefroren' }),
      at('05', 'Busy', { status: { name: 'In Review' } }),
      at('06', 'Open, new', { status: 'Backlog' }),
      at('07', 'Done, new', { status: 'Closed' }),
    ];

    await renderApp({ world: aWorld({ links }) });
    await screen.findByText('7 links');

    expect(titlesIn('Jira issues')).toEqual([
      'Open, new',
      'Open, old',
      'Busy',
      'Odd status',
      'No status',
      'Done, new',
      'Done',
    ]);
  });

  it('take their new place once their status has changed', async () => {
    const links = [at('01', 'First', { status: 'Open' }), at('02', 'Second', { status: 'Done' })];
    const { world, user } = await renderApp({ world: aWorld({ links }) });
    await screen.findByText('2 links');
    expect(titlesIn('Jira issues')).toEqual(['First', 'Second']);

    Object.assign(world.links[0]?.right_object.metadata ?? {}, { status: 'Done' });
    Object.assign(world.links[1]?.right_object.metadata ?? {}, { status: 'Open' });
    await user.click(screen.getByRole('button', { name: 'Refresh' }));

    await waitFor(() => expect(titlesIn('Jira issues')).toEqual(['Second', 'First']));
  });

  it('are counted in each group, and with a filter as how many of how many', async () => {
    const links = [
      jira('ACME-1'),
      jira('ACME-2'),
      jira('ACME-3'),
      slack('C1', { title: 'ACME-1' }),
    ];
    const { user } = await renderApp({ world: aWorld({ links }) });
    expect(await screen.findByText('3 links')).toBeVisible();
    expect(screen.getByText('1 link')).toBeVisible();

    await fill(user, 'Filter links', 'acme-1');

    expect(await screen.findByText('1 of 3 links')).toBeVisible();
    expect(screen.getByText('1 of 1 link')).toBeVisible();

    await fill(user, 'Filter links', 'acme-2');

    expect(await screen.findByText('1 of 3 links')).toBeVisible();
    expect(screen.queryByRole('list', { name: 'slack_thread' })).not.toBeInTheDocument();
  });
});

describe('the count of links that come on several pages', () => {
  it('is never called whole before they are all here', async () => {
    let release: (() => void) | undefined;
    const counts = new Set<string>();
    const watch = new MutationObserver(() =>
      screen.queryAllByText(/\d links/).forEach(({ textContent }) => counts.add(textContent)),
    );
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });

    const { user } = await renderApp({ world: aWorld({ links: many }) }, (zaf) => {
      release = holdLaterPages(zaf);
    });

    expect(await screen.findByText('100 links so far · loading more…')).toBeVisible();
    await fill(user, 'Filter links', 'team 7');
    expect(await screen.findByText('10 of 100 links so far · loading more…')).toBeVisible();
    release?.();
    expect(await screen.findByText('23 of 230 links')).toBeVisible();
    await user.clear(screen.getByRole('searchbox'));
    expect(await screen.findByText('230 links')).toBeVisible();

    watch.disconnect();
    const wrong = [...counts].filter(
      (count) => !count.endsWith('230 links') && !/so far( · loading more…)?$/.test(count),
    );
    expect(wrong).toEqual([]);
  });

  it('stays "so far" when a later page does not come, and that is said', async () => {
    await renderApp({ world: aWorld({ links: many }) }, (zaf) => {
      zaf.failureOf = ({ url }) => (url.includes('page%5Bafter%5D') ? answered(500) : undefined);
    });

    expect(await screen.findByText('100 links so far')).toBeVisible();
    expect(await screen.findByRole('alert')).toHaveTextContent('Not everything could be loaded.');
    expect(screen.queryByText(/230/)).not.toBeInTheDocument();
  });
});
