// @vitest-environment node
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

type Answered = Connections & { meta: { after: string; before: string; has_more: boolean } };

const namesIn = ({ api_key, basic_auth, bearer_token, oauth }: Answered) =>
  [...api_key, ...basic_auth, ...bearer_token, ...oauth].map(({ name }) => name);

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

    expect(body).toMatchObject({ oauth: one.oauth });
  });

  test('runs one cursor over all four types', async () => {
    const call = zendeskOf(createWorld());
    const page = async (query: Record<string, string>) =>
      (await call(connectionsPath, { query })).body as Answered;

    const first = await page({});
    const second = await page({ 'page[after]': first.meta.after });
    const back = await page({ 'page[before]': second.meta.before });

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
