import { screen, waitFor, within } from '@testing-library/react';
import { expect, describe, it } from 'vitest';
import { anApiKeyConnection, anOauthConnection } from '../../sandbox/builders.ts';
import { noConnections } from '../../sandbox/world.ts';
import { choose } from '../support/acts.ts';
import { openConnections } from '../support/connections-list.ts';
import { answered } from '../support/links.ts';
import { aWorld } from '../support/render-app.tsx';

const aWorldOf = (count: number) =>
  aWorld({
    connections: {
      ...noConnections(),
      api_key: Array.from({ length: count / 2 }, (_, at) =>
        anApiKeyConnection({ name: `key_${at + 1}` }),
      ),
      oauth: Array.from({ length: count / 2 }, (_, at) =>
        anOauthConnection({ name: `oauth_${at + 1}` }),
      ),
    },
  });

const rows = () =>
  within(screen.getByRole('list', { name: 'Connections' })).getAllByRole('listitem', {
    name: /^(key|oauth)_/,
  });

describe('a thousand connections', () => {
  it('are all read, over ten pages, though Zendesk asks to wait in the middle', async () => {
    let wasBusy = false;
    const { zaf } = await openConnections({ world: aWorldOf(1000) }, (emulated) => {
      emulated.failureOf = ({ url }) => {
        const isSixth = pagesIn(emulated.requests).length === 6 && isPage(url);
        if (!isSixth || wasBusy) return undefined;
        wasBusy = true;
        return { ...answered(429), headers: { 'Retry-After': '0' } };
      };
    });

    expect(await screen.findByText('1,000 connections')).toBeVisible();
    expect(wasBusy).toBe(true);
    expect(new Set(pagesIn(zaf.requests)).size).toBe(10);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('are drawn only near what is seen; each says which of how many it is', async () => {
    await openConnections({ world: aWorldOf(1000) });
    await screen.findByText('1,000 connections');
    await waitFor(() => expect(rows()[0]).toHaveAttribute('aria-setsize', '1000'));

    expect(rows().length).toBeGreaterThan(3);
    expect(rows().length).toBeLessThan(60);
    expect(rows()[0]).toHaveAccessibleName('key_1');
    expect(rows()[1]).toHaveAccessibleName('key_2');
  });

  it('are found in as a whole, and counted', async () => {
    const { user } = await openConnections({ world: aWorldOf(1000) });
    await screen.findByText('1,000 connections');

    await user.type(
      await screen.findByRole('searchbox', { name: 'Filter connections' }),
      'oauth_499',
    );

    expect(await screen.findByText('1 of 1,000 connections')).toBeVisible();
    expect(rows().map((row) => row.getAttribute('aria-posinset'))).toEqual(['1']);
    expect(rows()[0]).toHaveAccessibleName('oauth_499');
  });

  it('keep what is open in one of them, whatever the filter leaves', async () => {
    const { user } = await openConnections({ world: aWorldOf(1000) });
    await screen.findByText('1,000 connections');
    await choose(user, 'key_2', 'Delete');
    const question = await screen.findByRole('alertdialog', { name: 'Delete key_2?' });

    await user.type(
      await screen.findByRole('searchbox', { name: 'Filter connections' }),
      'oauth_7',
    );

    expect(await screen.findByText('11 of 1,000 connections')).toBeVisible();
    expect(question).toBeVisible();
    expect(rows()[0]).toHaveAccessibleName('key_2');
  });
});

it('a hundred connections are drawn whole', async () => {
  await openConnections({ world: aWorldOf(100) });
  await screen.findByText('100 connections');

  expect(rows()).toHaveLength(100);
  expect(rows()[0]).not.toHaveAttribute('aria-setsize');
});

const isPage = (url: string) => url.includes('/connections/all');
const pagesIn = (requests: readonly { readonly url: string }[]) =>
  requests.map(({ url }) => url).filter(isPage);
