import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answered } from '../support/links.ts';
import {
  aWorldWithClients,
  connect,
  fleet,
  openConnect,
  playedWindows,
  startsOf,
} from '../support/oauth.ts';

const windows = playedWindows();

const alert = () => screen.findByRole('alert');

describe('a client that signs in by itself', () => {
  it('opens no window, and is connected at once', async () => {
    const world = aWorldWithClients();
    const { user, zaf } = await openConnect({ world });

    await connect(user, { client: 'fleet_client' });

    expect(await screen.findByText('new_oauth is connected.')).toBeVisible();
    expect(windows.opened()).toBe(0);
    expect(startsOf(zaf)).toMatchObject([
      { oauth_client_uuid: fleet.uuid, grant_type: 'client_credentials' },
    ]);
    expect(JSON.stringify(startsOf(zaf))).not.toContain('allow_offline_access');
    expect(world.connections.oauth).toMatchObject([{ name: 'new_oauth' }]);
  });

  it('is connected where ZIS has nothing to say about it', async () => {
    const { user } = await openConnect({
      world: aWorldWithClients({ answers: { accessCode: 'empty' } }),
    });

    await connect(user, { client: 'fleet_client' });

    expect(await screen.findByText('new_oauth is connected.')).toBeVisible();
  });

  it('says beforehand that no window opens', async () => {
    const { user } = await openConnect({ world: aWorldWithClients() });
    await screen.findByLabelText('Client');

    await user.selectOptions(screen.getByLabelText('Client'), 'fleet_client');

    expect(screen.getByText(/no window opens/)).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: /refresh token/ })).not.toBeInTheDocument();
  });

  it.each([
    ['refused', 403, /^The sign-in did not work.*HTTP 403/],
    ['lost, and nothing was made', 500, /^The sign-in did not work.*HTTP 500/],
  ])('is no success where the second call is %s', async (_, status, words) => {
    await connectLosing({ isMade: false, status });

    expect(await alert()).toHaveTextContent(words);
    expect(screen.queryByText('new_oauth is connected.')).not.toBeInTheDocument();
  });

  it.each([[500], [0]])(
    'is a success where it is made, though the answer is %i',
    async (status) => {
      await connectLosing({ isMade: true, status });

      expect(await screen.findByText('new_oauth is connected.')).toBeVisible();
    },
  );

  it.each([
    ['https://evil.example/api/services/zis/codes?verification_code=1'],
    ['https://acme.zendesk.com/api/v2/users/me.json'],
    ['/api/services/zis/../../v2/users/me.json'],
  ])('is not sent on to %s', async (redirect_url) => {
    const { user, zaf } = await openConnect({ world: aWorldWithClients() }, (emulated) => {
      const request = emulated.client.request.bind(emulated.client);
      emulated.client.request = async (options) => {
        const answer = await request(options);
        return options.url.includes('/oauth/start/') ? { redirect_url } : answer;
      };
    });

    await connect(user, { client: 'fleet_client' });

    expect(await alert()).toHaveTextContent('ZIS gave an address that cannot be opened.');
    expect(zaf.requests.at(-1)?.url).toContain('/oauth/start/');
  });
});

/** Connects where the answer to the code is another one than the true one. */
async function connectLosing({
  isMade,
  status,
}: {
  readonly isMade: boolean;
  readonly status: number;
}) {
  const world = aWorldWithClients();
  const { user } = await openConnect({ world }, (zaf) => {
    const request = zaf.client.request.bind(zaf.client);
    zaf.client.request = async (options) => {
      if (!options.url.includes('/access_codes/')) return request(options);
      if (isMade) await request(options);
      // ZAF rejects with a plain object, never an Error.
      // oxlint-disable-next-line typescript/only-throw-error
      throw answered(status);
    };
  });
  await connect(user, { client: 'fleet_client' });
}
