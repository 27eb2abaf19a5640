import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { scenarios, type ScenarioName } from '../../sandbox/apis/scenarios.ts';
import { createProxy, type ProxyOptions } from '../../sandbox/host/proxy.ts';
import type { RequestOptions } from '../../sandbox/host/request-options.ts';
import { createWorld } from '../../sandbox/seed.ts';
import {
  bundlesPath,
  clientsPath,
  connectionsPath,
  linksPath,
  ticketsPath,
  typedPath,
  zendeskOf,
} from './calls.ts';

const search = {
  url: `${linksPath}?link_type=jira_issue&left_object_name=zendesk:ticket4412`,
  autoRetry: false,
};
const remove: RequestOptions = {
  ...search,
  url: `${search.url}&right_object_name=jira:BILL-230`,
  type: 'DELETE',
};
const create: RequestOptions = {
  ...search,
  url: linksPath,
  type: 'POST',
  contentType: 'application/json',
  data: JSON.stringify({
    link_type: 'jira_issue',
    left_object: { name: 'zendesk:ticket4412' },
    right_object: { name: 'jira:NEW-1' },
  }),
};
const connections = { url: connectionsPath, autoRetry: false };
const bundles = { url: bundlesPath, autoRetry: false };
const tickets = { url: `${ticketsPath}?ids=4411,4412`, autoRetry: false };

const named = v.array(v.object({ name: v.string() }));
const connectionsPage = v.object({
  ...{ api_key: named, basic_auth: named, bearer_token: named, oauth: named },
  meta: v.object({ after: v.string(), has_more: v.boolean() }),
});

function inScenario(scenario: ScenarioName, options: ProxyOptions = {}) {
  const wait = options.wait ?? (() => Promise.resolve());
  const proxy = createProxy(createWorld(), { name: 'App' }, { ...options, wait });
  return (request: RequestOptions) => proxy(request, { role: 'admin', scenario });
}

