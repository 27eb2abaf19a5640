// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { CANARY } from '../../sandbox/world.ts';
import { ApiError } from '../../src/http/api-error.ts';
import type { WriteOutcome } from '../../src/http/write-outcome.ts';
import { isRead } from '../support/faults/documented-call.ts';
import type { Failure, Fault } from '../support/faults/fault.ts';
import { documented } from '../support/faults/odd-bodies.ts';
import { faults } from '../support/faults/table.ts';
import { countCases, expectNothingUnheard } from '../support/faults/unheard.ts';
import { type Meeting, writeAloneMeeting, writeMeeting } from '../support/faults/write-case.ts';
import { hasReadBack } from '../support/faults/write-drivers.ts';
import { answered } from '../support/links.ts';
import { type Operation, operations } from '../support/operations.ts';

expectNothingUnheard();
const count = countCases('fault matrix, writes');

/** What the app knows from the answer alone. */
type Answer = 'accepted' | 'doubtful' | 'refused';

/** What happened in truth, and whether it can be read. */
type Truth = 'shows' | 'does not show' | 'cannot be read';

const truths: Readonly<Record<Truth, Pick<Meeting, 'isStored' | 'isReadable'>>> = {
  shows: { isStored: true, isReadable: true },
  'does not show': { isStored: false, isReadable: true },
  'cannot be read': { isStored: true, isReadable: false },
};

type Outcomes = Readonly<Record<Truth, WriteOutcome>>;

/** What is true is told; what nobody can know is told as that. */
const outcomes: Readonly<Record<Answer, Outcomes>> = {
  accepted: { shows: 'done', 'does not show': 'not-visible', 'cannot be read': 'done-unread' },
  doubtful: { shows: 'done', 'does not show': 'failed', 'cannot be read': 'unclear' },
  refused: { shows: 'failed', 'does not show': 'failed', 'cannot be read': 'failed' },
};

/** What it changes cannot be seen: a connection that is there says nothing of having been made anew. */
const unseen: Readonly<Record<Answer, Outcomes>> = {
  accepted: { shows: 'done', 'does not show': 'done', 'cannot be read': 'done-unread' },
  doubtful: { shows: 'unclear', 'does not show': 'unclear', 'cannot be read': 'unclear' },
  refused: outcomes.refused,
};

const outcomesOf = ({ name }: Operation) => (name === 'recreateMakeConnection' ? unseen : outcomes);

function answerOf(failure: Failure | undefined): Answer {
  if (!failure) return 'accepted';
  return failure.mayHaveHappened ? 'doubtful' : 'refused';
}

/** Nobody refuses what they have done, and a refusal is not looked at again. */
const truthsOf = (answer: Answer): readonly Truth[] =>
  answer === 'refused' ? ['does not show'] : ['shows', 'does not show', 'cannot be read'];

/** A deletion of what is not there: the tests below tell what it means. */
const isOfItsOwn = ({ fixture }: Operation, failure: Failure | undefined): boolean =>
  fixture.request.type === 'DELETE' && failure?.status === 404;

interface Cell {
  readonly name: string;
  readonly fault: string;
  readonly truth: Truth;
  readonly operation: Operation;
  readonly failure: Failure | undefined;
  readonly met: Meeting['met'];
}

const asDocumented: Fault = { name: 'nothing', meets: documented, failure: () => undefined };

const writing = operations.filter((operation) => !isRead(operation));

const cellsOf = (operation: Operation): readonly Cell[] =>
  [asDocumented, ...faults].flatMap((fault) => {
    const met = fault.meets(operation);
    const failure = fault.failure(operation);
    if (met === undefined || fault.isVariant || isOfItsOwn(operation, failure)) return [];
    return truthsOf(answerOf(failure)).map((truth) => ({
      ...{ name: operation.name, fault: fault.name, truth },
      ...{ operation, failure, met },
    }));
  });

describe('what becomes of a write that meets', () => {
  it.each(writing.filter(hasReadBack).flatMap(cellsOf))(
    '$name: $fault, and it $truth',
    async ({ operation, failure, met, truth }) => {
      count();

      const meeting = { met, ...truths[truth] };
      const { written, held, writes } = await writeMeeting(operation, meeting);

      const { outcome, error } = written;
      const expected = outcomesOf(operation)[answerOf(failure)][truth];
      expect(outcome).toBe(expected);
      expect(writes).toBe(1);
      if (outcome === 'failed' || outcome === 'unclear') expect(error).toMatchObject(failure ?? {});
      if (outcome === 'done') expect(error).toBeUndefined();
      expect(JSON.stringify(written)).not.toContain(CANARY);
      expect(held).not.toContain(CANARY);
    },
  );
});

const bareCells = writing
  .filter((operation) => !hasReadBack(operation))
  .flatMap((operation) => cellsOf(operation).filter(({ truth }) => truth === 'does not show'));

describe('what a write without a reading back tells', () => {
  it.each(bareCells)('$name: $fault', async ({ operation, failure, met, truth }) => {
    count();

    const meeting = { met, ...truths[truth] };
    const { error, held, writes } = await writeAloneMeeting(operation, meeting);

    if (failure) expect(error).toBeInstanceOf(ApiError);
    if (failure) expect(error).toMatchObject(failure);
    else expect(error).toBeUndefined();
    expect(writes).toBe(1);
    expect(held).not.toContain(CANARY);
  });
});

interface Gone {
  readonly met: Meeting['met'];
  /** Whether it was there before, or somebody else had deleted it. */
  readonly isThere: boolean;
  readonly isReadable: boolean;
}

const notFound: Meeting['met'] = { fail: answered(404) };

/** 404 says that there is no such thing, or no such call; what is read afterwards tells which. */
const gone: readonly (readonly [string, Gone, WriteOutcome])[] = [
  ['it was gone', { met: notFound, isThere: false, isReadable: true }, 'done'],
  ['it is there', { met: notFound, isThere: true, isReadable: true }, 'failed'],
  ['nobody can look', { met: notFound, isThere: true, isReadable: false }, 'unclear'],
];

/** Of links alone it is documented that 404 is the answer for one that is not there. */
const goneLinks: Readonly<Record<string, WriteOutcome>> = {
  'it is there': 'not-visible',
  'nobody can look': 'done-unread',
};

const deleting = writing.filter(({ fixture }) => fixture.request.type === 'DELETE');

describe.each(deleting.map((operation) => [operation.name, operation] as const))(
  'a deletion that is answered with 404: %s',
  (name, operation) => {
    it.each(gone)('and %s', async (truth, { met, isThere, isReadable }, outcome) => {
      count();

      const meeting = { met, isReadable, isStored: !isThere };
      const { written, writes } = await writeMeeting(operation, meeting);

      const expected = (name === 'deleteLink' ? goneLinks[truth] : undefined) ?? outcome;
      expect(written.outcome).toBe(expected);
      if (expected === 'done') expect(written.error).toBeUndefined();
      if (expected === 'failed' || expected === 'unclear') {
        expect(written.error).toMatchObject({ status: 404 });
      }
      expect(writes).toBe(1);
    });
  },
);
