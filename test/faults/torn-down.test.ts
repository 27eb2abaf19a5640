// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { isRead } from '../support/faults/documented-call.ts';
import { documentedZendesk } from '../support/faults/documented-world.ts';
import { faultyHost, type Met } from '../support/faults/faulty-host.ts';
import { inNoTime } from '../support/faults/in-no-time.ts';
import { renderDocumented } from '../support/faults/render-documented.ts';
import { countCases, expectNothingUnheard } from '../support/faults/unheard.ts';
import { hasReadBack, write } from '../support/faults/write-drivers.ts';
import { openLists, useWriters } from '../support/faults/writers.ts';
import { answered } from '../support/links.ts';
import { type Operation, operations } from '../support/operations.ts';
import { withoutWaiting } from '../support/paced.ts';

expectNothingUnheard();
const count = countCases('fault matrix, frames torn down');

interface Ending {
  /** What the page still does with a call once the frame is gone. */
  readonly page: 'answers' | 'drops' | 'throws' | 'is silent';
  readonly outcome: 'done' | 'unclear';
}

const endings: readonly (readonly [string, Ending])[] = [
  ['answers all the same', { page: 'answers', outcome: 'done' }],
  ['carries things out and drops the answers', { page: 'drops', outcome: 'unclear' }],
  ['takes no message any more', { page: 'throws', outcome: 'unclear' }],
];

/** Takes half a minute of the clock for each call, so that one of each system has to do. */
const silent = [
  'carries things out and never answers',
  { page: 'is silent', outcome: 'unclear' },
] as const;
const oneOfEach = [
  ...['createLink', 'createApiKeyConnection', 'createActiveCampaignConnection'],
  'createMakeConnection',
];

/** Writes from a screen that is torn down while the write is on its way. */
async function writeTornDown(operation: Operation, { page }: Ending) {
  const zendesk = documentedZendesk(operation);
  let isTorn = false;
  let tear: () => void = () => undefined;

  async function meet(isWrite: boolean, answering: () => Promise<Met>): Promise<Met> {
    if (isWrite) tear();
    if (!isTorn || page === 'answers') return await answering();
    await answering();
    return page === 'is silent' ? {} : { fail: answered(0) };
  }
  const { host, requests } = faultyHost((options) => {
    const isWrite = options.type !== 'GET';
    if (isTorn && page === 'throws') return 'throws';
    return meet(isWrite, () => zendesk.answer(options));
  });

  // A write that waits unseen is looked at all the time: leaps would go nowhere.
  const inTime = page === 'is silent' ? withoutWaiting : inNoTime;
  const written = await inTime(async () => {
    const { now, queryClient, unmount } = renderDocumented(host, useWriters);
    tear = () => {
      isTorn = true;
      unmount();
    };
    const lists = await openLists(operation.system, { queryClient, host });
    return await act(() => write(operation, now(), lists));
  });
  return { written, writes: requests.filter(({ type }) => type !== 'GET').length };
}

const cells = operations
  .filter((operation) => !isRead(operation) && hasReadBack(operation))
  .flatMap((operation) =>
    [...endings, ...(oneOfEach.includes(operation.name) ? [silent] : [])].map(
      ([page, ending]) => [operation.name, page, { operation, ending }] as const,
    ),
  );

describe('a write whose frame is torn down, while the page', () => {
  it.each(cells)('%s: %s', async (_, __, { operation, ending }) => {
    count();

    const { written, writes } = await writeTornDown(operation, ending);

    expect(written.outcome).toBe(ending.outcome);
    expect(writes).toBe(1);
  });
});
