import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aWorldOfShops, listsAsked, openActiveCampaign } from '../support/activecampaign.ts';
import { addToAnswers, rowOf } from '../support/connections-list.ts';
import { alertOf } from '../support/connections.ts';
import { answered } from '../support/links.ts';

const three = () =>
  aWorldOfShops([
    { id: '1', name: 'Foo EU', service: 'fooshop', externalid: 'eu.fooshop.example' },
    { id: '2', name: 'Bar', service: 'bar', status: '0', syncStatus: '0', lastSync: null },
    { id: '3', name: 'Own', isInternal: '1', status: '7', syncStatus: 'paused', listId: '' },
  ]);

describe('the ActiveCampaign panel', () => {
  it('lists the connections with their service, state and last sync, and counts them', async () => {
    await openActiveCampaign({ world: three() });

    const first = await rowOf('Foo EU');

    expect(first).toHaveTextContent('fooshopeu.fooshop.example');
    expect(first).toHaveTextContent(/Connected ?Sync running ?Last sync: Mar 2, 2026/);
    expect(await rowOf('Bar')).toHaveTextContent(/Error ?Sync stopped ?Last sync: never/);
    expect(screen.getByText('3 connections')).toHaveRole('status');
    expect(screen.getByRole('heading', { name: 'ActiveCampaign' })).toBeVisible();
  });

  it('says what no page documents as it came, and marks what is internal', async () => {
    await openActiveCampaign({ world: three() });

    const row = await rowOf('Own');

    expect(row).toHaveTextContent(/Internal.*Status: 7 ?Sync: paused/);
    expect(await rowOf('Bar')).not.toHaveTextContent('Internal');
  });

  it('shows everything else when it is asked for', async () => {
    const { user } = await openActiveCampaign({ world: three() });
    const row = within(await rowOf('Foo EU'));

    await user.click(row.getByText('Details'));

    expect(await row.findByText('List ID')).toBeVisible();
    const facts = await rowOf('Foo EU');
    expect(facts).toHaveTextContent('ID1List ID3Link addresshttps://fooshop.example');
    expect(facts).toHaveTextContent('Logo addresshttps://fooshop.example/logo.png');
    expect(facts).toHaveTextContent(/CreatedFeb 2, 2026.*Last changeFeb 3, 2026/);
  });

  it('links to web addresses only, in a new tab', async () => {
    await openActiveCampaign({
      world: aWorldOfShops([
        { id: '1', name: 'Web', linkUrl: 'http://web.example/shop' },
        { id: '2', name: 'Script', linkUrl: 'javascript:alert(1)' },
        { id: '3', name: 'Text', linkUrl: 'not an address' },
      ]),
    });

    const link = within(await rowOf('Web')).getByRole('link', { name: 'Web' });

    expect(link).toHaveAttribute('href', 'http://web.example/shop');
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    expect(within(await rowOf('Script')).queryByRole('link')).not.toBeInTheDocument();
    expect(within(await rowOf('Text')).queryByRole('link')).not.toBeInTheDocument();
  });

  it('shows logos from https alone, without a trace, and a letter in place of any other', async () => {
    await openActiveCampaign({
      world: aWorldOfShops([
        { id: '1', name: 'One', logoUrl: 'https://one.example/logo.png' },
        { id: '2', name: 'Two', service: 'zwei', logoUrl: 'http://two.example/logo.png' },
        { id: '3', name: 'Three', service: 'drei', logoUrl: '' },
      ]),
    });

    const logo = within(await rowOf('One')).getByRole('presentation');

    expect(logo).toHaveAttribute('src', 'https://one.example/logo.png');
    expect(logo).toHaveAttribute('referrerpolicy', 'no-referrer');
    expect(logo).toHaveAttribute('loading', 'lazy');
    expect(await rowOf('Two')).toHaveTextContent(/^ZTwo/);
    expect(await rowOf('Three')).toHaveTextContent(/^DThree/);
    fireEvent.error(logo);
    expect(await rowOf('One')).toHaveTextContent(/^FOne/);
  });

  it('shows what has no name or no id as rows, and only what has an id can be acted on', async () => {
    await openActiveCampaign(
      { world: aWorldOfShops([{ id: '7', name: ' ', externalid: '' }]) },
      (zaf) => {
        const odd = [{ name: 'Lost' }, { id: 7, name: null, externalid: null }, 'what?', null];
        addToAnswers(zaf, '/api/3/connections', { connections: odd, meta: { total: '4' } });
      },
    );

    expect(within(await rowOf('Connection 7')).getByRole('button')).toHaveAccessibleName(
      'Actions for Connection 7',
    );
    expect(within(await rowOf('Lost')).queryByRole('button')).not.toBeInTheDocument();
    expect(within(screen.getByRole('tabpanel')).getAllByRole('listitem')).toHaveLength(4);
  });

  it('waits aloud, and says in a sentence that there are none', async () => {
    let release: () => void = () => undefined;
    await openActiveCampaign({ world: aWorldOfShops([]) }, (zaf) => {
      release = zaf.hold();
    });
    expect(await screen.findByText('Loading connections…')).toHaveRole('status');

    release();

    expect(await screen.findByText(/^This account has no connections yet/)).toHaveRole('status');
  });

  it.each([
    ['offline', 'ActiveCampaign did not answer through Zendesk.'],
    ['rate-limited', 'ActiveCampaign has had too many requests.'],
  ] as const)('has words and a way on for %s', async (scenario, words) => {
    const { user, zaf } = await openActiveCampaign({ scenario, world: three() });
    const alert = await alertOf('The connections could not be loaded.');
    expect(alert).toHaveTextContent(words);

    zaf.scenario = 'normal';
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));

    expect(await rowOf('Foo EU')).toBeVisible();
  });

  it.each(['forbidden', 'unauthorized'] as const)(
    'names the setting when the key is refused (%s)',
    async (activeCampaignKey) => {
      const world = three();
      world.answers = { activeCampaignKey };
      world.activeCampaign.key = 'another-key';

      await openActiveCampaign({ world });

      expect(await alertOf('The connections could not be loaded.')).toHaveTextContent(
        /refused the key.*setting “activecampaign_token”/,
      );
    },
  );

  it('says which line the package lacks when the host is not allowed', async () => {
    const world = three();
    world.answers = { packaged: 'as-published' };

    await openActiveCampaign({ world });

    expect(await alertOf('The connections could not be loaded.')).toHaveTextContent(
      'Zendesk’s proxy refused to call acme.api-us1.com',
    );
    expect(screen.getByText(/^"domainWhitelist": \[.*"acme\.api-us1\.com"\]$/)).toBeVisible();
  });

  it('explains that Zendesk does not know the installation', async () => {
    const world = three();
    world.answers = { installation: 'missing' };

    await openActiveCampaign({ world });

    expect(await alertOf('The connections could not be loaded.')).toHaveTextContent(
      'does not know this installation',
    );
  });

  it('keeps what it has when a refresh fails, and says that it is old', async () => {
    const { user, zaf } = await openActiveCampaign({ world: three() });
    await rowOf('Foo EU');
    zaf.failureOf = ({ url }) => (url.includes('/api/3/') ? answered(404) : undefined);

    await user.click(screen.getByRole('button', { name: 'Refresh' }));

    expect(await alertOf('may be out of date')).toBeVisible();
    expect(await rowOf('Foo EU')).toBeVisible();
  });

  it.each([
    [undefined, 'Not set up yet', 'The setting “activecampaign_url” takes the API URL'],
    [
      'ftp://acme',
      'Settings to check',
      'The setting “activecampaign_url” is “ftp://acme”. Expected: an https address',
    ],
  ])(
    'asks for nothing when the address is %s, and says what to enter',
    async (url, title, words) => {
      const world = three();
      world.settings = { ...world.settings, activecampaign_url: url ?? '' };

      const opened = await openActiveCampaign({ world });

      const panel = screen.getByRole('tabpanel', { name: 'ActiveCampaign' });
      expect(await within(panel).findByText(title)).toBeVisible();
      expect(panel).toHaveTextContent(words);
      expect(panel).toHaveTextContent('goes into the setting “activecampaign_token”');
      expect(panel).toHaveTextContent(/"domainWhitelist": \[.*"acme.api-us1.com"\]/);
      expect(listsAsked(opened)).toEqual([]);
    },
  );
});
