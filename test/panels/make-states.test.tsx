import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { World } from '../../sandbox/world.ts';
import { rowOf } from '../support/connections-list.ts';
import { alertOf, press } from '../support/connections.ts';
import { answered } from '../support/links.ts';
import { aMakeWorld, openMake } from '../support/make.ts';
import { aWorld } from '../support/render-app.tsx';

/** The panel of a world in which these settings are other ones. */
async function openSet(settings: World['settings']) {
  const world = aMakeWorld();
  world.settings = { ...world.settings, ...settings };
  const opened = await openMake({ world });
  const panel = await screen.findByRole('tabpanel', { name: 'Make' });
  await within(panel).findByRole('heading', { name: 'Make' });
  return { ...opened, panel };
}

const makeCalls = ({ zaf }: Awaited<ReturnType<typeof openMake>>) =>
  zaf.requests.filter(({ url }) => url.includes('make'));

describe('the Make panel without its settings', () => {
  it.each([
    [{ make_zone: '' }, /The setting “make_zone” is empty.*eu1\.make\.com/],
    [{ make_apps: ' , ' }, /The setting “make_apps” is empty.*separated by commas/],
    [
      { make_zone: 'https://eu1.make.com/api' },
      /“make_zone” is “https:\/\/eu1\.make\.com\/api”.*without a path/,
    ],
    [{ make_apps: 'acme-crm, acme crm' }, /“make_apps” is “acme crm”.*separated by commas/],
  ])('names what is wrong with %o, and where the token goes', async (settings, words) => {
    const { panel, ...opened } = await openSet(settings);

    expect(panel).toHaveTextContent(words);
    expect(panel).toHaveTextContent(/goes into the setting “make_token”.*sdk-apps:write/);
    expect(makeCalls(opened)).toEqual([]);
  });

  it('is not set up in an account that has nothing of Make', async () => {
    await openMake({ world: aWorld() });

    expect(await screen.findByText('Not set up yet')).toBeVisible();
  });

  it('gives the line of the manifest for a zone that the package does not name', async () => {
    const { panel } = await openSet({ make_zone: 'ap1.make.example' });

    expect(panel).toHaveTextContent('ap1.make.example is not among the hosts');
    expect(panel).toHaveTextContent(/"domainWhitelist": \[.*"ap1\.make\.example"\]/);
    expect(await alertOf('The Make connections could not be loaded.')).toBeVisible();
  });
});

describe('the states of the Make panel', () => {
  it('waits aloud', async () => {
    await openMake({}, (zaf) => void zaf.hold());

    expect(await screen.findByText('Loading Make connections…')).toHaveRole('status');
  });

  it('says in a sentence that an app has none', async () => {
    await openMake({ world: aMakeWorld([]) });

    expect(await screen.findByText(/The app “acme-crm” has no connections/)).toBeVisible();
    expect(screen.queryByLabelText('Filter Make connections')).not.toBeInTheDocument();
  });

  it('says which app Make does not know', async () => {
    const world = aMakeWorld();
    world.settings = { ...world.settings, make_apps: 'acme-gone' };

    await openMake({ world });

    expect(await alertOf('Make does not know an app “acme-gone”')).toHaveTextContent('make_apps');
  });

  it.each([
    ['not-permitted', 'sdk-apps:read'],
    ['offline', 'Make did not answer through Zendesk.'],
    ['malformed', 'Check that eu1.make.com is the address of Make’s API.'],
  ] as const)('has words and a way on for %s', async (scenario, words) => {
    const { user, zaf } = await openMake({ scenario });
    const alert = await alertOf('The Make connections could not be loaded.');
    expect(alert).toHaveTextContent(words);

    zaf.scenario = 'normal';
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));

    expect(await rowOf('Acme key')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Make' })).toHaveFocus();
  });

  it('says where another token is entered', async () => {
    const world = aMakeWorld();
    await openMake({ world: { ...world, make: { ...world.make, token: 'another' } } });

    const alert = await alertOf('Make does not accept the API token.');

    expect(alert).toHaveTextContent('in the setting “make_token”');
    expect(alert).toHaveTextContent('HTTP 401');
  });

  it("explains the proxy's own refusals", async () => {
    await openMake({ world: aMakeWorld(undefined, { answers: { installation: 'missing' } }) });

    expect(await alertOf('does not know this installation')).toHaveTextContent('installation_id');
  });

  it('waits for nobody who is over the limit', async () => {
    await openMake({}, (zaf) => {
      zaf.failureOf = ({ url }) => (url.includes('make.com') ? answered(429) : undefined);
    });

    expect(await alertOf('Make has had too many requests.')).toBeVisible();
  });

  it('keeps what it has when a refresh fails, and says that it is old', async () => {
    const { user, zaf } = await openMake();
    await rowOf('Acme key');

    zaf.scenario = 'offline';
    await press(user, 'Refresh');

    expect(await alertOf('may be out of date')).toBeVisible();
    expect(await rowOf('Acme key')).toBeVisible();
  });
});
