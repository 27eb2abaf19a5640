import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../src/http/api-error.ts';
import { inBulk } from '../../src/http/bulk.ts';

interface Result {
  readonly error?: ApiError | undefined;
}

const ofStatus = (status: number, retryAfter?: number): Result => ({
  error: new ApiError('status', 'deleteLink', { status, retryAfter }),
});
const tooMany = (retryAfter?: number) => ofStatus(429, retryAfter);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('work on many items', () => {
  it('goes on with four at once, until all are over', async () => {
    const bulk = startBulk(10);

    await settled();
    const atFirst = [...bulk.begun];
    bulk.end(2);
    await settled();
    const afterOne = [...bulk.begun];
    await bulk.endAll();

    expect(atFirst).toEqual([0, 1, 2, 3]);
    expect(afterOne).toEqual([0, 1, 2, 3, 4]);
    expect(bulk.mostAtOnce()).toBe(4);
    expect([...bulk.results.keys()].sort((a, b) => a - b)).toEqual(itemsUpTo(10));
  });

  it('tells results as they come, whatever the order', async () => {
    const bulk = startBulk(4);
    await settled();

    for (const item of [3, 1, 0, 2]) {
      bulk.end(item);
      await settled();
    }
    await bulk.over;

    expect([...bulk.results.keys()]).toEqual([3, 1, 0, 2]);
  });

  it.each([400, 403, 404, 422, 500, 503])('does not repeat what met a %i', async (status) => {
    const bulk = startBulk(2);

    await settled();
    bulk.end(0, ofStatus(status));
    await bulk.endAll();

    expect(bulk.begun).toEqual([0, 1]);
    expect(bulk.results.get(0)?.error?.status).toBe(status);
  });

  it('is over at once when there is nothing to do', async () => {
    const bulk = startBulk(0);

    await bulk.over;

    expect(bulk.begun).toEqual([]);
  });
});

describe('being turned away for too many calls', () => {
  it('holds everything back for as long as was asked, then repeats that item', async () => {
    const bulk = startBulk(6);
    await settled();

    bulk.end(0, tooMany(30));
    for (const item of [1, 2, 3]) bulk.end(item);
    await vi.advanceTimersByTimeAsync(29_999);
    const meanwhile = [...bulk.begun];
    await vi.advanceTimersByTimeAsync(1);
    const afterwards = [...bulk.begun];
    await bulk.endAll();

    expect(meanwhile).toEqual([0, 1, 2, 3]);
    expect(afterwards.slice(4).sort()).toEqual([0, 4, 5]);
    expect(bulk.results.size).toBe(6);
    expect(bulk.results.get(0)).toEqual({});
  });

  it.each([
    ['the first', [30, 5]],
    ['the second', [5, 30]],
  ])('holds everything back for the longest of several pauses: %s', async (_, [one, other]) => {
    const bulk = startBulk(3);
    await settled();

    bulk.end(0, tooMany(one));
    await settled();
    bulk.end(1, tooMany(other));
    bulk.end(2);
    await vi.advanceTimersByTimeAsync(29_999);
    const meanwhile = [...bulk.begun];
    await vi.advanceTimersByTimeAsync(1);
    await bulk.endAll();

    expect(meanwhile).toEqual([0, 1, 2]);
    expect([...bulk.begun].slice(3).sort()).toEqual([0, 1]);
  });

  it('gives up an item after eight times, with the answer of the last', async () => {
    const delay = vi.fn(() => 0);
    const begun: number[] = [];
    const results: Result[] = [];

    const over = inBulk([0], {
      work: (item) => {
        begun.push(item);
        return Promise.resolve(tooMany(begun.length));
      },
      onResult: (_, result) => results.push(result),
      delay,
      signal: new AbortController().signal,
    });
    await vi.runAllTimersAsync();
    await over;

    expect(begun).toHaveLength(8);
    expect(results).toMatchObject([{ error: { status: 429, retryAfter: 8 } }]);
    expect(delay.mock.calls.map(([tries]: readonly unknown[]) => tries)).toEqual(
      itemsUpTo(7).map((index) => index + 1),
    );
  });
});

describe('stopping work', () => {
  it('waits for what has begun and leaves the rest', async () => {
    const bulk = startBulk(10);
    await settled();

    bulk.stop();
    await bulk.endAll();

    expect(bulk.begun).toEqual([0, 1, 2, 3]);
    expect([...bulk.results.keys()]).toEqual([0, 1, 2, 3]);
  });

  it('ends the pause that it is in, and leaves what was turned away', async () => {
    const bulk = startBulk(5);
    await settled();
    bulk.end(0, tooMany(3600));
    for (const item of [1, 2, 3]) bulk.end(item);
    await settled();

    bulk.stop();
    await bulk.over;

    expect([...bulk.results.keys()]).toEqual([1, 2, 3]);
    expect(bulk.begun).toEqual([0, 1, 2, 3]);
  });

  it('begins no pause for what is turned away afterwards', async () => {
    const bulk = startBulk(1);
    await settled();

    bulk.stop();
    bulk.end(0, tooMany(3600));
    await bulk.over;

    expect(bulk.results.size).toBe(0);
  });
});

const itemsUpTo = (count: number) => Array.from({ length: count }, (_, index) => index);

const settled = () => vi.advanceTimersByTimeAsync(0);

/** Work on numbers that ends when a test says so, with the result that it gives. */
function startBulk(count: number) {
  const waiting = new Map<number, (result: Result) => void>();
  const begun: number[] = [];
  const results = new Map<number, Result>();
  const stopper = new AbortController();
  let most = 0;

  const over = inBulk(itemsUpTo(count), {
    work: (item) =>
      new Promise<Result>((resolve) => {
        begun.push(item);
        waiting.set(item, resolve);
        most = Math.max(most, waiting.size);
      }),
    onResult: (item, result) => results.set(item, result),
    delay: (_, { retryAfter = 0 }) => retryAfter * 1000,
    signal: stopper.signal,
  });

  function end(item: number, result: Result = {}) {
    waiting.get(item)?.(result);
    waiting.delete(item);
  }
  async function endAll() {
    await settled();
    while (waiting.size) {
      for (const item of waiting.keys()) end(item);
      await settled();
    }
    await over;
  }
  return { begun, results, over, end, endAll, stop: () => stopper.abort(), mostAtOnce: () => most };
}