describe('the scenarios', () => {
  test('all give an outcome', async () => {
    for (const { name } of scenarios) {
      const { outcome, responseArgs } = await inScenario(name)(search);

      expect([name, outcome, responseArgs.length]).toEqual([
        name,
        expect.stringMatching(/done|fail/),
        3,
      ]);
    }
  });

  test('empty: there is nothing until something is made', async () => {
    const call = inScenario('empty');

    expect((await call(search)).responseArgs[0]).toMatchObject({ count: 0 });
    expect((await call(connections)).responseArgs[0]).toMatchObject({ api_key: [], oauth: [] });
    expect((await call(bundles)).responseArgs[0]).toMatchObject({ bundles: [] });
    expect((await call(tickets)).responseArgs[0]).toMatchObject({ count: 2 });
    expect((await call(create)).responseArgs[2]).toMatchObject({ status: 201 });
    expect((await call(search)).responseArgs[0]).toMatchObject({ count: 1 });
  });

  test.each([
    ['not-permitted', search, { status: 403, code: 'Forbidden' }],
    ['not-permitted', connections, { status: 403, code: 'Forbidden' }],
    ['expired', connections, { status: 401, code: 'InvalidCredentials' }],
    ['expired', bundles, { status: 401, code: 'InvalidCredentials' }],
    ['rate-limited', connections, { status: 429, code: 'TooManyRequests' }],
    ['rate-limited', bundles, { status: 429, code: 'TooManyRequests' }],
  ] as const)('%s: refuses %o with %o', async (scenario, request, { status, code }) => {
    const { outcome, responseArgs } = await inScenario(scenario)(request);

    expect(outcome).toBe('fail');
    expect(responseArgs[0]).toMatchObject({ status, responseJSON: { errors: [{ code }] } });
  });

  test.each([
    ['not-permitted', { status: 403, error: { title: 'Forbidden' } }],
    ['expired', { status: 401, error: "Couldn't authenticate you" }],
    ['rate-limited', { status: 429, error: 'APIRateLimitExceeded' }],
  ] as const)('%s: tickets are refused in their own shape', async (scenario, { status, error }) => {
    const { responseArgs } = await inScenario(scenario)(tickets);

    expect(responseArgs[0]).toMatchObject({ status, responseJSON: { error } });
  });

  test('not-permitted: the registry answers a sentence', async () => {
    const { responseArgs } = await inScenario('not-permitted')(bundles);

    expect(responseArgs[0]).toMatchObject({
      status: 403,
      responseText: 'Only admin user is allowed',
    });
    expect(responseArgs[0]).not.toHaveProperty('responseJSON');
  });

  test('expired: Links answer a bare JSON string', async () => {
    const { responseArgs } = await inScenario('expired')(search);

    expect(responseArgs[0]).toMatchObject({ status: 401, responseJSON: 'Authentication failed' });
  });

  test('rate-limited: the host waits and tries again, unless told not to', async () => {
    const wait = vi.fn(() => Promise.resolve());
    const call = inScenario('rate-limited', { wait });

    await call(search);
    expect(wait).not.toHaveBeenCalled();

    await call({ ...search, autoRetry: true });
    expect(wait).toHaveBeenCalledExactlyOnceWith(2000);
  });

  test('slow: answers after the given time', async () => {
    const wait = vi.fn(() => Promise.resolve());

    const { outcome } = await inScenario('slow', { wait, slowMs: 1234 })(search);

    expect(outcome).toBe('done');
    expect(wait).toHaveBeenCalledExactlyOnceWith(1234);
  });

  test('offline: there is no answer, and jQuery says status 0', async () => {
    const { outcome, responseArgs } = await inScenario('offline')(search);

    expect(outcome).toBe('fail');
    expect(responseArgs[0]).toMatchObject({ status: 0, statusText: 'error' });
  });

  test('empty: there are no OAuth clients either', async () => {
    const call = inScenario('empty');

    expect((await call({ url: clientsPath, autoRetry: false })).responseArgs[0]).toEqual([]);
  });

  test('many-connections: ten pages of a hundred, the seeded ones of all types among them', async () => {
    const call = zendeskOf(createWorld());
    const names = new Set<string>();
    const sizes: number[] = [];
    let after: string | undefined;
    do {
      const { body } = await call(connectionsPath, {
        scenario: 'many-connections',
        query: { ...(after !== undefined && { 'page[after]': after }) },
      });
      const { meta, ...types } = v.parse(connectionsPage, body);
      const found = Object.values(types).flat();
      found.forEach(({ name }) => names.add(name));
      sizes.push(found.length);
      after = meta.has_more ? meta.after : undefined;
    } while (after !== undefined);

    expect(sizes).toEqual(Array<number>(10).fill(100));
    expect(names.size).toBe(1000);
    expect([...names]).toEqual(expect.arrayContaining(['jira_production', 'shop_0870']));
  });

  test('many-connections: keeps what is written to it, away from the usual world', async () => {
    const world = createWorld();
    const call = zendeskOf(world);
    const url = `${typedPath}/api_key/shop_0001`;
    const scenario = 'many-connections';

    expect(await call(url, { scenario, method: 'DELETE' })).toMatchObject({ status: 204 });

    expect(await call(url, { scenario })).toMatchObject({ status: 404 });
    expect(Object.values(world.connections).flat()).toHaveLength(130);
  });

  test('lying-server: says that it wrote and has not', async () => {
    const call = inScenario('lying-server');

    expect((await call(remove)).responseArgs[2]).toMatchObject({ status: 204 });
    expect((await call(create)).responseArgs[2]).toMatchObject({ status: 201 });
    expect((await call(search)).responseArgs[0]).toMatchObject({
      links: [{ right_object: { name: 'jira:BILL-230' } }],
    });
  });

  test('malformed: 200 and JSON of another shape', async () => {
    const { outcome, responseArgs } = await inScenario('malformed')(search);

    expect(outcome).toBe('done');
    expect(responseArgs[0]).toMatchObject({ links: 'none' });
  });

  test('html-page: text when the app did not ask for JSON, a parser error when it did', async () => {
    const call = inScenario('html-page');

    const asText = await call(search);
    const asJson = await call({ ...search, dataType: 'json' });

    expect(asText.responseArgs[0]).toContain('<!doctype html>');
    expect(asJson.responseArgs[0]).toMatchObject({ status: 200, statusText: 'parsererror' });
  });
});
