import { vi } from 'vitest';

/** Far more than the emulated systems need for an answer, so that no deadline passes before it. */
const TURNS = 50;

/** A wait that is not over by then never is. */
const MOST_LEAPS = 500;

/**
 * What it gives, with every wait in it over at once: when nothing happens by itself any more, the clock
 * leaps to the next timer. For waits of minutes, which `withoutWaiting` walks through.
 */
export async function inNoTime<Result>(work: () => Promise<Result>): Promise<Result> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const state = { isSettled: false };
  try {
    const result = work();
    const settle = () => (state.isSettled = true);
    result.then(settle, settle);
    await leapUntil(() => state.isSettled);
    return await result;
  } finally {
    vi.useRealTimers();
  }
}

async function leapUntil(isOver: () => boolean): Promise<void> {
  for (let leap = 0; leap < MOST_LEAPS; leap += 1) {
    await turnsUntil(isOver);
    if (isOver()) return;
    await vi.advanceTimersToNextTimerAsync();
  }
  throw new Error('It waits for something that never comes.');
}

async function turnsUntil(isOver: () => boolean): Promise<void> {
  for (let turn = 0; turn < TURNS && !isOver(); turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
