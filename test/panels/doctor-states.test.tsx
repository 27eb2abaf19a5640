import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checked, openDoctor, region, row, serveFiles, aHealthyWorld } from '../support/doctor.ts';
import { answered } from '../support/links.ts';
import { aWorld } from '../support/render-app.tsx';
import type { EmulatedZaf } from '../support/zaf-client.ts';

beforeEach(() => serveFiles());
afterEach(() => void vi.restoreAllMocks());

/** Calls to an address fail; nobody looks for them before. */
const failing =
  (address: string, failure: object) =>
  (zaf: EmulatedZaf): void => {
    zaf.failureOf = ({ url }) => (url.includes(address) ? failure : undefined);
  };

describe('what the check finds wrong', () => {
  it('is an integration that the account does not have, with those that it has', async () => {
    const { settings } = aHealthyWorld();
    const world = aHealthyWorld({ settings: { ...settings, integration: 'Acme_Linker' } });
    await openDoctor({ world });

    await checked();

    expect(row('Integration in use')).toHaveTextContent('Not working');
    expect(row('Integration in use')).toHaveTextContent(
      'no integration “Acme_Linker”.It has: acme_linker & acme_billing.Check the setting',
    );
    expect(row('Connections')).toHaveTextContent('integration mismatch');
  });

  it.each([
    ['401', answered(401), 'Not working', 'does not permit this'],
    ['403', answered(403), 'Not working', 'does not permit this'],
    ['404', answered(404), 'Not working', 'does not know this'],
    ['429', answered(429), 'Needs attention', 'Too many requests'],
    ['500', answered(500), 'Not working', 'has a problem at the moment'],
    ['no answer', { status: 0 }, 'Not working', 'did not answer'],
  ])('is a call that is answered with %s, told by the words of the screen', async (...of) => {
    const [, failure, state, words] = of;
    await openDoctor({}, failing('/bundles', failure));

    await checked();

    expect(row('Bundles')).toHaveTextContent(state);
    expect(row('Bundles')).toHaveTextContent(words);
    expect(row('Bundles')).toHaveTextContent(/Failed after [\d,]+ ms/);
    expect(row('Job specs')).not.toHaveTextContent('Not working');
  });

  it('is a slow answer', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await openDoctor({}, (zaf) => {
      const request = zaf.client.request.bind(zaf.client);
      zaf.client.request = async (options) => {
        if (options.url.includes('/bundles')) {
          await new Promise((resolve) => setTimeout(resolve, 4000));
        }
        return request(options);
      };
    });

    await vi.advanceTimersByTimeAsync(4000);
    await checked();
    vi.useRealTimers();

    expect(row('Bundles')).toHaveTextContent('Needs attention');
    expect(row('Bundles')).toHaveTextContent(/Answered after [4-9],\d+ ms.*That is slow/);
  });

  it('is the key of another system, in the words for that system', async () => {
    await openDoctor({}, failing('api-us1.com', answered(403)));

    await checked();

    expect(row('activecampaign_token')).toHaveTextContent('A call that uses it was turned away');
    expect(row('ActiveCampaign connections')).toHaveTextContent('ActiveCampaign refused the key');
    expect(row('make_token')).toHaveTextContent('The calls that use it are answered.');
  });

  it('is a setting that cannot be used, with what is expected', async () => {
    const settings = { ...aHealthyWorld().settings, ticket_side: 'middle', make_zone: 'x y' };
    await openDoctor({ world: aHealthyWorld({ settings }) });

    await checked();

    expect(row('ticket_side')).toHaveTextContent('“middle” cannot be used. Expected: left');
    expect(row('make_zone')).toHaveTextContent('“x y” cannot be used. Expected: the host');
    expect(row('Make connections')).toHaveTextContent('the setting “make_zone” cannot be used');
  });

  it('is a role that has changed, and a package that is not the one that runs', async () => {
    await openDoctor({}, (zaf) => {
      const metadata = zaf.client.metadata.bind(zaf.client);
      zaf.client.metadata = async () => Object.assign({}, await metadata(), { version: '9.9.9' });
    }).then(async ({ zaf, user }) => {
      zaf.change({ role: 'agent' });
      await user.click(screen.getByRole('button', { name: 'Run again' }));
    });

    await checked();

    expect(row('Your role')).toHaveTextContent('Zendesk now says “agent”');
    expect(row('Version of the app')).toHaveTextContent('Zendesk has installed 9.9.9');
  });
});

