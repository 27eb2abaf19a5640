// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { OauthConnection } from '../../src/api/zis-connections/schemas.ts';
import {
  type FlowState,
  judgeFlow,
  type Wanted,
} from '../../src/panels/connections/acting/oauth/flow-state.ts';
import {
  type End,
  openPopUp,
  returnAddress,
} from '../../src/panels/connections/acting/oauth/pop-up.ts';
import { playedWindows } from '../support/oauth.ts';

const crm = (overrides: Partial<OauthConnection> = {}): OauthConnection => ({
  type: 'oauth',
  ...{ name: 'crm', uuid: 'u-1', created_by: '', oauth_client_uuid: 'c-1', token_type: 'bearer' },
  oauth_url_subdomain: 'acme',
  permission_scope: 'read write',
  token_expiry: '2031-03-01T00:00:00Z',
  hasRefreshToken: true,
  ...overrides,
});
const later = { token_expiry: '2031-03-01T00:30:00Z' };
const wanted: Wanted = { name: 'crm', subdomain: 'acme', scopes: 'read write' };

interface Seen {
  readonly wanted?: Partial<Wanted>;
  readonly end?: End['kind'];
  readonly before?: OauthConnection | null | 'unread';
  readonly now?: OauthConnection | null;
}

const judged = ({ wanted: changed, end = 'returned', before = null, now = crm() }: Seen) =>
  judgeFlow({
    wanted: { ...wanted, ...changed },
    ...{ end, now },
    before: before === 'unread' ? undefined : before,
  });

const done: FlowState = { kind: 'done' };
const over: readonly End['kind'][] = ['closed', 'stopped', 'timed-out'];

describe('a sign-in that came back', () => {
  it.each<[string, Seen, FlowState]>([
    ['is done', {}, done],
    ['is done again, though nothing shows it', { before: crm() }, done],
    ['is not visible where ZIS shows nothing', { now: null }, { kind: 'not-visible' }],
    [
      'went to another account',
      { now: crm({ oauth_url_subdomain: 'evil' }) },
      { kind: 'other-account', found: 'evil', wanted: 'acme' },
    ],
    ['is the same account in other capitals', { wanted: { subdomain: 'ACME' } }, done],
    ['is done where no account was named', { wanted: { subdomain: '' } }, done],
    ['is done where ZIS names no account', { now: crm({ oauth_url_subdomain: '' }) }, done],
    [
      'has fewer rights',
      { now: crm({ permission_scope: 'read' }) },
      { kind: 'fewer-scopes', missing: ['write'] },
    ],
    ['has its rights with commas', { now: crm({ permission_scope: 'write,read' }) }, done],
    ['is done where ZIS names no rights', { now: crm({ permission_scope: '' }) }, done],
    ['has more rights', { now: crm({ permission_scope: 'read write admin' }) }, done],
    ['is done where the client’s own were wanted', { wanted: { scopes: '' } }, done],
  ])('%s', (_, seen, state) => {
    expect(judged(seen)).toEqual(state);
  });
});

describe.each(over)('a sign-in whose window was not seen to come back (%s)', (end) => {
  const ended = { kind: end === 'timed-out' ? 'timed-out' : 'cancelled' };
  const fixed = { hasRefreshToken: false };

  it.each<[string, Seen, object]>([
    ['has made nothing', { now: null }, ended],
    ['has left everything as it was', { before: crm() }, ended],
    ['has made a connection', {}, done],
    ['has made another in its place', { before: crm({ uuid: 'u-0' }) }, done],
    ['has changed its rights', { before: crm({ permission_scope: 'read' }) }, done],
    [
      'has changed its account',
      { before: crm(), now: crm({ oauth_url_subdomain: 'evil' }) },
      { kind: 'other-account', found: 'evil', wanted: 'acme' },
    ],
    ['may have renewed it, or ZIS has', { before: crm(), now: crm(later) }, { kind: 'unsure' }],
    [
      'has renewed what ZIS cannot renew',
      { before: crm(fixed), now: crm({ ...fixed, ...later }) },
      done,
    ],
    ['may have made what could not be read before', { before: 'unread' }, { kind: 'unsure' }],
    ['has made nothing that could be read', { before: 'unread', now: null }, ended],
  ])('%s', (_, seen, state) => {
    expect(judged({ ...seen, end })).toEqual(state);
  });
});

describe('the window of a sign-in', () => {
  const windows = playedWindows();

  /** One that is away at the service. */
  function away(signal = new AbortController().signal) {
    const popUp = openPopUp('title', 'text');
    if (!popUp) throw new Error('No window was opened.');
    popUp.go('https://login.example/authorize');
    return { window: windows.window(), ended: popUp.ended(signal) };
  }
  const looked = () => vi.advanceTimersByTimeAsync(500);

  it.each<[string, string, End]>([
    ['', '', { kind: 'returned' }],
    ['verification_token=secret', '', { kind: 'returned' }],
    ['error=access_denied', '', { kind: 'refused', reason: 'access_denied' }],
    ['error=x&error_description=Not%20you', '', { kind: 'refused', reason: 'Not you' }],
    ['error=', '', { kind: 'refused', reason: undefined }],
    ['verification_token=secret', '#hash', { kind: 'returned' }],
  ])('comes back with “%s%s”', async (query, hash, end) => {
    const { window, ended } = away();

    window.comeTo(`${returnAddress()}?${query}${hash}`);
    await looked();

    expect(await ended).toEqual(end);
    expect(window.isClosed()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['about:blank'],
    [new URL('another.html', document.baseURI).href],
    [returnAddress().replace('http://', 'https://evil.')],
  ])('is not back while it is at %s', async (address) => {
    const { window } = away();

    window.comeTo(address);
    await looked();

    expect(window.isClosed()).toBe(false);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('shows no long words of the service that may be a token', async () => {
    const { window, ended } = away();

    const token = 'abc123def456ghi789jkl012mno345';
    window.comeTo(`${returnAddress()}?error_description=Bad+${token}`);
    await looked();

    expect(await ended).toEqual({ kind: 'refused', reason: 'Bad •••' });
  });

  it('is closed at once where waiting was given up before it began', async () => {
    const { window, ended } = away(AbortSignal.abort());

    expect(await ended).toEqual({ kind: 'stopped' });
    expect(window.isClosed()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['/relative'],
    ['blob:https://a/1'],
    [''],
  ])('goes nowhere for %j', (address) => {
    const isGone = openPopUp('title', 'text')?.go(address);

    expect(isGone).toBe(false);
    expect(windows.window().address()).toBe('about:blank');
  });
});
