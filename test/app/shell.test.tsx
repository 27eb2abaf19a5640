import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aTicket } from '../../sandbox/builders.ts';
import { start } from '../../src/app/start.tsx';
import type { Connection } from '../../src/zaf/connect.ts';
import { jira } from '../support/links.ts';
import { aWorld, renderApp, stage } from '../support/render-app.tsx';

const stops: (() => void)[] = [];
afterEach(() => act(() => stops.splice(0).forEach((stop) => stop())));

/** Starts the app as the page does, and stops it after the test. */
function startApp(connection: Connection) {
  const place = document.body.appendChild(document.createElement('div'));
  act(() => void stops.push(start(place, connection)));
}

const other = {
  ...jira('ACME-2', { summary: 'Of the other ticket' }),
  left_object: { name: 'zendesk:ticket202', metadata: {} },
};

describe('the app around the panels', () => {
  it('shows admins the tabs and agents the links alone', async () => {
    const admin = await renderApp();
    expect((await screen.findAllByRole('tab')).map(({ textContent }) => textContent)).toEqual([
      'Links',
      'Explorer',
      'Connections',
      'ActiveCampaign',
      'Make',
    ]);
    expect(screen.getByRole('tabpanel', { name: 'Links' })).toBeVisible();
    admin.unmount();

    await renderApp({ state: { role: 'agent' } });

    await screen.findByRole('heading', { name: 'Links' });
    expect(screen.queryByRole('tab')).not.toBeInTheDocument();
  });

  it('shows one panel at a time, and keeps what was typed in those that were looked at', async () => {
    const { user } = await renderApp();
    await user.type(await screen.findByRole('searchbox', { name: 'Filter links' }), 'typed');

    await user.click(screen.getByRole('tab', { name: 'Connections' }));
    await screen.findByRole('heading', { name: 'Connections' });
    expect(screen.getAllByRole('tabpanel')).toEqual([
      screen.getByRole('tabpanel', { name: 'Connections' }),
    ]);
    await user.click(screen.getByRole('tab', { name: 'Links' }));

    expect(screen.getByRole('searchbox', { name: 'Filter links' })).toHaveValue('typed');
    expect(screen.getAllByRole('tabpanel', { hidden: true })).toHaveLength(2);
  });

  it('follows the ticket, and never shows a late answer for another', async () => {
    const world = aWorld({ links: [jira('ACME-1', { summary: 'Of the first ticket' }), other] });
    let release: (() => void) | undefined;
    const { zaf } = await renderApp({ world }, (emulated) => {
      release = emulated.hold();
    });
    await screen.findByText('Loading links…');

    zaf.change({ ticket: aTicket({ id: 202 }) });
    act(() => zaf.emit('app.activated'));
    await waitFor(() =>
      expect(zaf.requests.some(({ url }) => url.includes('ticket202'))).toBe(true),
    );
    release?.();

    expect(await screen.findByText('Of the other ticket')).toBeVisible();
    expect(screen.queryByText('Of the first ticket')).not.toBeInTheDocument();
  });

  it('asks again when the agent comes back after 30 seconds, and not before', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { zaf } = await renderApp({ world: aWorld({ links: [jira('ACME-1')] }) });
    await screen.findByText('ACME-1');
    const asked = zaf.requests.length;

    act(() => zaf.emit('app.activated'));
    expect(zaf.requests).toHaveLength(asked);

    await act(() => vi.advanceTimersByTimeAsync(31_000));
    act(() => zaf.emit('app.activated'));
    await waitFor(() => expect(zaf.requests).toHaveLength(asked + 2));
    vi.useRealTimers();
  });

  it('names a setting that cannot be right, with its value and what is expected', async () => {
    const settings = {
      integration: 'acme_linker',
      link_types: 'jira_issue',
      ticket_side: 'middle',
      ticket_object_name: 'ticket',
    };

    await renderApp({ world: aWorld({ settings, links: [jira('ACME-1')] }) });

    expect(
      await screen.findByText(/“ticket_side” is “middle”. Expected: left, right/),
    ).toBeVisible();
    expect(screen.getByText(/“ticket_object_name” is “ticket”/)).toBeVisible();
    expect(await screen.findByText('ACME-1')).toBeVisible();
  });

  it('follows the colour scheme', async () => {
    const { zaf } = await renderApp();
    await screen.findByRole('heading', { name: 'Links' });

    act(() => zaf.emit('colorScheme.changed', 'dark'));

    expect(document.documentElement).toHaveAttribute('data-color-scheme', 'dark');
  });

  it('asks for a saved ticket when there is none yet', async () => {
    const { host, world } = stage();
    const unsaved = {
      ...host,
      get: (path: string) => (path === 'ticket.id' ? Promise.resolve(null) : host.get(path)),
    };
    startApp({ kind: 'connected', host: unsaved });

    expect(await screen.findByText(/has not been saved yet/)).toBeVisible();
    expect(world.links).toEqual([]);
  });

  it('says in a plain page why there is nothing, and how to preview it', async () => {
    startApp({ kind: 'outside-zendesk' });
    expect(await screen.findByRole('heading', { name: /belongs inside Zendesk/ })).toBeVisible();
    expect(screen.getByText('npm run dev:zendesk')).toBeVisible();

    startApp({
      kind: 'script-missing',
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('static.zdassets.com');
  });

  it('offers to try again when Zendesk does not say who is signed in', async () => {
    const { host } = stage({ world: aWorld({ links: [jira('ACME-1')] }) });
    let isSilent = true;
    const silent = {
      ...host,
      metadata: () => (isSilent ? Promise.reject(new Error('late')) : host.metadata()),
    };
    startApp({ kind: 'connected', host: silent });
    const again = await screen.findByRole('button', { name: 'Try again' });
    isSilent = false;
    act(() => again.click());

    expect(await screen.findByText('ACME-1')).toBeVisible();
  });
});
