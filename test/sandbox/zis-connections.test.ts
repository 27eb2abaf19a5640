import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  aBasicAuthConnection,
  aBearerTokenConnection,
  anApiKeyConnection,
  anOauthConnection,
} from '../../sandbox/builders.ts';
import { createWorld } from '../../sandbox/seed.ts';
import { CANARY, emptyWorld, type Connections } from '../../sandbox/world.ts';
import { connectionsPath, zendeskOf } from './calls.ts';

const one: Connections = {
  api_key: [anApiKeyConnection()],
  basic_auth: [aBasicAuthConnection()],
  bearer_token: [aBearerTokenConnection()],
  oauth: [anOauthConnection()],
};

const named = v.array(v.object({ name: v.string() }));
const page = v.object({
  api_key: named,
  basic_auth: named,
  bearer_token: named,
  oauth: named,
  meta: v.object({ after: v.string(), before: v.string(), has_more: v.boolean() }),
});

function namesIn({ api_key, basic_auth, bearer_token, oauth }: v.InferOutput<typeof page>) {
  return [...api_key, ...basic_auth, ...bearer_token, ...oauth].map(({ name }) => name);
}

describe('listAllConnections', () => {
  test('masks the static secrets', async () => {
    const call = zendeskOf(emptyWorld({ connections: { ...one, oauth: [] } }));

    const { status, body } = await call(connectionsPath);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      api_key: [{ name: 'shop_key', api_key: '*****' }],
      basic_auth: [{ name: 'erp_basic', password: '*****' }],
      bearer_token: [{ name: 'bot_bearer', token: '*****' }],
      oauth: [],
    });
    expect(JSON.stringify(body)).not.toContain(CANARY);
  });

  test('gives the tokens of OAuth connections in clear, as the vendor documents', async () => {
    const call = zendeskOf(emptyWorld({ connections: one }));

    const { body } = await call(connectionsPath);

    expect(body).toMatchObject({
      oauth: [{ name: 'crm_oauth', access_token: CANARY, refresh_token: CANARY }],
    });
  });

  test('does not say what client an OAuth connection is built on, as the sample on the page', async () => {
    const call = zendeskOf(emptyWorld({ connections: one }));

    const { body } = await call(connectionsPath);

    expect(one.oauth[0]).toHaveProperty('oauth_client_uuid');
    expect(JSON.stringify(body)).not.toContain('oauth_client_uuid');
  });

  test('runs one cursor over all four types', async () => {
    const call = zendeskOf(createWorld());
    const read = async (query: Record<string, string>) =>
      v.parse(page, (await call(connectionsPath, { query })).body);

    const first = await read({});
    const second = await read({ 'page[after]': first.meta.after });
    const back = await read({ 'page[before]': second.meta.before });

    expect([namesIn(first).length, first.meta.has_more]).toEqual([100, true]);
    expect([namesIn(second).length, second.meta.has_more]).toEqual([30, false]);
    expect(new Set([...namesIn(first), ...namesIn(second)]).size).toBe(130);
    expect(namesIn(back)).toEqual(namesIn(first));
  });

  test('answers a page that holds none of some types', async () => {
    const call = zendeskOf(emptyWorld({ connections: one }));

    const { body } = await call(connectionsPath, { query: { 'page[size]': '1' } });

    expect(body).toMatchObject({
      api_key: [],
      basic_auth: [],
      oauth: [],
      meta: { has_more: true },
    });
  });

  test('refuses a page above 100', async () => {
    const call = zendeskOf(emptyWorld());

    const answer = await call(connectionsPath, { query: { 'page[size]': '101' } });

    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'BadRequest' }] } });
  });

  test('refuses agents with 403', async () => {
    const call = zendeskOf(emptyWorld());

    const answer = await call(connectionsPath, { role: 'agent' });

    expect(answer).toEqual({
      status: 403,
      body: {
        errors: [{ code: 'Forbidden', title: 'Cannot access this resource. Missing scope write' }],
      },
    });
  });
});
