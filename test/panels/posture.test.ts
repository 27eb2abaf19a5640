import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import {
  aBasicAuthConnection,
  aBearerTokenConnection,
  anApiKeyConnection,
  anOauthConnection,
} from '../../sandbox/builders.ts';
import { allConnectionsPage } from '../../src/api/zis-connections/schemas.ts';
import notices from '../../src/panels/connections/notices.json';
import { adviceOn, type Age } from '../../src/panels/connections/posture.ts';
import { dayIn, mayBeRetired, retirements } from '../../src/panels/connections/retirement.ts';

const NOW = Date.parse('2026-03-02T09:30:00Z');
const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(NOW - days * DAY).toISOString();

/** The only connection of an answer, as the app keeps it. */
function connectionIn(answer: object) {
  const [connection] = v.parse(allConnectionsPage, answer).items;
  if (!connection) throw new Error('The answer holds no connection.');
  return connection;
}

const key = (overrides: object) =>
  connectionIn({ api_key: [{ ...anApiKeyConnection({ updated_at: daysAgo(1) }), ...overrides }] });

const kinds = (
  connection: ReturnType<typeof connectionIn>,
  { olderThan = 365, isUnused = false }: { olderThan?: Age; isUnused?: boolean } = {},
) => adviceOn(connection, { now: NOW, olderThan, isUnused }).map(({ kind }) => kind);

describe('a secret', () => {
  it.each([
    [366, 365, ['old']],
    [364, 365, []],
    [91, 90, ['old']],
    [179, 180, []],
    [731, 730, ['old']],
    [0, 90, []],
    [-5, 90, []],
  ] as const)('replaced %i days ago, with old meaning %i days: %j', (days, olderThan, expected) => {
    expect(kinds(key({ updated_at: daysAgo(days) }), { olderThan })).toEqual(expected);
  });

  it('is as old as its last replacement, or else as it is', () => {
    const created_at = daysAgo(900);

    expect(kinds(key({ created_at, updated_at: daysAgo(2) }))).toEqual([]);
    expect(kinds(key({ created_at, updated_at: null }))).toEqual(['old']);
  });

  it.each([['last spring'], ['Sprint 12'], [''], [null], [0], [{}]])(
    'has no age when %j is its only date',
    (date) => {
      expect(kinds(key({ created_at: date, updated_at: date }))).toEqual([]);
    },
  );

  it('does not grow old where ZIS renews it, nor where its type is not known', () => {
    const old = { created_at: daysAgo(900), updated_at: daysAgo(900) };

    expect(kinds(connectionIn({ oauth: [{ ...anOauthConnection(), ...old }] }))).toEqual([]);
    expect(kinds(connectionIn({ meta: {}, mtls: [{ name: 'new', ...old }] }))).toEqual([]);
  });
});

describe('an allowed domain', () => {
  it.each([
    ['', ['no-domain']],
    ['   ', ['no-domain']],
    [null, ['no-domain']],
    ['api.shop.example', []],
    ['acme.zendesk.com', ['zendesk-domain']],
    ['ACME.Zendesk.com', ['zendesk-domain']],
    ['zendesk.com', ['zendesk-domain']],
    ['*.zendesk.com', ['zendesk-domain']],
    ['acme.zendesk.com.', ['zendesk-domain']],
    ['https://acme.zendesk.com/api/v2', ['zendesk-domain']],
    ['acme.zendesk.com:443', ['zendesk-domain']],
    ['acme.zendesk.com.evil.example', []],
    ['notzendesk.com', []],
    ['zendesk.com.example', []],
  ])('%j is worth: %j', (allowed_domain, expected) => {
    expect(kinds(key({ allowed_domain }))).toEqual(expected);
  });

  it('is nothing that an OAuth connection lacks', () => {
    expect(kinds(connectionIn({ oauth: [anOauthConnection()] }))).toEqual([]);
  });

  it('may stand before a Zendesk API token only with basic authentication and a bearer token', () => {
    const allowed_domain = 'acme.zendesk.com';

    expect(
      [
        key({ allowed_domain }),
        connectionIn({ basic_auth: [aBasicAuthConnection({ allowed_domain })] }),
        connectionIn({ bearer_token: [aBearerTokenConnection({ allowed_domain })] }),
      ].map((connection) => [connection.type, mayBeRetired(connection)]),
    ).toEqual([
      ['api_key', false],
      ['basic_auth', true],
      ['bearer_token', true],
    ]);
  });
});

it('a connection of any type may be unused, and several things at once', () => {
  const used = { isUnused: true };

  expect(kinds(connectionIn({ oauth: [anOauthConnection()] }), used)).toEqual(['unused']);
  expect(kinds(connectionIn({ meta: {}, mtls: [{ name: 'new' }] }), used)).toEqual(['unused']);
  expect(kinds(key({ allowed_domain: '', updated_at: daysAgo(999) }), used)).toEqual([
    'old',
    'no-domain',
    'unused',
  ]);
});

describe("Zendesk's own notice", () => {
  const wordsOn = (day: string) =>
    retirements(Date.parse(day)).flatMap(({ steps }) =>
      steps.map(({ words }) => words.replace('connections.retirement.', '')),
    );

  it.each([
    ['2026-07-27T23:00:00Z', ['firstComing', 'noneNewComing', 'endComing']],
    ['2026-07-28T12:00:00Z', ['firstOver', 'noneNewComing', 'endComing']],
    ['2026-10-28T00:00:00Z', ['firstOver', 'noneNewOver', 'endComing']],
    ['2027-04-30T11:59:00Z', ['firstOver', 'noneNewOver', 'endComing']],
    ['2027-04-30T12:00:00Z', ['firstOver', 'noneNewOver', 'endOver']],
    ['2031-01-01T00:00:00Z', ['firstOver', 'noneNewOver', 'endOver']],
  ])('is told on %s in the words for what is over and what is to come', (day, words) => {
    expect(wordsOn(day)).toEqual(words);
  });

  it('names its days, its source at Zendesk, and the day it was looked at', () => {
    expect(notices.length).toBeGreaterThan(0);
    for (const { dates, source, checked } of notices) {
      const days = dates.map(({ on }) => on);

      expect(new URL(source).hostname).toMatch(/(^|\.)zendesk\.com$/);
      expect([...days].sort()).toEqual(days);
      expect([...days, checked].filter((day) => !/^\d{4}-\d\d-\d\d$/.test(day))).toEqual([]);
    }
  });

  it('says a day as it is, whatever the time zone', () => {
    expect(dayIn('en', '2027-04-30')).toBe('April 30, 2027');
  });
});
