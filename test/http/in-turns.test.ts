import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../src/http/api-error.ts';
import { allInTurns } from '../../src/http/bulk.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('reading much, in turns', () => {
  const everything = { isWanted: () => true, onProgress: () => undefined };

  it('reads four at once and gives all answers', async () => {
    let inFlight = 0;
    let most = 0;
    const read = async (item: number) => {
      most = Math.max(most, ++inFlight);
      await new Promise((resolve) => setTimeout(resolve, 10 - item));
      inFlight -= 1;
      return item * 2;
    };

    const answers = allInTurns(itemsUpTo(9), read, everything);
    await vi.runAllTimersAsync();

    expect([...(await answers)].sort((a, b) => a - b)).toEqual(
      itemsUpTo(9).map((item) => item * 2),
    );
    expect(most).toBe(4);
  });

  it('tells how many are over', async () => {
    const progress: number[] = [];

    await allInTurns(itemsUpTo(3), (item) => Promise.resolve(item), {
      ...everything,
      onProgress: (done) => progress.push(done),
    });

    expect(progress).toEqual([0, 1, 2, 3]);
  });

  it('leaves what is no longer wanted', async () => {
    const read = vi.fn((item: number) => Promise.resolve(item));

    await allInTurns(itemsUpTo(9), read, {
      ...everything,
      isWanted: () => read.mock.calls.length < 5,
    });

    expect(read).toHaveBeenCalledTimes(5);
  });

  it('ends with the first failure, begins nothing more, and tells no more progress', async () => {
    const progress: number[] = [];
    const failure = new ApiError('status', 'searchLinks', { status: 403 });
    const read = vi.fn(async (item: number) => {
      await new Promise((resolve) => setTimeout(resolve, item * 10));
      if (item === 1) throw failure;
      return item;
    });

    const outcome = allInTurns(itemsUpTo(9), read, {
      ...everything,
      onProgress: (done) => progress.push(done),
    }).catch((error: unknown) => error);
    await vi.runAllTimersAsync();

    expect(await outcome).toBe(failure);
    expect(progress).toEqual([0, 1]);
    expect(read).toHaveBeenCalledTimes(5);
  });
});

const itemsUpTo = (count: number) => Array.from({ length: count }, (_, index) => index);
