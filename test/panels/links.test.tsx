import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { answered, jira, slack } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';

const fire = jira('ACME-1', {
  summary: 'Printer on fire',
  status: { name: 'In Progress' },
  url: 'https://acme.atlassian.net/browse/ACME-1',
});

describe('the links panel', () => {
  it('shows each link under its type with title, system, key, status and its time', async () => {
    await renderApp({ world: aWorld({ links: [fire] }) });

    const list = await screen.findByRole('list', { name: 'Jira issues' });
    const row = within(list).getByRole('listitem');
    expect(within(row).getByRole('link', { name: 'Printer on fire' })).toHaveAttribute(
      'href',
      'https://acme.atlassian.net/browse/ACME-1',
    );
    expect(row).toHaveTextContent(/Jira.*ACME-1.*In Progress.*as of .*2026/);
    expect(screen.getByText('1 link')).toBeVisible();
  });

  it('shows the remaining metadata on demand, the ticket’s own included', async () => {
    const { user } = await renderApp({
      world: aWorld({ links: [jira('ACME-1', { summary: 'Printer on fire', sprint: { id: 7 } })] }),
    });

    await user.click(await screen.findByText('Details'));

    const row = within(screen.getByRole('list', { name: 'Jira issues' })).getByRole('listitem');
    expect(await within(row).findByText('sprint')).toBeVisible();
    expect(row).toHaveTextContent('sprint{"id":7}');
    expect(row).toHaveTextContent('ticket_id101');
  });

  it('shortens a long text among the metadata, and shows all of it when asked', async () => {
    const log = 'x'.repeat(100_000);
    const { user } = await renderApp({
      world: aWorld({ links: [jira('ACME-1', { summary: 'Printer on fire', log })] }),
    });
    await user.click(await screen.findByText('Details'));
    expect(screen.getByText(/^x{500}…$/)).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Show all 100,000 characters' }));

    expect(screen.getByText(log)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Show less' })).toHaveFocus();
  });

  it('waits aloud, then shows a group for each type, with counts', async () => {
    const { zaf, world } = await stageHeld();

    expect(await screen.findByText('Loading links…')).toHaveRole('status');
    zaf.release();

    expect(await screen.findByText('2 links')).toBeVisible();
    expect(world.links).toHaveLength(3);
    expect(screen.getByRole('list', { name: 'slack_thread' })).toBeVisible();
  });

  it('says in one sentence that there are none, and what an admin or agent can expect', async () => {
    const admin = await renderApp();
    expect(await screen.findByText(/^No links on this ticket yet. Add one/)).toBeVisible();
    admin.unmount();

    await renderApp({ state: { role: 'agent' } });

    expect(await screen.findByText(/^No links on this ticket yet. They appear/)).toBeVisible();
  });

  it('shows one type though another fails, and tries only that one again', async () => {
    const { zaf, user } = await renderApp(
      { world: aWorld({ links: [fire, slack('C1', { title: 'Help' })] }) },
      (emulated) => {
        emulated.failureOf = ({ url }) =>
          url.includes('slack') ? answered(500, 'boom') : undefined;
      },
    );

    expect(await screen.findByRole('link', { name: 'Printer on fire' })).toBeVisible();
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('slack_thread could not be loaded.');
    expect(alert).toHaveTextContent('HTTP 500');

    const before = zaf.requests.length;
    zaf.failureOf = () => undefined;
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText('Help')).toBeVisible();
    expect(zaf.requests.slice(before).map(({ url }) => url.includes('slack'))).toEqual([true]);
  });

  it('keeps what it has when a refresh fails, and says that it is old', async () => {
    const { zaf, user } = await renderApp({ world: aWorld({ links: [fire] }) });
    await screen.findByRole('link', { name: 'Printer on fire' });

    zaf.scenario = 'offline';
    await user.click(screen.getByRole('button', { name: 'Refresh' }));

    expect((await screen.findAllByRole('alert'))[0]).toHaveTextContent(
      'This could not be refreshed and may be out of date.',
    );
    expect(screen.getByRole('link', { name: 'Printer on fire' })).toBeVisible();
  });

  it.each([
    ['not-permitted', 403],
    ['expired', 401],
  ] as const)('never calls a refusal "no links" (%s)', async (scenario, status) => {
    await renderApp({ scenario, state: { role: 'agent' }, world: aWorld({ links: [fire] }) });

    const alert = await screen.findByRole('alert');

    expect(alert).toHaveTextContent('Ask a Zendesk admin');
    expect(alert).toHaveTextContent(`HTTP ${status}`);
    expect(screen.queryByText(/No links/)).not.toBeInTheDocument();
  });

  it.each([
    ['offline', 'Zendesk did not answer.'],
    ['rate-limited', 'Too many requests'],
    ['malformed', 'was not understood'],
  ] as const)('has its own words for %s', async (scenario, words) => {
    await renderApp({ scenario, world: aWorld({ links: [fire] }) });

    const alert = await screen.findByRole('alert');

    expect(alert).toHaveTextContent(words);
    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it.each(['integration', 'link_types'] as const)('names the missing setting %s', async (name) => {
    const settings = { integration: 'acme_linker', link_types: 'jira_issue', [name]: ' ' };

    const { zaf } = await renderApp({ world: aWorld({ settings }) });

    expect(await screen.findByText('Not set up yet')).toBeVisible();
    expect(screen.getAllByText(new RegExp(`“${name}” is empty`))[0]).toBeVisible();
    expect(zaf.requests.filter(({ url }) => url.includes('/links'))).toEqual([]);
  });

  it('offers the address, selected, where copying is blocked, and the focus is not lost', async () => {
    const { user } = await renderApp({ world: aWorld({ links: [fire] }) });
    await user.click(await screen.findByRole('button', { name: 'Actions for Printer on fire' }));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('blocked'));

    await user.click(await screen.findByRole('menuitem', { name: 'Copy link' }));

    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Text to copy' });
    expect(field).toHaveFocus();
    expect(field).toHaveValue('https://acme.atlassian.net/browse/ACME-1');
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
  });

  it('says once what all types have in common, and not type by type before', async () => {
    const alerts: string[] = [];
    const watch = new MutationObserver(() => {
      alerts.push(...screen.queryAllByRole('alert').map(({ textContent }) => textContent));
    });
    watch.observe(document.body, { childList: true, subtree: true });

    await renderApp({ scenario: 'not-permitted', world: aWorld({ links: [fire] }) });
    await screen.findByRole('alert');
    watch.disconnect();

    expect(new Set(alerts).size).toBe(1);
    expect(alerts[0]).toMatch(/^The links could not be loaded/);
  });

  it('says that it refreshes, once however often it is asked, and keeps the focus', async () => {
    const { zaf, user } = await renderApp({ world: aWorld({ links: [fire] }) });
    await screen.findByRole('link', { name: 'Printer on fire' });
    const before = zaf.requests.length;
    const release = zaf.hold();

    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await user.click(screen.getByRole('button', { name: 'Refresh' }));

    expect(await screen.findByText('Refreshing…')).toHaveRole('status');
    release();
    expect(await screen.findByText(/^Updated /)).toBeVisible();
    expect(zaf.requests.slice(before)).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Refresh' })).toHaveFocus();
  });

  it('finds by any text, the exact key first', async () => {
    const links = [
      jira('ACME-12', { summary: 'Blocks ACME-1' }),
      jira('ACME-1', { summary: 'The one' }),
      jira('ACME-3', { summary: 'Another' }),
    ];
    const { user } = await renderApp({ world: aWorld({ links }) });

    await user.type(await screen.findByRole('searchbox', { name: 'Filter links' }), 'acme-1');

    const list = screen.getByRole('list', { name: 'Jira issues' });
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(2));
    expect(within(list).getAllByRole('listitem')[0]).toHaveTextContent('The one');
    expect(screen.getByText('2 of 3 links')).toBeVisible();

    await user.type(screen.getByRole('searchbox'), 'nothing');
    expect(await screen.findByText('No link matches “acme-1nothing”.')).toBeVisible();
  });

  it('finds the ticket on either side, in one list', async () => {
    const { left_object, right_object, ...link } = jira('ACME-2', { summary: 'Turned round' });
    const turned = { ...link, left_object: right_object, right_object: left_object };
    const world = aWorld({ links: [fire, turned] });
    world.settings.ticket_side = 'either';

    await renderApp({ world });

    const list = await screen.findByRole('list', { name: 'Jira issues' });
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(2));
    expect(within(list).getByText('Turned round')).toBeVisible();
  });

  it.each(['after', 'after_cursor', 'none'] as const)(
    'reads every page, whichever way the answer pages (%s)',
    async (linksMeta) => {
      const links = Array.from({ length: 230 }, (_, index) => jira(`ACME-${index}`));

      await renderApp({ world: aWorld({ links, answers: { linksMeta } }) });

      expect(await screen.findByText('230 links')).toBeVisible();
    },
  );
});

async function stageHeld() {
  let release: (() => void) | undefined;
  const rendered = await renderApp(
    { world: aWorld({ links: [fire, jira('ACME-2'), slack('C1')] }) },
    (zaf) => {
      release = zaf.hold();
    },
  );
  return { ...rendered, zaf: { ...rendered.zaf, release: () => release?.() } };
}
