import { act } from '@testing-library/react';
import type { RequestOptions } from '../../../src/zaf/sdk.ts';
import { answered } from '../links.ts';
import type { Operation } from '../operations.ts';
import { reachableTexts } from '../reachable.ts';
import { documentedZendesk } from './documented-world.ts';
import { faultyHost, type Met } from './faulty-host.ts';
import { inNoTime } from './in-no-time.ts';
import { renderDocumented } from './render-documented.ts';
import { useWriteAlone, write } from './write-drivers.ts';
import { openLists, useWriters } from './writers.ts';

/** What a write meets. */
export interface Meeting {
  readonly met: Met;
  /** Whether the vendor carries it out, whatever it says. */
  readonly isStored: boolean;
  /** Whether anything can be read afterwards. */
  readonly isReadable: boolean;
}

/** Writes once from a screen with its lists, through the writer; gives what came of it. */
export function writeMeeting(operation: Operation, meeting: Meeting) {
  const { host, writes } = metBy(operation, meeting);
  return inNoTime(async () => {
    const { now, queryClient } = renderDocumented(host, useWriters);
    const lists = await openLists(operation.system, { queryClient, host });
    const written = await act(() => write(operation, now(), lists));
    return { written, writes: writes(), held: held(queryClient) };
  });
}

/** Writes once, through the hook alone; gives what it rejects with, if it does. */
export function writeAloneMeeting(operation: Operation, meeting: Meeting) {
  const { host, writes } = metBy(operation, meeting);
  return inNoTime(async () => {
    const { now, queryClient } = renderDocumented(host, () => useWriteAlone(operation));
    const writing = () =>
      now()().then(
        () => undefined,
        (failure: unknown) => failure,
      );
    const error = await act(writing);
    return { error, writes: writes(), held: held(queryClient) };
  });
}

type Caches = ReturnType<typeof renderDocumented>['queryClient'];

/** Every text that can be reached from the caches. */
const held = (queryClient: Caches): string =>
  reachableTexts(
    [queryClient.getQueryCache(), queryClient.getMutationCache()].map((cache) => cache.getAll()),
  );

function metBy(operation: Operation, { met, isStored, isReadable }: Meeting) {
  const zendesk = zendeskOf(operation);
  zendesk.reset();
  let isWritten = false;

  async function meet(options: RequestOptions): Promise<Met> {
    if (options.type === 'GET') {
      return isWritten && !isReadable ? { fail: answered(503) } : await zendesk.answer(options);
    }
    isWritten = true;
    const undo = zendesk.remember();
    await zendesk.answer(options);
    if (!isStored) undo();
    return met;
  }

  const { host, requests } = faultyHost(meet);
  return { host, writes: () => requests.filter(({ type }) => type !== 'GET').length };
}

const zendesks = new Map<Operation, ReturnType<typeof documentedZendesk>>();

function zendeskOf(operation: Operation) {
  const zendesk = zendesks.get(operation) ?? documentedZendesk(operation);
  zendesks.set(operation, zendesk);
  return zendesk;
}
