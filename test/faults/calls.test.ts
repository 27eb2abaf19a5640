import { describe, expect, it } from 'vitest';
import { CANARY } from '../../sandbox/world.ts';
import { ApiError } from '../../src/http/api-error.ts';
import { callDocumented } from '../support/faults/documented-call.ts';
import type { Fault } from '../support/faults/fault.ts';
import { faultyHost, isSilence, type Met } from '../support/faults/faulty-host.ts';
import { documented } from '../support/faults/odd-bodies.ts';
import { faults } from '../support/faults/table.ts';
import { countCases, expectNothingUnheard } from '../support/faults/unheard.ts';
import { expectedWords, saidOf } from '../support/faults/words.ts';
import { type Operation, operations } from '../support/operations.ts';
import { inNoTime } from '../support/faults/in-no-time.ts';
import { reachableTexts } from '../support/reachable.ts';

expectNothingUnheard();
const count = countCases('fault matrix, calls');

/** What became of the documented call, and how often it was sent. */
async function outcomeOf(operation: Operation, met: Met) {
  const { host, requests } = faultyHost(() => met);
  const calling = () =>
    callDocumented(operation, host).then(
      (kept) => ({ kept, error: undefined }),
      (error: unknown) => ({ kept: undefined, error }),
    );
  const outcome = await (isSilence(met) ? inNoTime(calling) : calling());
  return { ...outcome, calls: requests.length };
}

const cells = operations.flatMap((operation) =>
  faults.flatMap((fault) => {
    const met = fault.meets(operation);
    return met === undefined ? [] : [{ operation, fault, met }];
  }),
);

const failing = cells.filter(({ operation, fault }) => fault.failure(operation));
const understood = cells.filter(({ operation, fault }) => !fault.failure(operation));

const named = <Cell extends { readonly operation: Operation; readonly fault: Fault }>(
  all: readonly Cell[],
) => all.map((cell) => [cell.operation.name, cell.fault.name, cell] as const);

describe('a call that fails', () => {
  it.each(named(failing))('%s: %s', async (_, __, { operation, fault, met }) => {
    count();

    const { error, calls } = await outcomeOf(operation, met);

    const failure = fault.failure(operation);
    if (!failure || !(error instanceof ApiError)) throw error;
    expect(error).toMatchObject({ operation: operation.name, ...failure });
    expect(saidOf(operation.system, error)).toBe(expectedWords(operation.system, failure));
    expect(reachableTexts(error)).not.toContain(CANARY);
    expect(calls).toBe(1);
  });
});

describe('an odd answer that is understood all the same', () => {
  it.each(named(understood))('%s: %s', async (_, __, { operation, met }) => {
    count();

    const { kept, error, calls } = await outcomeOf(operation, met);

    expect(error).toBeUndefined();
    expect(reachableTexts(kept)).not.toContain(CANARY);
    expect(calls).toBe(1);
  });
});

describe('fields of a later version', () => {
  const extended = understood.filter(({ fault }) => fault.name === 'more fields');
  const isReadAsText = ({ fixture }: Operation) => fixture.request.dataType === 'text';

  it.each(named(extended).filter(([, , { operation }]) => !isReadAsText(operation)))(
    'change nothing of what is kept of %s',
    async (_, __, { operation, met }) => {
      count();

      const plain = await outcomeOf(operation, documented(operation));
      const more = await outcomeOf(operation, met);

      expect(JSON.stringify(more.kept)).toBe(JSON.stringify(plain.kept));
    },
  );
});