describe('what is not set up', () => {
  it('is not asked for', async () => {
    const { zaf } = await openDoctor({ world: aWorld({ settings: {} }) });

    const { states } = await checked();

    expect(states('Answers of the systems')).toEqual({
      ...{ 'Integration in use': 'Not set up', Integrations: 'Good' },
      ...{ 'Links of this ticket': 'Not set up', Connections: 'Not set up' },
      ...{ 'OAuth clients': 'Not set up', Bundles: 'Not set up', 'Job specs': 'Not set up' },
      ...{ Tickets: 'Good', 'ActiveCampaign connections': 'Not set up' },
      'Make connections': 'Not set up',
    });
    expect(row('make_token')).toHaveTextContent('Not set up');
    expect(zaf.requests.map(({ url }) => url).filter((url) => url.startsWith('https:'))).toEqual(
      [],
    );
  });
});

describe('the clock', () => {
  const timeIn = (milliseconds: number) => new Date(Date.now() + milliseconds).toUTCString();

  it.each([
    ['is right', () => ({ date: timeIn(0) }), /Good.*Less than \d+ s apart/],
    [
      'is ahead',
      () => ({ date: timeIn(-900_000) }),
      /Needs attention.*About (?:89|90|91)\d s ahead/,
    ],
    [
      'is behind',
      () => ({ date: timeIn(900_000) }),
      /Needs attention.*About (?:88|89|90)\d s behind/,
    ],
    [
      'is right by what a cache has kept',
      () => ({ date: timeIn(-600_000), age: '600' }),
      /Good.*Less than/,
    ],
    ['is not known without a time', () => ({ age: '5' }), /Cannot be known.*no time of its own/],
    ['is not known from an odd time', () => ({ date: 'yesterday' }), /Cannot be known/],
  ])('%s', async (_, headers, words) => {
    serveFiles(headers());
    await openDoctor();

    await checked();

    expect(row('Clock of this computer')).toHaveTextContent(words);
  });

  it('is not known when the files cannot be asked for', async () => {
    serveFiles();
    await openDoctor();

    await checked();

    expect(row('Clock of this computer')).toHaveTextContent('Cannot be known');
  });
});

describe('what somebody has to try', () => {
  it('is copying, which the app itself does', async () => {
    const { user } = await openDoctor();
    await checked();

    await user.click(screen.getByRole('button', { name: 'Try copying' }));

    expect(await within(row('Copying')).findByText('A short text was copied.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('Copied by the check of this app');
  });

  it('is a window, which is closed again', async () => {
    const opened = document.body.appendChild(document.createElement('iframe')).contentWindow;
    if (!opened) throw new Error('jsdom gives a frame no window.');
    const close = vi.spyOn(opened, 'close');
    const open = vi.spyOn(window, 'open').mockReturnValue(opened);
    const { user } = await openDoctor();
    await checked();
    expect(open).not.toHaveBeenCalled();

    await user.click(screen.getByRole('button', { name: 'Try a window' }));

    expect(await within(row('Windows')).findByText(/^A window opened/)).toBeVisible();
    expect(close).toHaveBeenCalledOnce();
  });

  it('may be blocked', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null);
    const { user } = await openDoctor();
    await checked();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('blocked'));

    await user.click(screen.getByRole('button', { name: 'Try a window' }));
    await user.click(screen.getByRole('button', { name: 'Try copying' }));

    expect(await within(row('Windows')).findByText('Not working')).toBeVisible();
    expect(await within(row('Copying')).findByText('Needs attention')).toBeVisible();
    expect(await region()).toHaveTextContent('Checked all. 2 points need attention.');
  });
});
