import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CANARY } from '../../sandbox/world.ts';
import { maskOf } from '../../src/http/secret.ts';
import { send } from '../../src/http/send.ts';
import { DeadlineError } from '../../src/zaf/deadline.ts';
import { aHost, failureOf, type Fate, hostAnswering } from '../support/zaf-host.ts';

const answer = v.object({ name: v.string() });
const read = { operation: 'showThing', method: 'GET', url: '/api/things/1', answer } as const;
const remove = {
  ...read,
  operation: 'deleteThing',
  method: 'DELETE',
  answer: v.unknown(),
} as const;

const sent = (fate: Fate) => send(hostAnswering(() => fate).host, read);
const failed = (fail: unknown) => failureOf(sent({ fail }));

describe('a call', () => {
  it('is sent once, with its query, without a retry of the host', async () => {
    const { host, requests } = hostAnswering(() => ({ done: { name: 'one' } }));

    await send(host, { ...read, query: { 'page[size]': 100, after: undefined } });

    expect(requests).toEqual([
      { type: 'GET', url: '/api/things/1?page%5Bsize%5D=100', autoRetry: false },
    ]);
  });

  it('sends its body as JSON, and removals as null', async () => {
    const { host, requests } = hostAnswering(() => ({ done: { name: 'one' } }));

    await send(host, { ...read, method: 'PATCH', body: { kept: 1, removed: null } });

    expect(requests).toEqual([
      {
        type: 'PATCH',
        url: '/api/things/1',
        autoRetry: false,
        contentType: 'application/json',
        data: '{"kept":1,"removed":null}',
      },
    ]);
  });

  it.each([[undefined], [5000]])('hands on a deadline of %s', async (deadline) => {
    const deadlines: unknown[] = [];
    const host = aHost({
      request(_, given) {
        deadlines.push(given);
        return Promise.resolve({ name: 'one' });
      },
    });

    await send(host, { ...read, ...(deadline && { deadline }) });

    expect(deadlines).toEqual([deadline]);
  });

  it('keeps of the answer what its schema names', async () => {
    const kept = await sent({ done: { name: 'one', token: CANARY } });

    expect(kept).toEqual({ name: 'one' });
  });

  it('reads JSON that was served as text', async () => {
    const kept = await sent({ done: '{"name":"one"}' });

    expect(kept).toEqual({ name: 'one' });
  });

  it('reads a success that the host took for a failure, because it could not parse it', async () => {
    const kept = await sent({ fail: { status: 200, responseText: '{"name":"one"}' } });

    expect(kept).toEqual({ name: 'one' });
  });

  it.each([
    ['nothing, as for 204', { done: undefined }],
    ['an empty text', { done: '' }],
    ['blanks', { done: ' \r\n' }],
    [
      'an empty success that the host took for a failure',
      { fail: { status: 200, responseText: '' } },
    ],
  ])('may be answered with %s where nothing is expected', async (_, fate: Fate) => {
    const { host } = hostAnswering(() => fate);

    await expect(send(host, remove)).resolves.toBeUndefined();
  });
});

describe('a failure', () => {
  it.each([
    [300, undefined, undefined],
    [400, { errors: [{ detail: 'link_type is required' }] }, 'link_type is required'],
    [401, 'Authentication failed', 'Authentication failed'],
    [403, { errors: [{ title: 'Missing scope write' }] }, 'Missing scope write'],
    [404, undefined, undefined],
    [409, {}, undefined],
    [422, { message: 'Link exists' }, 'Link exists'],
    [
      429,
      { errors: [{ code: 'TooManyRequests', title: 'Too many requests' }] },
      'Too many requests',
    ],
    [500, undefined, undefined],
  ])('of status %i keeps the status and the reason', async (status, responseJSON, reason) => {
    const error = await failed({ readyState: 4, status, statusText: 'error', responseJSON });

    expect(error).toMatchObject({
      name: 'ApiError',
      kind: 'status',
      operation: 'showThing',
      status,
      reason,
      retryAfter: undefined,
    });
  });

  it('reads its reason from the text when the host parsed none', async () => {
    const error = await failed({ status: 403, responseText: 'API token is not supported' });

    expect(error).toMatchObject({ status: 403, reason: 'API token is not supported' });
  });

  it.each([
    ['status 0', { readyState: 0, status: 0, statusText: 'error', responseText: '' }],
    ['a deadline', new DeadlineError('GET /api/things/1', 30_000)],
    ['an error without a status', new Error('The frame is gone.')],
    ['nothing', undefined],
    ['a status that is a word', { status: 'error' }],
  ])('with %s means that nobody answered', async (_, failure) => {
    const error = await failed(failure);

    expect(error).toMatchObject({ name: 'ApiError', kind: 'unreachable', status: undefined });
  });

  it.each([
    ['a page of HTML', { done: '<!doctype html><title>Sign in</title>' }],
    ['HTML that was promised as JSON', { fail: { status: 200, responseText: '<html></html>' } }],
    ['nothing where something is expected', { done: undefined }],
    ['an empty success', { fail: { status: 200, responseText: '' } }],
    ['another shape', { done: { title: 'one' } }],
    ['a wrong type', { done: { name: 1 } }],
  ])('is a success that is not understood: %s', async (_, fate: Fate) => {
    const error = await failureOf(sent(fate));

    expect(error).toMatchObject({ name: 'ApiError', kind: 'malformed', operation: 'showThing' });
  });

  it.each([
    ['retry-after', '12', 12],
    ['Retry-After', '0.5', 0.5],
    ['Retry-After', 'Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    ['Retry-After', '-1', undefined],
    ['Retry-After', '', undefined],
    ['X-Other', '12', undefined],
  ])('with the header %s: %s asks to wait %s seconds', async (name, value, seconds) => {
    const error = await failed({ status: 429, headers: { [name]: value } });

    expect(error).toMatchObject({ status: 429, retryAfter: seconds });
  });

  it('is told without the secrets of the call, wherever the vendor echoes them', async () => {
    const fail = { status: 422, responseJSON: { errors: [{ title: 'Bad key hunter2' }] } };
    const { host } = hostAnswering(() => ({ fail }));

    const error = await failureOf(send(host, { ...read, mask: maskOf(['hunter2']) }));

    expect(error).toMatchObject({ status: 422, reason: 'Bad key •••' });
    expect(everythingIn(error)).not.toContain('hunter2');
  });

  it.each([
    ['an error answer', { status: 500, responseText: `{"access_token":"${CANARY}"}` }],
    ['an error page', { status: 502, responseText: `<html>${CANARY}</html>` }],
    ['a page that was promised as JSON', { status: 200, responseText: `<html>${CANARY}</html>` }],
    ['another shape', { status: 200, responseText: `{"access_token":"${CANARY}"}` }],
    ['no answer', Object.assign(new Error(CANARY), { responseText: CANARY })],
  ])('carries nothing of the raw body: %s', async (_, failure) => {
    const error = await failed(failure);

    expect(error).toBeInstanceOf(Error);
    expect(everythingIn(error)).not.toContain(CANARY);
  });
});

/** All that a log, a screen or a dump could show of an error. */
function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) throw new Error('This is no error.');
  const own = Object.getOwnPropertyNames(error).map((name) => Reflect.get(error, name) as unknown);
  return [JSON.stringify(error), error.message, error.stack, JSON.stringify(own)].join('\n');
}
