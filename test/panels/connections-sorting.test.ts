import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import {
  anApiKeyConnection,
  aBearerTokenConnection,
  anOauthConnection,
} from '../../sandbox/builders.ts';
import { allConnectionsPage } from '../../src/api/zis-connections/schemas.ts';
import { toRows } from '../../src/panels/connections/listed-connections.ts';
import { type SortBy, sortConnections } from '../../src/panels/connections/sort-connections.ts';

const where = { usesOf: () => undefined, hasDynamic: false };

function rowsOf(answer: object) {
  const { items } = v.parse(allConnectionsPage, answer);
  return toRows(items, { now: Date.parse('2026-03-02T09:30:00Z'), olderThan: 365, where });
}

const sorted = (answer: object, by: SortBy) =>
  sortConnections(rowsOf(answer), by, 'en').map(({ connection }) => connection.name);

const keys = (...names: string[]) => ({ api_key: names.map((name) => ({ name })) });
const keyOf = (name: string, updated_at: unknown) => ({
  ...anApiKeyConnection({ name }),
  updated_at,
});
const oauthOf = (name: string, token_expiry: unknown, refresh_token = '') => ({
  ...anOauthConnection({ name, refresh_token }),
  token_expiry,
});

describe('the order of connections', () => {
  it('is by name as people count and spell', () => {
    expect(sorted(keys('key_10', 'Key_9', 'élan', 'key_1', 'zebra'), 'name')).toEqual([
      'élan',
      'key_1',
      'Key_9',
      'key_10',
      'zebra',
    ]);
  });

  it('is by type, and by name within one', () => {
    const answer = {
      oauth: [anOauthConnection({ name: 'b' }), anOauthConnection({ name: 'a' })],
      mtls: [{ name: '0' }],
      bearer_token: [aBearerTokenConnection({ name: 'y' })],
      api_key: [anApiKeyConnection({ name: 'z' })],
    };

    expect(sorted(answer, 'type')).toEqual(['z', 'y', 'a', 'b', '0']);
  });

  it('is by the last change, the newest first; what has no such time comes last, by name', () => {
    const api_key = [
      keyOf('old', '2025-01-01T00:00:00Z'),
      keyOf('odd', 'Sprint 12'),
      keyOf('new', '2026-03-01T00:00:00Z'),
      keyOf('made', null),
      keyOf('also_new', '2026-03-01T00:00:00Z'),
    ];

    expect(sorted({ api_key, oauth: [anOauthConnection({ name: 'crm' })] }, 'changed')).toEqual([
      'made',
      'also_new',
      'new',
      'old',
      'crm',
      'odd',
    ]);
  });

  it('is by expiry, the soonest first; what renews or has none comes last, by name', () => {
    const oauth = [
      oauthOf('far', '2031-01-01T00:00:00Z'),
      oauthOf('renews', '2026-03-02T09:00:00Z', 'some'),
      oauthOf('odd', 'soon'),
      oauthOf('past', '2025-01-01T00:00:00Z'),
    ];

    expect(sorted({ oauth, ...keys('key') }, 'expiry')).toEqual([
      'past',
      'far',
      'key',
      'odd',
      'renews',
    ]);
  });
});

it('every row has an id of its own, even without a name, or with one that another has', () => {
  const rows = rowsOf({
    api_key: [{}, {}, 7, { name: 'same' }, { name: 'same' }],
    oauth: [{}, { name: 'same' }],
    mtls: [{ name: 'same' }],
    saml: [{ name: 'same' }],
  });

  expect(new Set(rows.map(({ id }) => id)).size).toBe(9);
});
