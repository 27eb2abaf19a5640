import { inspect } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { CANARY } from '../../sandbox/world.ts';
import { ApiError } from '../../src/http/api-error.ts';
import { callDocumented } from '../support/faults/documented-call.ts';
import { answered } from '../support/links.ts';
import { operations } from '../support/operations.ts';
import { reachableTexts } from '../support/reachable.ts';
import { failureOf, hostAnswering } from '../support/zaf-host.ts';

let cases = 0;
afterAll(() => void process.stdout.write(`echoed secrets: ${cases} error answers\n`));

/** Every shape in which a vendor says why, with the secret where the words are. */
const shapes: Readonly<Record<string, unknown>> = {
  'a list of details': { errors: [{ code: '1100', detail: `bad: ${CANARY}`, title: CANARY }] },
  'lists of messages': { errors: [{ message: [CANARY, `and ${CANARY}`] }] },
  'a message': { message: `Not this: ${CANARY}`, error: 'invalid' },
  'suberrors of Make': { detail: 'Bad', suberrors: [{ message: `header ${CANARY}` }] },
  'a word and a description': { error: CANARY, description: CANARY.toLowerCase() },
  'a bare JSON text': JSON.stringify(`No: ${CANARY}`),
  'plain text': `panic: token=${CANARY};`,
  'the body that was sent': { request: { api_key: CANARY }, token: CANARY },
  'a page': `<!doctype html><title>${CANARY}</title>`,
  'in a name': { [CANARY]: ['is invalid'], errors: { [CANARY]: [{ description: 'too short' }] } },
  'JSON inside JSON': { message: JSON.stringify({ access_token: CANARY, [CANARY]: 1 }) },
  'in an address': { detail: `/oauth/callback?code=${CANARY}&state=s` },
  'after a word': { detail: `Bearer ${CANARY} / Api-Token:${CANARY}` },
};

const statuses = [400, 401, 403, 404, 409, 422, 429, 500, 503];

describe.each(operations)('the failures of $name of $system', (operation) => {
  it.each(Object.entries(shapes))('say no secret that is echoed as %s', async (_, body) => {
    for (const status of statuses) {
      cases += 1;
      const { host } = hostAnswering(() => ({ fail: answered(status, body) }));

      const failure = await failureOf(callDocumented(operation, host));

      if (!(failure instanceof ApiError)) throw failure;
      const told = [failure.message, failure.stack, reachableTexts([failure]), inspect(failure)];
      expect(failure.status).toBe(status);
      expect(told.join('\n').toLowerCase()).not.toContain(CANARY.toLowerCase());
    }
  });
});
