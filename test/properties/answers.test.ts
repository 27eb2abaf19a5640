import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callDocumented } from '../support/faults/documented-call.ts';
import { answered } from '../support/links.ts';
import { anyChanges, mutated } from '../support/mutated-json.ts';
import { type Operation, operations } from '../support/operations.ts';
import { anyJson, anyText, properties } from '../support/properties.ts';
import { type Fate, hostAnswering } from '../support/zaf-host.ts';

const { forAll } = properties('answers');

/** What the call ends with when it meets that. */
async function endOf(operation: Operation, fate: Fate) {
  const { host } = hostAnswering(() => fate);
  return callDocumented(operation, host).then(
    (kept) => ({ kept }),
    (error: unknown) => ({ error }),
  );
}

describe.each(operations)('$name of $system', (operation) => {
  const { body } = operation.fixture.response;

  it('takes any JSON, any text and nothing for an answer, or says that it is malformed', async () => {
    const anything = fc.oneof(anyJson, anyText, fc.constant(undefined));
    await forAll(
      anything,
      async (done) => {
        const end = await endOf(operation, { done });

        expect(end).toEqual('kept' in end ? end : { error: malformed });
      },
      { runs: 15 },
    );
  });

  it('takes its own answer with anything changed in it, or says that it is malformed', async () => {
    await forAll(
      anyChanges,
      async (changes) => {
        const end = await endOf(operation, { done: mutated(body, changes) });

        expect(end).toEqual('kept' in end ? end : { error: malformed });
      },
      { runs: 15 },
    );
  });

  it('takes any error answer for what its status says', async () => {
    const failures = fc.record({ status: fc.integer({ min: 300, max: 599 }), said: anyJson });
    await forAll(
      failures,
      async ({ status, said }) => {
        const end = await endOf(operation, { fail: answered(status, said) });

        expect(end).toMatchObject({ error: { name: 'ApiError', kind: 'status', status } });
      },
      { runs: 10 },
    );
  });
});

const malformed: unknown = expect.objectContaining({ name: 'ApiError', kind: 'malformed' });
