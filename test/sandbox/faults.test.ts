import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { createFaults } from '../../sandbox/apis/flaky.ts';
import type { ScenarioName } from '../../sandbox/apis/scenarios.ts';
import { createProxy, type ProxyOptions } from '../../sandbox/host/proxy.ts';
import type { RequestOptions } from '../../sandbox/host/request-options.ts';
import { emptyWorld, type World } from '../../sandbox/world.ts';
import { bundlesPath, connectionsPath, linksPath, ticketsPath } from './calls.ts';
import { jira } from './links.ts';

const wait = () => Promise.resolve();

function calling(world: World, scenario: ScenarioName, options: ProxyOptions = { wait }) {
  const proxy = createProxy(world, { name: 'App' }, options);
  return (request: RequestOptions) => proxy(request, { role: 'admin', scenario });
}

function creating(key: string): RequestOptions {
  const { link_type, left_object, right_object } = jira(key);
  return {
    url: linksPath,
    type: 'POST',
    data: JSON.stringify({ link_type, left_object, right_object }),
    autoRetry: false,
  };
}

const removing: RequestOptions = {
  url: `${linksPath}?link_type=jira_issue&left_object_name=zendesk:ticket1&right_object_name=jira:A-1`,
  type: 'DELETE',
  autoRetry: false,
};

/** Creates 15 links one after the other; the statuses that came back, and the issues that are stored. */
async function createFifteen() {
  const world = emptyWorld();
  const call = calling(world, 'flaky');
  const statuses: number[] = [];
  for (let place = 0; place < 15; place += 1) {
    const { outcome, responseArgs } = await call(creating(`A-${place}`));
    const answer = outcome === 'done' ? responseArgs[2] : responseArgs[0];
    statuses.push(v.parse(v.object({ status: v.number() }), answer).status);
  }
  return { statuses, stored: world.links.map(({ right_object }) => right_object.name) };
}

describe('flaky', () => {
  test('refuses one of fifteen writes, breaks at one, and loses the answer of one that it has stored', async () => {
    const { statuses, stored } = await createFifteen();

    const failed = statuses.filter((status) => status !== 201);
    const lost = statuses.indexOf(0);

    expect(failed).toEqual([429, 500, 0]);
    expect(stored).toHaveLength(13);
    expect(stored).toContain(`jira:A-${lost}`);
  });

  test('fails alike in every sandbox, and again from the start after a reset', async () => {
    expect(await createFifteen()).toEqual(await createFifteen());
  });

  test('fails one of each five calls, at places without a pattern', () => {
    const next = createFaults();
    const calls = Array.from({ length: 500 }, () => next());
    const places = calls.flatMap((fault, place) => (fault ? [place] : []));

    expect(places.map((place) => Math.floor(place / 5))).toEqual([...Array(100).keys()]);
    expect(new Set(places.map((place) => place % 5)).size).toBe(5);
    expect(calls.filter((fault) => fault === 'answer-lost')).toHaveLength(33);
  });

  test('asks for a second of patience, and the next call gets through', async () => {
    const waited = vi.fn(wait);
    const call = calling(emptyWorld(), 'flaky', { wait: waited });

    const { outcome } = await call({ ...creating('A-1'), autoRetry: true });

    expect(outcome).toBe('done');
    expect(waited).toHaveBeenCalledExactlyOnceWith(1000);
  });

  test.each([
    [connectionsPath, { errors: [{ code: 'InternalError' }] }],
    [bundlesPath, { errors: [{ code: 'InternalError' }] }],
    [`${ticketsPath}?ids=1`, { error: 'InternalError' }],
  ])('breaks %s too, in its own shape', async (url, body) => {
    const call = calling(emptyWorld(), 'flaky');
    const outcomes = [];
    for (let place = 0; place < 15; place += 1)
      outcomes.push(await call({ url, autoRetry: false }));

    const failed = outcomes.filter(({ outcome }) => outcome === 'fail');

    expect(failed.map(({ responseArgs }) => responseArgs[0])).toMatchObject([
      { status: 429 },
      { status: 500, responseJSON: body },
      { status: 0 },
    ]);
  });
});

describe('broken-answer', () => {
  test('stores a new link and answers 500', async () => {
    const world = emptyWorld();

    const { responseArgs } = await calling(world, 'broken-answer')(creating('A-1'));

    expect(responseArgs[0]).toMatchObject({
      status: 500,
      responseJSON: { errors: [{ code: 'InternalError' }] },
    });
    expect(world.links).toMatchObject([{ right_object: { name: 'jira:A-1' } }]);
  });

  test('deletes a link and answers 500', async () => {
    const world = emptyWorld({ links: [jira('A-1')] });

    const { responseArgs } = await calling(world, 'broken-answer')(removing);

    expect(responseArgs[0]).toMatchObject({ status: 500 });
    expect(world.links).toEqual([]);
  });

  test('answers reads, and writes that were refused, as they are', async () => {
    const call = calling(emptyWorld(), 'broken-answer');

    const read = await call({ url: connectionsPath });
    const refused = await call(removing);

    expect(read.outcome).toBe('done');
    expect(refused.responseArgs[0]).toMatchObject({ status: 404 });
  });
});
