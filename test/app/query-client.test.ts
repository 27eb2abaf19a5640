import { afterEach, describe, expect, it, vi } from 'vitest';
import { createQueryClient, mayRetry, retryDelay } from '../../src/app/query-client.ts';
import { ApiError } from '../../src/http/api-error.ts';

const ofStatus = (status: number, retryAfter?: number) =>
  new ApiError('status', 'searchLinks', { status, retryAfter });
const unreachable = new ApiError('unreachable', 'searchLinks');

afterEach(() => void vi.restoreAllMocks());

describe('a read that failed', () => {
  it.each([
    ['no answer', unreachable],
    ['429', ofStatus(429)],
    ['500', ofStatus(500)],
    ['503', ofStatus(503)],
  ])('is repeated twice and no more: %s', (_, error) => {
    const repeated = [0, 1, 2, 3].map((failures) => mayRetry(failures, error));

    expect(repeated).toEqual([true, true, false, false]);
  });

  it.each([
    ['400', ofStatus(400)],
    ['401', ofStatus(401)],
    ['403', ofStatus(403)],
    ['404', ofStatus(404)],
    ['422', ofStatus(422)],
    ['an answer that is not understood', new ApiError('malformed', 'searchLinks')],
    ['a call that was never sent', new ApiError('refused', 'searchLinks')],
    ["a programmer's mistake", new TypeError('x is not a function')],
  ])('is not repeated: %s', (_, error) => {
    expect(mayRetry(0, error)).toBe(false);
  });
});

describe('the time before a read is repeated', () => {
  it.each([
    ['the first time', 0, unreachable, 1000],
    ['the second time', 1, unreachable, 2000],
    ['what the vendor asks for', 0, ofStatus(429, 7), 7000],
    ['what the vendor asks for, the second time', 1, ofStatus(503, 0.5), 500],
    ['a 429 that asks for nothing', 1, ofStatus(429), 2000],
    ['any other error', 0, new Error('odd'), 1000],
  ])('is never shorter, and at most a quarter longer: %s', (...row) => {
    const [, failures, error, least] = row;
    const random = vi.spyOn(Math, 'random');

    random.mockReturnValue(0);
    const shortest = retryDelay(failures, error);
    random.mockReturnValue(1);
    const longest = retryDelay(failures, error);

    expect(shortest).toBe(least);
    expect(longest).toBe(least * 1.25);
  });
});

describe('the query client', () => {
  it('asks again after a failure and gives what came then', async () => {
    const queryClient = createQueryClient(() => 0);
    const read = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(unreachable)
      .mockResolvedValueOnce('links');

    const options = queryClient.defaultQueryOptions({ queryKey: ['links'], queryFn: read });

    const data = await queryClient.getQueryCache().build(queryClient, options).fetch();

    expect(data).toBe('links');
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('never repeats a write by itself', async () => {
    const queryClient = createQueryClient(() => 0);
    const write = vi.fn(() => Promise.reject(unreachable));

    const mutation = queryClient.getMutationCache().build(queryClient, { mutationFn: write });

    await expect(mutation.execute(undefined)).rejects.toBe(unreachable);
    expect(write).toHaveBeenCalledTimes(1);
  });
});
