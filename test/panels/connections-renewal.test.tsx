import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aBearerTokenConnection, anOauthConnection } from '../../sandbox/builders.ts';
import type { OauthConnection, World } from '../../sandbox/world.ts';
import { rowOf } from '../support/connections-list.ts';
import { alertOf, aWorldOf, openAction } from '../support/connections.ts';
import { openConnections } from '../support/connections-list.ts';
import { answered } from '../support/links.ts';
import { choose } from '../support/acts.ts';

const EARLY = '2026-03-02T10:00:00Z';
const LATE = '2026-03-02T10:30:00Z';
const one = (overrides: Partial<OauthConnection> = {}) =>
  anOauthConnection({ name: 'crm_oauth', token_expiry: EARLY, ...overrides });

/** The list with one connection; what ZIS has by the time that it is asked again comes from `later`. */
async function ask(
  action: 'Check renewal' | 'Renew now',
  { later = [one()], ...others }: Partial<World> & { readonly later?: OauthConnection[] } = {},
  first = one(),
) {
  const rendered = await openConnections({ world: aWorldOf({ oauth: [first] }, others) });
  await rowOf('crm_oauth');
  rendered.world.connections.oauth = later;
  await choose(rendered.user, 'crm_oauth', action);
  return rendered;
}

describe('checking a renewal', () => {
  it('says that the end of the token has moved, and shows it', async () => {
    const { zaf } = await ask('Check renewal', { later: [one({ token_expiry: LATE })] });

    const row = within(await rowOf('crm_oauth'));

    expect(await row.findByText(/its end moved from Mar 2, 2026, .* to Mar 2, 2026,/)).toHaveRole(
      'status',
    );
    expect(row.getByText(/moved/)).toHaveTextContent(/10:00.*10:30/);
    expect(zaf.requests.filter(({ type }) => type !== 'GET')).toEqual([]);
    expect(screen.getByRole('button', { name: 'Actions for crm_oauth' })).toHaveFocus();
  });

  it('says that it has not moved, which is no fault', async () => {
    await ask('Check renewal');

    expect(await screen.findByText(/^The end of the token has not moved: Mar 2/)).toHaveTextContent(
      'this alone is no fault',
    );
  });

  it('says that one without an end cannot be judged', async () => {
    await ask('Check renewal', { later: [one({ token_expiry: '' })] });

    expect(await screen.findByText(/ZIS records no end for this token/)).toBeVisible();
  });

  it('says that one has an end now', async () => {
    await ask('Check renewal', { later: [one()] }, one({ token_expiry: '' }));

    expect(await screen.findByText(/its end is now Mar 2, 2026/)).toBeVisible();
  });

  it('says while it looks that it does', async () => {
    const { user, zaf } = await openConnections({ world: aWorldOf({ oauth: [one()] }) });
    await rowOf('crm_oauth');
    zaf.hold();

    await choose(user, 'crm_oauth', 'Check renewal');

    expect(await screen.findByText('Reading crm_oauth again…')).toHaveRole('status');
  });

  it('has words when it cannot be read', async () => {
    const { user, zaf } = await openConnections({ world: aWorldOf({ oauth: [one()] }) });
    await rowOf('crm_oauth');
    zaf.failureOf = () => answered(403, 'Only admin user is allowed');

    await choose(user, 'crm_oauth', 'Check renewal');

    const alert = await alertOf('crm_oauth could not be read again.');
    expect(alert).toHaveTextContent(/Only admin user is allowed.*HTTP 403/);
  });

  it('says above the list that one is gone, and leaves the focus at the heading', async () => {
    await ask('Check renewal', { later: [] });

    expect(await alertOf('crm_oauth is no longer there.')).toBeVisible();
    await waitFor(() =>
      expect(screen.queryByRole('listitem', { name: 'crm_oauth' })).not.toBeInTheDocument(),
    );
    expect(screen.getByRole('heading', { name: 'Connections' })).toHaveFocus();
  });

  it('is offered for nothing but an OAuth connection', async () => {
    const world = aWorldOf({ bearer_token: [aBearerTokenConnection({ name: 'bot_bearer' })] });
    const { user } = await openAction(['bot_bearer', 'Copy name'], { world });

    await user.click(screen.getByRole('button', { name: 'Actions for bot_bearer' }));

    const items = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(items).toEqual(['Copy name', 'Replace secret', 'Delete']);
  });
});

describe('renewing now', () => {
  it('says after a 405 that ZIS renews by itself on next use', async () => {
    await ask('Renew now');

    expect(
      await screen.findByText(
        /does not renew on request here \(405\): it renews by itself on next/,
      ),
    ).toHaveRole('status');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says that the end has moved where ZIS renews on request', async () => {
    const { zaf } = await ask('Renew now', { answers: { refresh: 'answers' } });

    expect(await screen.findByText(/^ZIS has renewed the token: its end moved/)).toBeVisible();
    expect(zaf.requests.filter(({ type }) => type === 'POST')).toHaveLength(1);
  });

  it.each([
    [403, 'Only admin user is allowed', /Only admin user is allowed.*HTTP 403/],
    [500, '', /has a problem at the moment.*HTTP 500/],
    [0, '', /Zendesk did not answer/],
  ])(
    'says that asking did not work after %s, when nothing has moved',
    async (status, body, words) => {
      const { user, zaf } = await openConnections({ world: aWorldOf({ oauth: [one()] }) });
      await rowOf('crm_oauth');
      zaf.failureOf = ({ type }) => (type === 'POST' ? answered(status, body) : undefined);

      await choose(user, 'crm_oauth', 'Renew now');

      expect(await alertOf('Asking ZIS to renew it did not work.')).toHaveTextContent(words);
    },
  );

  it('believes what it reads more than a lost answer', async () => {
    const { user, world, zaf } = await openConnections({ world: aWorldOf({ oauth: [one()] }) });
    await rowOf('crm_oauth');
    zaf.failureOf = ({ type }) => {
      if (type !== 'POST') return undefined;
      world.connections.oauth = [one({ token_expiry: LATE })];
      return answered(0);
    };

    await choose(user, 'crm_oauth', 'Renew now');

    expect(await screen.findByText(/^ZIS has renewed the token: its end moved/)).toBeVisible();
  });
});
