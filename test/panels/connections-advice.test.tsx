import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  anApiKeyConnection,
  aBasicAuthConnection,
  aBearerTokenConnection,
} from '../../sandbox/builders.ts';
import { noConnections } from '../../sandbox/world.ts';
import { aBundleUsing, namesListed, openConnections, rowOf } from '../support/connections-list.ts';
import { aWorld } from '../support/render-app.tsx';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const updated_at = daysAgo(1);
const everybody = ['key', 'zd_key', 'erp', 'bot', 'bare', 'old', 'older'];
const allUsed = aBundleUsing('all', {
  actions: Object.fromEntries(everybody.map((name) => [`use_${name}`, name])),
});

const aMixedWorld = () =>
  aWorld({
    bundles: [allUsed],
    connections: {
      ...noConnections(),
      api_key: [
        anApiKeyConnection({ name: 'key', updated_at }),
        anApiKeyConnection({ name: 'zd_key', updated_at, allowed_domain: 'acme.zendesk.com' }),
        anApiKeyConnection({ name: 'bare', updated_at, allowed_domain: '' }),
        anApiKeyConnection({ name: 'old', updated_at: daysAgo(200) }),
        anApiKeyConnection({ name: 'older', updated_at: daysAgo(500) }),
      ],
      basic_auth: [
        aBasicAuthConnection({ name: 'erp', updated_at, allowed_domain: 'acme.zendesk.com' }),
      ],
      bearer_token: [aBearerTokenConnection({ name: 'bot', updated_at })],
    },
  });

async function openAdvice() {
  const rendered = await openConnections({ world: aMixedWorld() });
  await rowOf('key');
  await rendered.user.click(await screen.findByRole('button', { name: /^Advice/ }));
  return { ...rendered, advice: screen.getByRole('region', { name: 'Advice' }) };
}

const titlesIn = (advice: HTMLElement) =>
  within(advice)
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);

afterEach(() => {
  localStorage.clear();
  vi.useRealTimers();
});

describe('the advice about connections', () => {
  it('waits behind a button that says of how many there is some', async () => {
    const { user, advice } = await openAdvice();
    const button = screen.getByRole('button', { name: 'Advice (4)' });
    expect(button).toHaveAttribute('aria-expanded', 'true');

    await user.click(button);

    expect(advice).not.toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('comes by kind, with its number and its reason', async () => {
    const { advice } = await openAdvice();

    expect(titlesIn(advice)).toEqual([
      'Sent to a Zendesk domain (2)',
      'Not replaced for more than 1 year (1)',
      'No allowed domain (1)',
    ]);
    expect(advice).toHaveTextContent('An age is no proof of harm.');
    expect(advice).toHaveTextContent('The app cannot see the secret.');
  });

  it('shows just the rows of a kind, and all of them again', async () => {
    const { user, advice } = await openAdvice();

    await user.click(
      within(advice).getByRole('button', { name: 'Show: Sent to a Zendesk domain' }),
    );

    await waitFor(() => expect(namesListed()).toEqual(['erp', 'zd_key']));
    expect(screen.getByRole('button', { name: 'Filter and sort (1)' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(namesListed()).toHaveLength(7));
  });

  it('takes as old what the person says, and remembers it', async () => {
    const { user, advice, unmount } = await openAdvice();

    await user.selectOptions(within(advice).getByLabelText('Older than'), '180 days');

    expect(titlesIn(advice)).toContain('Not replaced for more than 180 days (2)');
    expect(await rowOf('old')).toHaveTextContent('Not replaced for more than 180 days.');
    unmount();
    const again = await openAdvice();
    expect(within(again.advice).getByLabelText('Older than')).toHaveDisplayValue('180 days');
  });

  it.each([['{"what":1}'], ['[17]'], ['["365"]'], ['no json']])(
    'begins with a year where the browser has kept %s',
    async (kept) => {
      const { unmount, user, advice } = await openAdvice();
      await user.selectOptions(within(advice).getByLabelText('Older than'), '90 days');
      const [key = ''] = Object.keys(localStorage);
      unmount();
      localStorage.setItem(key, kept);

      const again = await openAdvice();

      expect(key).toContain('acme');
      expect(within(again.advice).getByLabelText('Older than')).toHaveDisplayValue('1 year');
    },
  );

  it('stands in the rows in a line each, and claims nothing that cannot be seen', async () => {
    await openAdvice();

    expect(await rowOf('bare')).toHaveTextContent('Without an allowed domain');
    expect(await rowOf('erp')).toHaveTextContent('it may hold a Zendesk API token.');
    expect(await rowOf('zd_key')).toHaveTextContent('What it holds there is not known.');
    expect(await rowOf('zd_key')).not.toHaveTextContent('API token');
    expect(await rowOf('key')).not.toHaveTextContent(/Not replaced|Without|Zendesk/);
  });

  it('says that no flow names a connection, only once all is known', async () => {
    const world = aMixedWorld();
    world.bundles = [];
    const { user } = await openConnections({ world });
    await waitFor(() => expect(screen.getAllByText('No flow names it.')).toHaveLength(7));

    await user.click(screen.getByRole('button', { name: 'Advice (7)' }));

    expect(titlesIn(screen.getByRole('region', { name: 'Advice' }))).toContain(
      'No flow names them (7)',
    );
  });

  it('has nothing to say of connections that are as they should be', async () => {
    const world = aMixedWorld();
    world.connections = {
      ...noConnections(),
      api_key: [anApiKeyConnection({ name: 'key', updated_at })],
    };
    const { user } = await openConnections({ world });
    await within(await rowOf('key')).findByText('Used by 1 action');

    await user.click(await screen.findByRole('button', { name: 'Advice (0)' }));

    expect(screen.getByRole('region', { name: 'Advice' })).toHaveTextContent('There is none.');
  });
});

describe("Zendesk's notice about its API tokens", () => {
  it.each([
    [
      '2026-05-01T12:00:00Z',
      ['From July 28, 2026', 'From October 27, 2026', 'On April 30, 2027: all remaining'],
    ],
    [
      '2026-11-24T12:00:00Z',
      ['Since July 28, 2026', 'Since October 27, 2026', 'On April 30, 2027: all remaining'],
    ],
    [
      '2027-05-02T12:00:00Z',
      ['Since July 28, 2026', 'Since October 27, 2026', 'Since April 30, 2027: all API tokens'],
    ],
  ])('is honest on %s about what has happened', async (today, sentences) => {
    vi.useFakeTimers({ shouldAdvanceTime: true, now: new Date(today), toFake: ['Date'] });
    const { advice } = await openAdvice();

    for (const sentence of sentences) expect(advice).toHaveTextContent(sentence);
    expect(await rowOf('erp')).toHaveTextContent(sentences[2] ?? '');
  });

  it('leads to where Zendesk says so', async () => {
    const { advice } = await openAdvice();

    const source = within(advice).getByRole('link', { name: 'Zendesk’s announcement' });

    expect(source).toHaveAttribute('href', expect.stringContaining('developer.zendesk.com'));
    expect(source).toHaveAttribute('target', '_blank');
    expect(source).toHaveAttribute('rel', 'noopener noreferrer');
    expect(advice).toHaveTextContent('as of November 24, 2026');
  });
});
