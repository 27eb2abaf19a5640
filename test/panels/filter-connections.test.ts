import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import {
  anApiKeyConnection,
  aBasicAuthConnection,
  aBearerTokenConnection,
  anOauthConnection,
} from '../../sandbox/builders.ts';
import { CANARY } from '../../sandbox/world.ts';
import { allConnectionsPage } from '../../src/api/zis-connections/schemas.ts';
import {
  choicesIn,
  type ConnectionFilter,
  filterConnections,
  isFiltering,
} from '../../src/panels/connections/filter-connections.ts';
import { toRows } from '../../src/panels/connections/listed-connections.ts';

const NOW = Date.parse('2026-03-02T09:30:00Z');

const { items: connections } = v.parse(allConnectionsPage, {
  api_key: [anApiKeyConnection({ name: 'shop_key', header_name: 'X-Shop-Key' })],
  basic_auth: [
    aBasicAuthConnection({ name: 'erp', username: 'erp_2', allowed_domain: '' }),
    aBasicAuthConnection({ name: 'erp_2', username: 'Robot', allowed_domain: 'acme.zendesk.com' }),
  ],
  bearer_token: [
    aBearerTokenConnection({
      name: 'bot',
      allowed_domain: 'API.shop.example',
      updated_at: '2024-01-01T00:00:00Z',
    }),
  ],
  oauth: [
    anOauthConnection({ name: 'crm', permission_scope: 'tickets:read', created_by: 'Lucía' }),
    anOauthConnection({ name: 'past', refresh_token: '', token_expiry: '2025-01-01T00:00:00Z' }),
    anOauthConnection({ name: 'open', refresh_token: '', token_expiry: '2031-01-01T00:00:00Z' }),
  ],
  mtls: [{ name: 'new', allowed_domain: 'new.example' }],
});

const usesOf = (name: string) =>
  name === 'crm' ? [{ bundle: 'links', action: 'find', flows: [] }] : [];

const rows = toRows(connections, {
  now: NOW,
  olderThan: 365,
  where: { usesOf, hasDynamic: true },
});

const filtered = (filter: Partial<ConnectionFilter>) =>
  filterConnections(rows, { text: '', ...filter });
const found = (filter: Partial<ConnectionFilter>) =>
  filtered(filter).matching.map(({ connection }) => connection.name);

const ALL = ['shop_key', 'erp', 'erp_2', 'bot', 'crm', 'past', 'open', 'new'];

describe('a filter of connections', () => {
  it('leaves all of them in their order while it is empty', () => {
    expect(found({})).toEqual(ALL);
    expect(found({ text: '   ' })).toEqual(ALL);
  });

  it.each([
    ['the name', 'SHOP_K', ['shop_key']],
    ['the header', 'x-shop', ['shop_key']],
    ['the user name', 'robot', ['erp_2']],
    ['the domain', 'new.ex', ['new']],
    ['the scopes', 'tickets:read', ['crm']],
    ['the creator', ' lucía ', ['crm']],
    ['the type', 'bearer_token', ['bot']],
    ['a type of its own', 'mtls', ['new']],
    ['nothing', 'no such thing', []],
  ])('finds what is in %s', (_, text, names) => {
    expect(found({ text })).toEqual(names);
  });

  it('finds nothing by a secret', () => {
    expect(found({ text: CANARY })).toEqual([]);
  });

  it.each([
    ['api_key', ['shop_key']],
    ['basic_auth', ['erp', 'erp_2']],
    ['bearer_token', ['bot']],
    ['oauth', ['crm', 'past', 'open']],
    ['other', ['new']],
  ] as const)('leaves those of the type %s', (type, names) => {
    expect(found({ type })).toEqual(names);
  });

  it.each([
    ['renews', ['crm']],
    ['valid', ['open']],
    ['expired', ['past']],
    ['none', ['shop_key', 'erp', 'erp_2', 'bot', 'new']],
    ['unused', ALL.filter((name) => name !== 'crm')],
    ['advice', ['erp', 'erp_2', 'bot']],
    ['old', ['bot']],
    ['no-domain', ['erp']],
    ['zendesk-domain', ['erp_2']],
  ] as const)('leaves those in the state %s', (state, names) => {
    expect(found({ state })).toEqual(names);
  });

  it('leaves those of a domain, however it is written, and those without one', () => {
    expect(found({ domain: 'api.shop.example' })).toEqual(['shop_key', 'bot']);
    expect(found({ domain: '' })).toEqual(['erp']);
  });

  it('asks for everything at once', () => {
    expect(found({ text: 'erp', type: 'basic_auth', state: 'advice', domain: '' })).toEqual([
      'erp',
    ]);
    expect(found({ text: 'shop', type: 'oauth' })).toEqual([]);
  });

  it('puts the one with exactly this name first', () => {
    expect(found({ text: 'ERP_2' })).toEqual(['erp_2', 'erp']);
  });

  it('knows whether it filters, and by how many choices', () => {
    expect(isFiltering({ text: '  ' })).toBe(false);
    expect(isFiltering({ text: 'a' })).toBe(true);
    expect(isFiltering({ text: '', domain: '' })).toBe(true);
    expect(choicesIn({ text: 'a', type: undefined })).toBe(0);
    expect(choicesIn({ text: '', type: 'oauth', domain: '' })).toBe(2);
  });
});

describe('what a choice says that it would leave', () => {
  const counts = (filter: Partial<ConnectionFilter>) => {
    const { type, state, domain } = filtered(filter).counts;
    return {
      type: Object.fromEntries(type),
      state: Object.fromEntries(state),
      domain: Object.fromEntries(domain),
    };
  };

  it('is all there is while nothing is filtered; OAuth has no domain', () => {
    const { type, domain } = counts({});

    expect(type).toEqual({ api_key: 1, basic_auth: 2, bearer_token: 1, oauth: 3, other: 1 });
    expect(domain).toEqual({
      'api.shop.example': 2,
      'acme.zendesk.com': 1,
      'new.example': 1,
      '': 1,
    });
  });

  it('heeds the other choices and the text, and not its own', () => {
    const { type, domain, state } = counts({ type: 'basic_auth', text: 'e' });

    expect(type).toEqual({ api_key: 1, basic_auth: 2, bearer_token: 1, oauth: 3, other: 1 });
    expect(domain).toEqual({ '': 1, 'acme.zendesk.com': 1 });
    expect(state).toMatchObject({ none: 2, advice: 2 });
  });

  it('is what choosing it then leaves', () => {
    const filter = { text: 'e', state: 'none' } as const;

    for (const [domain, count] of filtered(filter).counts.domain) {
      expect(found({ ...filter, domain })).toHaveLength(count);
    }
  });
});
