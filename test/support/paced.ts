import { vi } from 'vitest';

/** What it gives, with every wait in it over at once: the clock is turned until it is settled. */
export async function withoutWaiting<Result>(work: () => Promise<Result>): Promise<Result> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  try {
    const state = { isSettled: false };
    const result = work();
    const settle = () => (state.isSettled = true);
    result.then(settle, settle);
    while (!state.isSettled) await vi.advanceTimersByTimeAsync(1000);
    return await result;
  } finally {
    vi.useRealTimers();
  }
}
