import { describe, expect, test } from 'vitest';
import { scenarios, type ScenarioName } from '../../sandbox/apis/scenarios.ts';
import { createWorld } from '../../sandbox/seed.ts';
import { activeCampaignOf, makeOf } from './elsewhere-calls.ts';

const shop = {
  connection: { service: 'new', externalid: 'new', name: 'New', logoUrl: '', linkUrl: '' },
};

describe('ActiveCampaign', () => {
  test.each([
    ['not-permitted', 403, '{"message":"Forbidden: the API key is missing or not valid"}'],
    ['expired', 403, '{"message":"Forbidden: the API key is missing or not valid"}'],
    ['rate-limited', 429, '{"message":"Too many requests"}'],
  ] as const)('in %s answers %i in its own shape', async (scenario, status, text) => {
    const call = activeCampaignOf(createWorld());

    expect(await call('connections', { scenario })).toMatchObject({ status, text });
  });

  test('in many-connections has 300, the seeded ones among them', async () => {
    const world = createWorld();
    const call = activeCampaignOf(world);
    const sizes = [];

    for (const offset of ['0', '100', '200', '300']) {
      const query = { limit: '100', offset };
      const { text } = await call('connections', { scenario: 'many-connections', query });
      sizes.push(text.split('"externalid"').length - 1);
      expect(text).toContain('"total":"300"');
    }

    expect(sizes).toEqual([100, 100, 100, 0]);
    expect(world.activeCampaign.connections).toHaveLength(27);
  });

  test('in empty has nothing until something is made', async () => {
    const world = createWorld();
    const call = activeCampaignOf(world);
    const scenario = 'empty';

    const before = await call('connections', { scenario });
    await call('connections', { scenario, method: 'POST', body: shop });
    const after = await call('connections', { scenario });

    expect(before.body).toEqual({ connections: [], meta: { total: '0' } });
    expect(after.body).toMatchObject({ connections: [{ service: 'new' }], meta: { total: '1' } });
    expect(world.activeCampaign.connections).toHaveLength(27);
  });

  test('in lying-server says that it wrote and has not', async () => {
    const world = createWorld();

    const answer = await activeCampaignOf(world)('connections', {
      ...{ scenario: 'lying-server', method: 'POST', body: shop },
    });

    expect(answer).toMatchObject({ status: 200, body: { connection: { id: '28' } } });
    expect(world.activeCampaign.connections).toHaveLength(27);
  });

  test('in broken-answer writes and answers 500', async () => {
    const world = createWorld();

    const answer = await activeCampaignOf(world)('connections/1', {
      ...{ scenario: 'broken-answer', method: 'DELETE' },
    });

    expect(answer).toMatchObject({ status: 500, text: '{"message":"An error occurred"}' });
    expect(world.activeCampaign.connections).toHaveLength(26);
  });
});

describe('Make', () => {
  test.each([
    ['not-permitted', 403, { detail: 'Access denied.', message: 'Permission denied' }],
    ['expired', 401, { detail: 'Invalid token.', code: 'SC401' }],
    ['rate-limited', 429, { message: 'Requests limit for organization exceeded' }],
  ] as const)('in %s answers %i in its own shape', async (scenario, status, body) => {
    const answer = await makeOf(createWorld())('acme-crm/connections', { scenario });

    expect(answer.status).toBe(status);
    for (const words of Object.values(body)) expect(answer.text).toContain(words);
  });

  test('in empty has its apps, and no connections', async () => {
    const call = makeOf(createWorld());
    const scenario = 'empty';
    const list = (app: string) => call(`${app}/connections`, { scenario });

    await call('acme-crm/connections', {
      ...{ scenario, method: 'POST', body: { type: 'basic', label: 'New' } },
    });

    expect((await list('acme-crm')).body).toMatchObject({ appConnections: [{ name: 'acme-crm' }] });
    expect((await list('acme-billing')).body).toEqual({ appConnections: [] });
  });

  test('in lying-server says that it wrote and has not', async () => {
    const world = createWorld();
    const call = makeOf(world);
    const before = structuredClone(world.make);
    const scenario = 'lying-server';

    const saved = await call('connections/acme-crm/api', { scenario, method: 'PUT', body: '{}' });
    const gone = await call('connections/acme-crm2', { scenario, method: 'DELETE' });

    expect(saved).toMatchObject({ status: 200, body: { change: { code: 'api' } } });
    expect(gone).toMatchObject({ status: 200, body: { appConnection: 'acme-crm2' } });
    expect(world.make).toEqual(before);
  });

  test('in broken-answer writes and answers 500', async () => {
    const world = createWorld();

    const answer = await makeOf(world)('connections/acme-crm/api', {
      ...{ scenario: 'broken-answer', method: 'PUT', body: '{}' },
    });

    expect(answer).toMatchObject({ status: 500, body: { code: 'SC500' } });
    expect(world.make.apps[0]?.connections[0]?.sections.api).toBe('{}');
  });
});

test.each([
  ['ActiveCampaign', activeCampaignOf, 'connections'],
  ['Make', makeOf, 'acme-crm/connections'],
] as const)('%s has an answer, or none, in every scenario', async (_, callerOf, path) => {
  const statuses: Partial<Record<ScenarioName, number>> = {};

  for (const { name } of scenarios) {
    statuses[name] = (await callerOf(createWorld())(path, { scenario: name })).status;
  }

  expect(statuses).toMatchObject({
    ...{ normal: 200, empty: 200, 'many-connections': 200, slow: 200 },
    ...{ offline: 0, 'lying-server': 200, malformed: 200, 'html-page': 200 },
  });
});

test.each([
  ['ActiveCampaign', activeCampaignOf, 'connections'],
  ['Make', makeOf, 'acme-crm/connections'],
] as const)('%s fails one of each five calls when it is flaky', async (_, callerOf, path) => {
  const call = callerOf(createWorld());
  const statuses: number[] = [];

  for (let place = 0; place < 15; place += 1) {
    statuses.push((await call(path, { scenario: 'flaky' })).status);
  }

  expect(statuses.filter((status) => status !== 200)).toEqual([429, 500, 0]);
});
