import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paceOf as paceOfActiveCampaign } from '../../src/api/activecampaign/pace.ts';
import { paceOf as paceOfMake } from '../../src/api/make/pace.ts';
import type { Pace } from '../../src/http/pace.ts';
import { aHost } from '../support/zaf-host.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Makes calls through a pace, each of which takes a while; tells when each left. */
function callsThrough(pace: Pace, took = 0) {
  const left: number[] = [];
  let inFlight = 0;
  let mostInFlight = 0;
  const call = () =>
    pace(async () => {
      left.push(Date.now());
      mostInFlight = Math.max(mostInFlight, ++inFlight);
      await new Promise((resolve) => setTimeout(resolve, took));
      inFlight -= 1;
      return left.length;
    });
  return { left, call, mostInFlight: () => mostInFlight };
}

/** The most that left within any span of that many milliseconds. */
const mostWithin = (left: readonly number[], span: number): number =>
  Math.max(...left.map((from) => left.filter((at) => at >= from && at < from + span).length));

describe.each([
  { name: 'ActiveCampaign', paceOf: paceOfActiveCampaign, most: 4, span: 1000 },
  { name: 'Make', paceOf: paceOfMake, most: 50, span: 60_000 },
])('the calls to $name', ({ paceOf, most, span }) => {
  it('are never more in any span of time than the vendor allows, and all are made', async () => {
    const { left, call } = callsThrough(paceOf(aHost()));

    const calls = Array.from({ length: 3 * most + 1 }, call);
    await vi.advanceTimersByTimeAsync(4 * span);
    await Promise.all(calls);

    expect(left).toHaveLength(3 * most + 1);
    expect(mostWithin(left, span)).toBe(most);
  });

  it('do not wait while there are few of them', async () => {
    const start = Date.now();
    const { left, call } = callsThrough(paceOf(aHost()));

    const calls = Array.from({ length: most }, call);
    await vi.advanceTimersByTimeAsync(0);
    await vi.advanceTimersByTimeAsync(most);
    await Promise.all(calls);

    expect(left).toHaveLength(most);
    expect(Math.max(...left) - start).toBeLessThan(most);
  });

  it('keep the pace when they come in a trickle', async () => {
    const { left, call } = callsThrough(paceOf(aHost()));
    const calls: Promise<unknown>[] = [];

    for (let count = 0; count < 4 * most; count += 1) {
      calls.push(call());
      await vi.advanceTimersByTimeAsync(span / most / 3);
    }
    await vi.advanceTimersByTimeAsync(5 * span);
    await Promise.all(calls);

    expect(left).toHaveLength(4 * most);
    expect(mostWithin(left, span)).toBe(most);
  });

  it('keep the pace when the machine was asleep for a while', async () => {
    const { left, call } = callsThrough(paceOf(aHost()));

    const calls = Array.from({ length: 4 * most }, call);
    await vi.advanceTimersByTimeAsync(span / 2);
    vi.setSystemTime(Date.now() + span * 1.7);
    await vi.advanceTimersByTimeAsync(6 * span);
    await Promise.all(calls);

    expect(left).toHaveLength(4 * most);
    expect(mostWithin(left, span)).toBe(most);
  });

  it('are at most six at once, however slow the answers are', async () => {
    const { left, call, mostInFlight } = callsThrough(paceOf(aHost()), 5 * span);

    const calls = Array.from({ length: 14 }, call);
    await vi.advanceTimersByTimeAsync(30 * span);
    await Promise.all(calls);

    expect(left).toHaveLength(14);
    expect(mostInFlight()).toBe(6);
  });

  it('of another host have a pace of their own, and those of one host share it', async () => {
    const host = aHost();
    const one = callsThrough(paceOf(host));
    const same = callsThrough(paceOf(host));
    const other = callsThrough(paceOf(aHost()));

    const calls = [one, same, other].flatMap(({ call }) => Array.from({ length: most }, call));
    await vi.advanceTimersByTimeAsync(span / 2);
    const together = one.left.length + same.left.length;
    const others = other.left.length;
    await vi.advanceTimersByTimeAsync(3 * span);
    await Promise.all(calls);

    expect(together).toBe(most);
    expect(others).toBe(most);
  });

  it('make room when one fails, and its failure is told', async () => {
    const pace = paceOf(aHost());
    const { left, call } = callsThrough(pace);

    const failed = pace(() => Promise.reject(new Error('No.'))).catch((error: unknown) => error);
    const calls = Array.from({ length: most }, call);
    await vi.advanceTimersByTimeAsync(2 * span);
    await Promise.all(calls);

    expect(await failed).toEqual(new Error('No.'));
    expect(left).toHaveLength(most);
  });
});
