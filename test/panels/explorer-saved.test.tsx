import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fill } from '../support/acts.ts';
import { explorer, openExplorer, search } from '../support/explorer.ts';
import { jira } from '../support/links.ts';
import { aWorld } from '../support/render-app.tsx';

const KEY = 'zis-links:acme:1:saved-searches';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

const stored = (): unknown => JSON.parse(localStorage.getItem(KEY) ?? 'null');
const store = (value: unknown) => localStorage.setItem(KEY, JSON.stringify(value));

const aSearch = (name: string) => ({ name, link_type: 'jira_issue', left_object_name: 'a*' });

/** Saves what is in the form. */
async function save(user: UserEvent, name?: string) {
  await user.click(screen.getByRole('button', { name: 'Save this search' }));
  if (name !== undefined) await fill(user, 'Name of the search', name);
  await user.click(screen.getByRole('button', { name: 'Save search' }));
}

describe('saved searches', () => {
  it('are kept in this browser, for this account and installation, and run again', async () => {
    const world = aWorld({ links: [jira('ACME-1', { summary: 'Printer on fire' })] });
    const first = await openExplorer({ world });
    await fill(first.user, 'Right name', 'jira:ACME-*');
    await save(first.user);
    expect(await screen.findByText(/^Saved “jira_issue: zendesk:ticket\*/)).toHaveRole('status');
    expect(screen.getByRole('button', { name: 'Save this search' })).toHaveFocus();
    expect(stored()).toEqual([
      {
        name: 'jira_issue: zendesk:ticket* – jira:ACME-*',
        link_type: 'jira_issue',
        left_object_name: 'zendesk:ticket*',
        right_object_name: 'jira:ACME-*',
      },
    ]);
    first.unmount();

    const { user } = await openExplorer({ world });
    await user.click(screen.getByText('Saved searches (1)'));
    await user.click(
      screen.getByRole('button', { name: 'jira_issue: zendesk:ticket* – jira:ACME-*' }),
    );

    expect(await within(explorer()).findByText('Printer on fire')).toBeVisible();
    expect(screen.getByLabelText('Right name')).toHaveValue('jira:ACME-*');
  });

  it('are removed, with the focus on their list', async () => {
    store([aSearch('One'), aSearch('Two')]);
    const { user } = await openExplorer();
    await user.click(screen.getByText('Saved searches (2)'));

    await user.click(screen.getByRole('button', { name: 'Remove One' }));

    expect(stored()).toEqual([aSearch('Two')]);
    expect(screen.getByText('Saved searches (1)')).toHaveFocus();
    expect(screen.getByText('Removed “One”.')).toHaveRole('status');
  });

  it('take the place of one with the same name, and join what another window has saved', async () => {
    store([aSearch('Mine')]);
    const { user } = await openExplorer();
    store([aSearch('Mine'), aSearch('Theirs')]);

    await fill(user, 'Left name', 'b*');
    await save(user, 'Mine');

    expect(stored()).toEqual([aSearch('Theirs'), { ...aSearch('Mine'), left_object_name: 'b*' }]);
  });

  it.each([
    ['no JSON', 'saved'],
    ['no list', '{"name":"One"}'],
    [
      'odd entries',
      JSON.stringify([
        ...[null, 7, 'One', {}, { name: 'No names', link_type: 'a' }],
        { ...aSearch('Wild type'), link_type: 'a*' },
        aSearch('x'.repeat(501)),
      ]),
    ],
  ])('are not taken from %s', async (_, text) => {
    localStorage.setItem(KEY, text);

    await openExplorer();

    expect(screen.getByText('Saved searches (0)')).toBeVisible();
  });

  it('are fifty at most', async () => {
    store(Array.from({ length: 60 }, (_, index) => aSearch(`Search ${index}`)));
    const { user } = await openExplorer();
    expect(screen.getByText('Saved searches (50)')).toBeVisible();

    await save(user, 'One more');

    expect(await screen.findByText(/^No more than 50 searches/)).toBeVisible();
    expect(stored()).toHaveLength(60);
  });

  it('last until the app is closed where the browser keeps nothing, and say so', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { user } = await openExplorer();

    await save(user, 'Mine');
    await save(user, 'Another');

    expect(await screen.findByText(/^Saved “Another” until the app is closed/)).toBeVisible();
    expect(screen.getByText('Saved searches (2)')).toBeVisible();
  });

  it('are given up without a trace', async () => {
    const { user } = await openExplorer();
    await user.click(screen.getByRole('button', { name: 'Save this search' }));

    await user.click(screen.getByRole('button', { name: 'Cancel' }));

    expect(screen.getByRole('button', { name: 'Save this search' })).toHaveFocus();
    expect(stored()).toBeNull();
  });
});

describe('the request', () => {
  it('is shown as it is sent, and copied for a shell without anything of the session', async () => {
    const { user, zaf } = await openExplorer();
    await fill(user, 'Right name', "jira:O'Hara *");

    await user.click(screen.getByText('Show request'));

    const path =
      '/api/services/zis/links/acme_linker?link_type=jira_issue&left_object_name=zendesk%3Aticket*' +
      "&right_object_name=jira%3AO'Hara%20*&page%5Bsize%5D=100";
    expect(await screen.findByText(`GET ${path}`)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Copy as cURL' }));
    expect(await screen.findByText(/^Copied. \$ZIS_TOKEN/)).toHaveRole('status');
    expect(await navigator.clipboard.readText()).toBe(
      `curl 'https://acme.zendesk.com${path.replace("'", "'\\''")}' -H "Authorization: Bearer $ZIS_TOKEN"`,
    );

    await search(user, {});
    expect(zaf.requests.map(({ url }) => url)).toContain(path);
  });

  it('is there to be copied by hand where copying is blocked', async () => {
    const { user } = await openExplorer();
    await user.click(screen.getByText('Show request'));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('blocked'));

    await user.click(await screen.findByRole('button', { name: 'Copy as cURL' }));

    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Text to copy' });
    expect(field.value).toMatch(/^curl 'https:\/\/acme\.zendesk\.com\/api/);
  });

  it('waits until there is something to search for', async () => {
    const { user } = await openExplorer();

    await user.clear(screen.getByLabelText('Left name'));

    expect(screen.queryByText('Show request')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Save this search' })).not.toBeInTheDocument();
  });
});
