import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ZafHost } from '../../src/zaf/connect.ts';
import { hostOf } from '../support/zaf-sdk.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Ask = (host: ZafHost) => Promise<unknown>;
type Row = readonly [what: string, seconds: number, ask: Ask];

const get: Ask = (host) => host.get('ticket.id');
const request: Ask = (host) =>
  host.request({ url: '/api/v2/users/me', type: 'GET', autoRetry: false });

/** What a call has come to by now: its error, its value, or neither. */
function watch(call: Promise<unknown>) {
  const seen: { value?: unknown; error?: unknown } = {};
  call.then(
    (value) => (seen.value = value),
    (error: unknown) => (seen.error = error),
  );
  return seen;
}

describe('a call that Zendesk does not answer', () => {
  it.each<Row>([
    ['get ticket.id', 10, get],
    ['set ticket.subject', 10, (host) => host.set('ticket.subject', 'Solved')],
    ['invoke resize', 10, (host) => host.invoke('resize', [{}])],
    ['context', 10, (host) => host.context()],
    ['metadata', 10, (host) => host.metadata()],
    ['GET /api/v2/users/me', 30, request],
  ])('ends, and not before its time: %s after %i s', async (what, seconds, ask) => {
    const call = watch(ask(hostOf()));

    await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
    const before = { ...call };
    await vi.advanceTimersByTimeAsync(1);

    expect(before).toEqual({});
    expect(call.error).toMatchObject({
      name: 'DeadlineError',
      message: `${what} was not answered within ${seconds} seconds.`,
    });
  });

  it.each<Row>([
    ['get', 2, (host) => host.get('ticket.id', 2000)],
    ['set', 0.5, (host) => host.set('ticket.subject', 'Solved', 500)],
    ['invoke', 3, (host) => host.invoke('resize', [{}], 3000)],
    ['context', 1, (host) => host.context(1000)],
    ['metadata', 1, (host) => host.metadata(1000)],
    [
      'request',
      60,
      (host) => host.request({ url: '/api/v2/users/me', type: 'GET', autoRetry: false }, 60_000),
    ],
  ])('ends at the deadline that it was given: %s after %d s', async (_, seconds, ask) => {
    const call = watch(ask(hostOf()));

    await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
    const before = { ...call };
    await vi.advanceTimersByTimeAsync(1);

    expect(before).toEqual({});
    expect(call.error).toMatchObject({ name: 'DeadlineError' });
  });
});

describe('an answer', () => {
  it('that says that the SDK gave up waiting is no answer', async () => {
    const gaveUp = {
      name: 'TimeoutError',
      invocationName: 'ticket.id',
      paramsArray: [],
      message: 'Invocation request timeout',
    };
    const answer = () => Promise.resolve(gaveUp);
    const host = hostOf({
      get: answer,
      set: answer,
      invoke: answer,
      context: answer,
      metadata: answer,
    });

    const calls = [
      host.get('ticket.id'),
      host.set('ticket.subject', 'Solved'),
      host.invoke('resize', [{}]),
      host.context(),
      host.metadata(),
    ];

    const ends = await Promise.allSettled(calls);
    expect(ends).toEqual(
      calls.map(() => ({
        status: 'rejected',
        reason: expect.objectContaining({ name: 'DeadlineError' }) as unknown,
      })),
    );
  });

  it.each([
    ['a value that is named so', { name: 'TimeoutError' }],
    ['null', null],
    ['nothing', undefined],
  ])('that merely looks like it is an answer: %s', async (_, answer) => {
    const host = hostOf({ context: () => Promise.resolve(answer) });

    await expect(host.context()).resolves.toBe(answer);
  });

  it('in time leaves no timer behind', async () => {
    const host = hostOf({ get: () => Promise.resolve({ 'ticket.id': 101 }) });

    await get(host);

    expect(vi.getTimerCount()).toBe(0);
  });

  it('that is a failure in time leaves no timer behind and is handed on as it is', async () => {
    const failure = new Error('No such Api');
    const host = hostOf({ get: () => Promise.reject(failure) });

    await expect(get(host)).rejects.toBe(failure);

    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a late answer', () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);

  beforeEach(() => {
    unhandled.length = 0;
    process.on('unhandledRejection', note);
  });
  afterEach(() => void process.off('unhandledRejection', note));

  const afterItsDeadline = async (settle: (late: PromiseWithSettlers) => void) => {
    const late = withSettlers();
    const call = watch(request(hostOf({ request: () => late.promise })));
    await vi.advanceTimersByTimeAsync(30_000);
    vi.useRealTimers();
    settle(late);
    await new Promise((resolve) => setTimeout(resolve, 10));
    return call;
  };

  it('is dropped', async () => {
    const call = await afterItsDeadline(({ resolve }) => resolve({ id: 1 }));

    expect(call).toEqual({ error: expect.objectContaining({ name: 'DeadlineError' }) as unknown });
    expect(unhandled).toEqual([]);
  });

  it('is dropped when it is a failure, which disturbs nobody', async () => {
    const call = await afterItsDeadline(({ reject }) => reject(new Error('Late')));

    expect(call.error).toMatchObject({ name: 'DeadlineError' });
    expect(unhandled).toEqual([]);
  });
});

interface PromiseWithSettlers {
  readonly promise: Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

function withSettlers(): PromiseWithSettlers {
  let resolve: (value: unknown) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<unknown>((onDone, onFail) => {
    resolve = onDone;
    reject = onFail;
  });
  return { promise, resolve, reject };
}
