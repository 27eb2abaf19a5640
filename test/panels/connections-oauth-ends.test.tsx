import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { endFlow } from '../../sandbox/apis/oauth-flows.ts';
import type { World } from '../../sandbox/world.ts';
import { returnAddress } from '../../src/panels/connections/acting/oauth/pop-up.ts';
import { answered } from '../support/links.ts';
import {
  aWorldWithClients,
  callsOf,
  connect,
  openConnect,
  pass,
  startsOf,
  playedWindows,
  waiting,
} from '../support/oauth.ts';

const windows = playedWindows();

const FIVE_MINUTES = 5 * 60_000;
const READ = 'GET connections/acme_linker?name=new_oauth';
const alert = () => screen.findByRole('alert');
const lookAgain = () => screen.getByRole('button', { name: 'Look again' });

/** A sign-in that somebody is expected to take part in. */
async function waitForSomebody() {
  const rendered = await openConnect({ world: aWorldWithClients() });
  await connect(rendered.user, { scopes: 'read write' });
  await waiting();
  const before = rendered.zaf.requests.length;
  return { ...rendered, later: () => callsOf(rendered.zaf, before) };
}

const stateOf = ({ flows }: World) => flows[0]?.state ?? '';

describe('a sign-in ends, and nothing looks at the window any more,', () => {
  it('when somebody refuses', async () => {
    const { world, later } = await waitForSomebody();

    windows.window().press(world, 'refuse');
    await pass(500);

    expect(await alert()).toHaveTextContent('The service refused, or somebody said no there.');
    expect(await alert()).toHaveTextContent('The service says: access_denied');
    expect(windows.window().isClosed()).toBe(true);
    expect(later()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('when somebody closes the window', async () => {
    const { later } = await waitForSomebody();

    windows.window().close();
    await pass(500);

    expect(await alert()).toHaveTextContent('The window was closed, or it cannot be followed');
    expect(later()).toEqual([READ]);
    expect(vi.getTimerCount()).toBe(0);
    await pass(FIVE_MINUTES);
    expect(later()).toEqual([READ]);
  });

  it('when nobody comes within five minutes', async () => {
    const { later } = await waitForSomebody();

    await pass(FIVE_MINUTES - 1000);
    const isOpen = !windows.window().isClosed();
    await pass(2000);

    expect(isOpen).toBe(true);
    expect(await alert()).toHaveTextContent('No sign-in came within 5 minutes');
    expect(windows.window().isClosed()).toBe(true);
    expect(later()).toEqual([READ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('when somebody stops waiting, who keeps the focus near', async () => {
    const { user, later } = await waitForSomebody();

    await user.click(screen.getByRole('button', { name: 'Stop waiting' }));

    expect(await alert()).toHaveTextContent('ZIS shows no change');
    expect(windows.window().isClosed()).toBe(true);
    expect(later()).toEqual([READ]);
    expect(vi.getTimerCount()).toBe(0);
    expect(screen.getByRole('form', { name: 'Add connection' })).toContainElement(focused());
  });

  it('when it comes back', async () => {
    const { world, later } = await waitForSomebody();

    windows.window().press(world, 'allow');
    await pass(500);
    await screen.findByText('new_oauth is connected.');

    expect(later()).toEqual([READ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('when it comes back and the connection cannot be read, which is told from a failure', async () => {
    const { world, zaf, user } = await waitForSomebody();
    zaf.failureOf = () => answered(403);

    windows.window().press(world, 'allow');
    await pass(500);
    const said = (await alert()).textContent;
    zaf.failureOf = () => undefined;
    await user.click(lookAgain());

    expect(said).toMatch(/^The sign-in is over, but the connection could not be read./);
    expect(said).toMatch(/HTTP 403/);
    expect(await screen.findByText('new_oauth is connected.')).toBeVisible();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('when it comes back before ZIS shows the connection, which is found by looking again', async () => {
    const { world, user } = await waitForSomebody();

    windows.window().comeTo(`${returnAddress()}?verification_token=t`);
    await pass(500);
    const said = (await alert()).textContent;
    endFlow(world, stateOf(world), 'allow');
    await user.click(lookAgain());

    expect(said).toMatch(/^The sign-in came back, but ZIS does not show the connection yet./);
    expect(await screen.findByText('new_oauth is connected.')).toBeVisible();
  });
});

describe('a window that cannot be followed looks closed at once', () => {
  it('and what comes of it is found by looking again, as often as somebody likes', async () => {
    const { world, user } = await waitForSomebody();
    windows.window().close();
    await pass(500);
    await alert();

    await user.click(lookAgain());
    const said = (await alert()).textContent;
    endFlow(world, stateOf(world), 'allow');
    await user.click(lookAgain());

    expect(said).toMatch(/If the sign-in goes on there, finish it, then look again/);
    expect(await screen.findByText('new_oauth is connected.')).toBeVisible();
  });

  it('and looking again finds what was asked for, not what is typed by then', async () => {
    const { world, user, later } = await waitForSomebody();
    windows.window().close();
    await pass(500);
    await alert();

    await user.type(screen.getByLabelText('Name'), '_2');
    endFlow(world, stateOf(world), 'allow');
    await user.click(lookAgain());

    expect(await screen.findByText('new_oauth is connected.')).toBeVisible();
    expect(later()).toEqual([READ, READ]);
  });

  it('and is judged by the connection when somebody was quick', async () => {
    const { world } = await waitForSomebody();

    endFlow(world, stateOf(world), 'allow-as-another');
    windows.window().close();
    await pass(500);

    expect(await alert()).toHaveTextContent('new_oauth is connected, but without: write.');
  });
});

describe('a sign-in does not begin', () => {
  it('where the browser blocks the window: nothing is sent', async () => {
    windows.browser.blocks = true;
    const { user, zaf } = await openConnect({ world: aWorldWithClients() });
    const before = zaf.requests.length;

    await connect(user);
    const said = (await alert()).textContent;
    const sent = callsOf(zaf, before);
    windows.browser.blocks = false;
    await user.click(screen.getByRole('button', { name: 'Connect' }));

    expect(said).toMatch(/^The browser blocked the window.Allow pop-ups for this page/);
    expect(sent).toEqual([]);
    expect(await waiting()).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('where ZIS refuses: the empty window goes', async () => {
    const { user } = await openConnect({ world: aWorldWithClients() }, (zaf) => {
      zaf.failureOf = ({ url }) =>
        url.includes('/oauth/start/')
          ? answered(422, { errors: [{ title: 'The scope is unknown' }] })
          : undefined;
    });

    await connect(user);

    expect(await alert()).toHaveTextContent('The sign-in did not work.');
    expect(within(await alert()).getByText(/The scope is unknown/)).toBeVisible();
    expect(windows.window().isClosed()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    expect(screen.getByLabelText('Name')).toHaveValue('new_oauth');
  });

  it.each([
    ['javascript:alert(document.domain)'],
    [' java\nscript:alert(1)'],
    ['data:text/html,<script>alert(1)</script>'],
    ['file:///etc/passwd'],
    ['/oauth-return.html?verification_token=1'],
    [''],
    [7],
  ])('where the address that ZIS gives is %j, which is never opened', async (redirect_url) => {
    const { user, zaf } = await openConnect({ world: aWorldWithClients() }, (emulated) => {
      const request = emulated.client.request.bind(emulated.client);
      emulated.client.request = async (options) => {
        const answer = await request(options);
        return options.url.includes('/oauth/start/') ? { redirect_url } : answer;
      };
    });

    await connect(user);

    expect(await alert()).toHaveTextContent(/address that cannot be opened|did not work/);
    expect(windows.window().address()).toBe('about:blank');
    expect(windows.window().isClosed()).toBe(true);
    expect(startsOf(zaf)).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

const focused = () => {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement ? activeElement : null;
};
