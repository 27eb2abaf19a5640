import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/http/api-error.ts';
import { failureOf, judgeWrite } from '../../src/http/write-outcome.ts';

const ofStatus = (status: number) => new ApiError('status', 'createLink', { status });

describe('a write whose answer was an error', () => {
  it.each([
    ['no answer', new ApiError('unreachable', 'createLink'), true],
    ['a success that is not understood', new ApiError('malformed', 'createLink'), true],
    ['never sent', new ApiError('refused', 'createLink', { reason: 'wildcard' }), false],
    ['a status that was not read', new ApiError('status', 'createLink'), true],
    ['400', ofStatus(400), false],
    ['401', ofStatus(401), false],
    ['403', ofStatus(403), false],
    ['404', ofStatus(404), false],
    ['409', ofStatus(409), false],
    ['422', ofStatus(422), false],
    ['429', ofStatus(429), false],
    ['499', ofStatus(499), false],
    ['500', ofStatus(500), true],
    ['502', ofStatus(502), true],
    ['504', ofStatus(504), true],
  ])('may or may not have happened: %s', (_, error, mayHaveHappened) => {
    expect(error.mayHaveHappened).toBe(mayHaveHappened);
  });

  it.each([
    [401, true],
    [403, true],
    [400, false],
    [404, false],
    [500, false],
  ])('was not permitted when its status is %i: %s', (status, isNotPermitted) => {
    expect(ofStatus(status).isNotPermitted).toBe(isNotPermitted);
  });

  it.each([
    [new ApiError('unreachable', 'createLink'), true],
    [ofStatus(429), true],
    [ofStatus(500), true],
    [ofStatus(503), true],
    [ofStatus(499), false],
    [new ApiError('malformed', 'createLink'), false],
    [new ApiError('refused', 'createLink'), false],
  ])('may be asked again in the hope of another answer: %s: %s', (error, mayPass) => {
    expect(error.mayPass).toBe(mayPass);
  });

  it.each([
    ['createLink: status (422)', ofStatus(422)],
    ['createLink: unreachable', new ApiError('unreachable', 'createLink')],
  ])('says to a developer what failed, and how: %s', (words, { message }) => {
    expect(message).toBe(words);
  });
});

describe('what became of a write', () => {
  const answers = {
    accepted: undefined,
    refusedHere: new ApiError('refused', 'patchLink', { reason: 'empty-name' }),
    refusedThere: ofStatus(422),
    broken: ofStatus(500),
    unanswered: new ApiError('unreachable', 'patchLink'),
    notUnderstood: new ApiError('malformed', 'patchLink'),
  };

  it.each([
    ['accepted', 'visible', 'done'],
    ['accepted', 'not-visible', 'not-visible'],
    ['accepted', 'unknown', 'done-unread'],
    ['refusedHere', 'visible', 'failed'],
    ['refusedHere', 'not-visible', 'failed'],
    ['refusedHere', 'unknown', 'failed'],
    ['refusedThere', 'visible', 'failed'],
    ['refusedThere', 'not-visible', 'failed'],
    ['refusedThere', 'unknown', 'failed'],
    ['broken', 'visible', 'done'],
    ['broken', 'not-visible', 'failed'],
    ['broken', 'unknown', 'unclear'],
    ['unanswered', 'visible', 'done'],
    ['unanswered', 'not-visible', 'failed'],
    ['unanswered', 'unknown', 'unclear'],
    ['notUnderstood', 'visible', 'done'],
    ['notUnderstood', 'not-visible', 'failed'],
    ['notUnderstood', 'unknown', 'unclear'],
  ] as const)('that was %s and is %s: %s', (answer, readBack, outcome) => {
    expect(judgeWrite(answers[answer], readBack)).toBe(outcome);
  });
});

describe('the failure of a write', () => {
  it('is none when it succeeds', async () => {
    await expect(failureOf(Promise.resolve('created'))).resolves.toBeUndefined();
  });

  it('is its ApiError', async () => {
    const error = ofStatus(422);

    await expect(failureOf(Promise.reject(error))).resolves.toBe(error);
  });

  it("is no answer when it is a programmer's mistake: that goes on", async () => {
    const mistake = new TypeError('x is not a function');

    await expect(failureOf(Promise.reject(mistake))).rejects.toBe(mistake);
  });
});
