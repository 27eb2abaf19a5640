import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aTicket } from '../../sandbox/builders.ts';
import { start } from '../../src/app/start.tsx';
import { openExplorer } from '../support/explorer.ts';
import { answered, jira } from '../support/links.ts';
import { aWorld, renderApp, stage } from '../support/render-app.tsx';

const KEY = 'zis-links:acme:1:saved-searches';

afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

const other = {
  ...jira('ACME-2', { summary: 'Of the other ticket' }),
  left_object: { name: 'zendesk:ticket202', metadata: {} },
};

const twoTickets = () => aWorld({ links: [jira('ACME-1'), other] });

/** An instance beside each of two tickets, in one page and over one account. */
async function openBoth(world = twoTickets()) {
  const first = await renderApp({ world });
  const second = await renderApp({ world, state: { ticket: aTicket({ id: 202 }) } });
  const inFirst = within(first.container);
  const inSecond = within(second.container);
  await inFirst.findByText('ACME-1');
  await inSecond.findByText('Of the other ticket');
  return { first, second, inFirst, inSecond };
}

describe('two instances of the app', () => {
  it('show their own tickets, and have no cache and no id in common', async () => {
    const { first, second, inFirst, inSecond } = await openBoth();
    await inFirst.findByRole('tab', { name: 'Links' });
    await inSecond.findByRole('tab', { name: 'Links' });

    // Ids are for the page, and no role shows them.
    // eslint-disable-next-line testing-library/no-node-access
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const keys = [first, second].map(({ queryClient }) =>
      JSON.stringify(
        queryClient
          .getQueryCache()
          .getAll()
          .map(({ queryKey }) => queryKey),
      ),
    );

    expect(ids.length).toBeGreaterThan(8);
    expect(new Set(ids).size).toBe(ids.length);
    expect(keys[0]).toContain('ticket101');
    expect(keys[0]).not.toContain('ticket202');
    expect(keys[1]).not.toContain('ticket101');
    expect(inFirst.queryByText('Of the other ticket')).not.toBeInTheDocument();
  });

  it('have each their own history and their own chosen panel', async () => {
    const { first, inFirst, inSecond } = await openBoth();

    await first.user.click(await inFirst.findByRole('button', { name: 'Actions for ACME-1' }));
    await first.user.click(await screen.findByRole('menuitem', { name: 'Delete' }));

    expect(await inFirst.findByRole('button', { name: 'Undo' })).toBeVisible();
    expect(inSecond.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
    expect(inSecond.getByText('Of the other ticket')).toBeVisible();
  });

  it('see what was changed elsewhere when their ticket comes back, and not before', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const world = twoTickets();
    const { second, inSecond } = await openBoth(world);
    act(() => second.zaf.emit('app.deactivated'));
    world.links.push({
      ...jira('ACME-3', { summary: 'New here' }),
      left_object: other.left_object,
    });
    const asked = second.zaf.requests.length;

    await act(() => vi.advanceTimersByTimeAsync(3_600_000));
    expect(second.zaf.requests).toHaveLength(asked);
    act(() => second.zaf.emit('app.activated'));

    expect(await inSecond.findByText('New here')).toBeVisible();
  });
});

describe('an instance beside a ticket that nobody looks at', () => {
  it('does not try again what failed until the ticket comes back', async () => {
    const world = aWorld({ links: [jira('ACME-1')] });
    const { zaf } = await renderApp({ world }, (emulated) => {
      emulated.failureOf = () => answered(503);
    });
    act(() => zaf.emit('app.deactivated'));
    await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
    // One reading for each link type, and none again.
    expect(zaf.requests).toHaveLength(2);
    zaf.failureOf = () => undefined;

    act(() => zaf.emit('app.activated'));

    expect(await screen.findByText('ACME-1')).toBeVisible();
  });

  it('waits for the browser’s tab as well', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { zaf } = await renderApp({ world: aWorld({ links: [jira('ACME-1')] }) });
    await screen.findByText('ACME-1');
    await act(() => vi.advanceTimersByTimeAsync(31_000));
    const asked = zaf.requests.length;
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);

    act(() => zaf.emit('app.activated'));
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(zaf.requests).toHaveLength(asked);
    hidden.mockRestore();
    act(() => void document.dispatchEvent(new Event('visibilitychange')));

    await waitFor(() => expect(zaf.requests.length).toBeGreaterThan(asked));
  });
});

describe('an instance that goes', () => {
  it('drops what is on its way, without noise', async () => {
    const { zaf, host } = stage({ world: aWorld({ links: [jira('ACME-1')] }) });
    const release = zaf.hold();
    const place = document.body.appendChild(document.createElement('div'));
    act(() => void start(place, { kind: 'connected', host }));
    await within(place).findByText('Loading links…');

    act(() => zaf.emit('app.willDestroy'));
    release();
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));

    expect(place).toBeEmptyDOMElement();
    place.remove();
  });

  it('draws nothing more when it goes before it knows who is signed in', async () => {
    const { zaf, host } = stage();
    const place = document.body.appendChild(document.createElement('div'));
    act(() => void start(place, { kind: 'connected', host }));

    act(() => zaf.emit('app.willDestroy'));
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));

    expect(place).toBeEmptyDOMElement();
    expect(zaf.requests).toEqual([]);
    place.remove();
  });
});

describe('what two instances keep in one browser', () => {
  const aSearch = (name: string) => ({ name, link_type: 'jira_issue', left_object_name: 'a*' });
  const store = (names: readonly string[]) =>
    localStorage.setItem(KEY, JSON.stringify(names.map(aSearch)));

  it('follows what the other has saved', async () => {
    store(['One']);
    await openExplorer();
    await screen.findByText('Saved searches (1)');

    store(['One', 'Two']);
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: KEY })));

    expect(await screen.findByText('Saved searches (2)')).toBeVisible();
  });

  it('is full for both: nothing is said to be kept that is not', async () => {
    const { user } = await openExplorer();
    store(Array.from({ length: 50 }, (_, place) => `Search ${place}`));

    await user.click(screen.getByRole('button', { name: 'Save this search' }));
    await user.click(screen.getByRole('button', { name: 'Save search' }));

    expect(await screen.findByText(/^No more than 50 searches/)).toBeVisible();
    expect(JSON.parse(localStorage.getItem(KEY) ?? '[]')).toHaveLength(50);
  });
});
