// @vitest-environment node
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
import { filterConnections } from '../../src/panels/connections/filter-connections.ts';

const { items: connections } = v.parse(allConnectionsPage, {
  api_key: [anApiKeyConnection({ name: 'shop_key', header_name: 'X-Shop-Key' })],
  basic_auth: [
    aBasicAuthConnection({ name: 'erp', username: 'erp_2' }),
    aBasicAuthConnection({ name: 'erp_2', username: 'Robot' }),
  ],
  bearer_token: [aBearerTokenConnection({ name: 'bot', allowed_domain: 'API.bot.example' })],
  oauth: [anOauthConnection({ name: 'crm', permission_scope: 'tickets:read', created_by: 'Mina' })],
});

const found = (text: string, type: Parameters<typeof filterConnections>[1]['type'] = '') =>
  filterConnections(connections, { text, type }).map(({ name }) => name);

describe('a filter of connections', () => {
  it('leaves all of them in their order while it is empty', () => {
    expect(found('')).toEqual(['shop_key', 'erp', 'erp_2', 'bot', 'crm']);
    expect(found('   ')).toEqual(found(''));
  });

  it.each([
    ['the name', 'SHOP_K', ['shop_key']],
    ['the header', 'x-shop', ['shop_key']],
    ['the user name', 'robot', ['erp_2']],
    ['the domain', 'api.bot', ['bot']],
    ['the scopes', 'tickets:read', ['crm']],
    ['the creator', ' mina ', ['crm']],
    ['the type', 'bearer_token', ['bot']],
    ['nothing', 'no such thing', []],
  ])('finds what is in %s', (_, text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('finds nothing by a secret', () => {
    expect(found(CANARY)).toEqual([]);
  });

  it.each([
    ['api_key', ['shop_key']],
    ['basic_auth', ['erp', 'erp_2']],
    ['bearer_token', ['bot']],
    ['oauth', ['crm']],
  ] as const)('leaves those of the type %s', (type, names) => {
    expect(found('', type)).toEqual(names);
  });

  it('asks for both the text and the type', () => {
    expect(found('shop', 'api_key')).toEqual(['shop_key']);
    expect(found('shop', 'oauth')).toEqual([]);
  });

  it('puts the one with exactly this name first', () => {
    expect(found('ERP_2')).toEqual(['erp_2', 'erp']);
  });
});
