import { act, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, vi } from 'vitest';
import { endFlow, type FlowEnd } from '../../sandbox/apis/oauth-flows.ts';
import { anOauthClient } from '../../sandbox/builders.ts';
import type { World } from '../../sandbox/world.ts';
import { fill } from './acts.ts';
import { openConnections } from './connections-list.ts';
import { aWorld, type renderApp } from './render-app.tsx';
import type { EmulatedZaf } from './zaf-client.ts';

export const crm = anOauthClient({ name: 'crm_client' });
export const fleet = anOauthClient({ name: 'fleet_client', grant_type: 'client_credentials' });

/** A world with a client of each grant. */
export const aWorldWithClients = (overrides: Partial<World> = {}): World =>
  aWorld({ oauthClients: [crm, fleet], ...overrides });

/** A window as the page that opened it sees it: a foreign page in it does not let itself be looked at. */
interface SeenWindow {
  readonly address: () => string;
  /** What stood in it before it went anywhere. */
  readonly words: () => string;
  readonly isClosed: () => boolean;
  readonly close: () => void;
  /** Comes back as the service, or anybody, sends it. */
  readonly comeTo: (address: string) => void;
  /** Presses a button of the service's page. */
  readonly press: (world: World, end: FlowEnd) => void;
}

/** A browser's windows and its clock, played anew for each test of a file. */
export function playedWindows() {
  let windows = stubWindows();
  beforeEach(() => {
    stubClock();
    windows = stubWindows();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  return {
    browser: {
      set blocks(blocks: boolean) {
        windows.browser.blocks = blocks;
      },
    },
    opened: () => windows.opened(),
    window: () => windows.window(),
    forget: () => windows.forget(),
  };
}

/** Opens windows in the place of a browser, or blocks them. */
function stubWindows() {
  const opened: SeenWindow[] = [];
  const browser = { blocks: false };
  vi.stubGlobal('open', () => {
    if (browser.blocks) return null;
    const { window, seen } = aWindow();
    opened.push(seen);
    return window;
  });
  return {
    browser,
    opened: () => opened.length,
    /** The only one. */
    window(): SeenWindow {
      const [first, ...others] = opened;
      if (!first || others.length) throw new Error(`${opened.length} windows were opened.`);
      return first;
    },
    /** Forgets those that were opened. */
    forget: () => void opened.splice(0),
  };
}

function aWindow() {
  let address = 'about:blank';
  let isForeign = false;
  const body = { textContent: '' };
  const window = {
    closed: false,
    document: { title: '', body },
    location: {
      get href() {
        if (isForeign) throw new DOMException('Blocked a frame', 'SecurityError');
        return address;
      },
      replace(next: string) {
        address = next;
        isForeign = true;
      },
    },
    close() {
      window.closed = true;
    },
  };
  const comeTo = (next: string) => {
    address = next;
    isForeign = false;
  };
  const seen: SeenWindow = {
    address: () => address,
    words: () => `${window.document.title}: ${body.textContent}`,
    isClosed: () => window.closed,
    close: () => window.close(),
    comeTo,
    press: (world, end) => {
      const state = new URL(address).searchParams.get('state') ?? '';
      comeTo(endFlow(world, state, end).href);
    },
  };
  return { window, seen };
}

/** Only what looks at the window: the rest of the app, and of the tests, keeps its time. */
function stubClock(): void {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
}

/** Lets the app look at the window as often as it does in that time. */
export const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

/** What changes nothing on the screen cannot be waited for while the clock stands still. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
}

/** Writes, and reads of one OAuth connection, in order; `from` is how many requests came before. */
export const callsOf = ({ requests }: EmulatedZaf, from = 0) =>
  requests
    .slice(from)
    .filter(({ type, url }) => type !== 'GET' || url.includes('?name='))
    .map(({ type, url }) => `${type} ${url.split('/').slice(4).join('/')}`);

/** The bodies that started flows. */
export const startsOf = ({ requests }: EmulatedZaf): readonly unknown[] =>
  requests
    .filter(({ type, url }) => type === 'POST' && url.includes('/oauth/start/'))
    .map(({ data }): unknown => JSON.parse(data ?? 'null'));

/** The form for a new connection, with OAuth chosen. */
export async function openConnect(...args: Parameters<typeof renderApp>) {
  const rendered = await openConnections(...args);
  const { user } = rendered;
  await user.click(await screen.findByRole('button', { name: 'Add connection' }));
  await user.selectOptions(await screen.findByLabelText('Type'), 'oauth');
  return rendered;
}

interface Typed {
  readonly name?: string;
  /** By name. */
  readonly client?: string;
  readonly account?: string;
  readonly scopes?: string;
}

/** Fills in the form and presses the button that opens the window. */
export async function connect(user: UserEvent, typed: Typed = {}) {
  const { name = 'new_oauth', client = 'crm_client', account, scopes } = typed;
  await screen.findByLabelText('Client');
  await fill(user, 'Name', name);
  await user.selectOptions(screen.getByLabelText('Client'), client);
  if (account) await fill(user, 'Account at the service', account);
  if (scopes) await fill(user, 'Scopes', scopes);
  await user.click(screen.getByRole('button', { name: 'Connect' }));
}

export const waiting = () => screen.findByText('Waiting for the sign-in in the other window…');

/** The OAuth clients, opened. */
export async function openClients(...args: Parameters<typeof renderApp>) {
  const rendered = await openConnections(...args);
  await rendered.user.click(await screen.findByRole('button', { name: 'OAuth clients' }));
  await screen.findByRole('region', { name: 'OAuth clients' });
  return rendered;
}

/** Picks an action from the menu of a client. */
export async function chooseOfClient(user: UserEvent, name: string, action: string) {
  const label = `Actions for the client ${name}`;
  await user.click(await screen.findByRole('button', { name: label }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
}

export const clientsListed = () =>
  within(screen.getByRole('list', { name: 'OAuth clients' }))
    .queryAllByRole('listitem')
    .map((row) => row.querySelector('bdi')?.textContent);
