import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import {
  anApiKeyConnection,
  aBasicAuthConnection,
  aBearerTokenConnection,
  anOauthConnection,
} from '../../sandbox/builders.ts';
import { noConnections } from '../../sandbox/world.ts';
import { allConnectionsPage } from '../../src/api/zis-connections/schemas.ts';
import { expiryOf } from '../../src/panels/connections/expiry.ts';

const NOW = Date.parse('2026-03-02T09:30:00Z');
const inMinutes = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();

/** What is said of the only connection of an answer. */
function expiryIn(answer: object) {
  const [connection] = v.parse(allConnectionsPage, { ...noConnections(), ...answer }).items;
  if (!connection) throw new Error('The answer holds no connection.');
  return expiryOf(connection, NOW);
}

const oauth = (token_expiry: unknown, refresh_token: unknown) => ({
  oauth: [{ ...anOauthConnection(), token_expiry, refresh_token }],
});

describe('the end of an OAuth token', () => {
  it.each([
    ['half an hour away', inMinutes(30)],
    ['one minute away', inMinutes(1)],
    ['past', inMinutes(-1)],
    ['long past', '2021-10-01T12:44:22Z'],
    ['not known', null],
    ['odd', 'soon'],
  ])('is no concern with a refresh token, when it is %s', (_, token_expiry) => {
    expect(expiryIn(oauth(token_expiry, 'secret'))).toEqual({ kind: 'renews' });
  });

  it.each([
    ['to come', inMinutes(30), 'valid'],
    ['past', inMinutes(-1), 'expired'],
    ['now', inMinutes(0), 'expired'],
  ])('counts without a refresh token, when it is %s', (_, at, kind) => {
    expect(expiryIn(oauth(at, null))).toEqual({ kind, at });
    expect(expiryIn(oauth(at, ''))).toEqual({ kind, at });
  });

  it.each([[null], [undefined], [''], ['soon'], ['Sprint 12'], [0], [{}]])(
    'is not made up from %j',
    (token_expiry) => {
      expect(expiryIn(oauth(token_expiry, null))).toEqual({ kind: 'none' });
    },
  );
});

it.each([
  ['an API key', { api_key: [anApiKeyConnection()] }],
  ['basic authentication', { basic_auth: [aBasicAuthConnection()] }],
  ['a bearer token', { bearer_token: [aBearerTokenConnection()] }],
  ['a type of its own', { mtls: [{ name: 'new', token_expiry: inMinutes(-1) }] }],
])('nothing says when %s ends', (_, answer) => {
  expect(expiryIn(answer)).toEqual({ kind: 'none' });
});
