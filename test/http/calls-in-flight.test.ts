import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { send } from '../../src/http/send.ts';
import { aHost, hostAnswering } from '../support/zaf-host.ts';

const read = {
  operation: 'showThing',
  method: 'GET',
  url: '/api/things/1',
  answer: v.object({ name: v.string() }),
} as const;

describe('calls in flight', () => {
  it('are at most six for one host, and the next goes out when one comes back', async () => {
    const { host, inFlight, answerFirst, answerAll } = slowHost();
    const calls = Array.from({ length: 8 }, () => send(host, read));

    await settled();
    const atFirst = inFlight();
    answerFirst();
    await settled();
    const afterOne = inFlight();
    const results = await answerAll(calls);

    expect(atFirst).toBe(6);
    expect(afterOne).toBe(6);
    expect(results).toHaveLength(8);
  });

  it('do not hold up those of another host', async () => {
    const busy = slowHost();
    const idle = slowHost();
    const calls = Array.from({ length: 7 }, () => send(busy.host, read));

    const other = send(idle.host, read);
    await settled();
    const wereInFlight = [busy.inFlight(), idle.inFlight()];
    idle.answerFirst();
    await other;
    await busy.answerAll(calls);

    expect(wereInFlight).toEqual([6, 1]);
  });

  it('make room when they fail', async () => {
    const { host, requests } = hostAnswering(() => ({ fail: { status: 500 } }));

    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => send(host, read)));

    expect(requests).toHaveLength(20);
    expect(outcomes.map(({ status }) => status)).toEqual(Array(20).fill('rejected'));
  });
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Answers only when told to, oldest call first. */
function slowHost() {
  const waiting: ((value: unknown) => void)[] = [];
  const host = aHost({
    request: () => new Promise((resolve) => waiting.push(resolve)),
  });
  const answerFirst = () => waiting.shift()?.({ name: 'one' });
  async function answerAll(calls: readonly Promise<unknown>[]) {
    while (waiting.length) {
      answerFirst();
      await settled();
    }
    return await Promise.all(calls);
  }
  return {
    host,
    inFlight: () => waiting.length,
    answerFirst,
    answerAll,
  };
}
