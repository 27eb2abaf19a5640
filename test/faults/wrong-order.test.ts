// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RequestOptions } from '../../src/zaf/sdk.ts';
import { isRead } from '../support/faults/documented-call.ts';
import { documentedZendesk } from '../support/faults/documented-world.ts';
import { faultyHost, type Met } from '../support/faults/faulty-host.ts';
import { withNullLists } from '../support/faults/odd-bodies.ts';
import { useReading } from '../support/faults/reading-hooks.ts';
import { renderDocumented, settled } from '../support/faults/render-documented.ts';
import { countCases, expectNothingUnheard } from '../support/faults/unheard.ts';
import { write } from '../support/faults/write-drivers.ts';
import { openLists, useWriters } from '../support/faults/writers.ts';
import { answered } from '../support/links.ts';
import { type Operation, operations } from '../support/operations.ts';
import { inNoTime } from '../support/faults/in-no-time.ts';

expectNothingUnheard();
const count = countCases('fault matrix, answers in the wrong order');

/** A Zendesk whose next call can be made slow: its answer is of the time when it was sent. */
function slowZendesk(operation: Operation) {
  const zendesk = documentedZendesk(operation);
  let slow: { readonly answer: Promise<Met>; readonly instead: Met | undefined } | undefined;

  const { host, requests } = faultyHost(async (options: RequestOptions): Promise<Met> => {
    const answer = zendesk.answer(options);
    if (!slow) return await answer;
    const { answer: held, instead } = slow;
    slow = undefined;
    await held;
    return instead ?? (await answer);
  });
  return {
    host,
    requests,
    /** Gives what lets the answer to the next call come; `instead` is that answer. */
    slowNext: (instead?: Met): (() => void) => {
      let release: () => void = () => undefined;
      const answer = new Promise<Met>((resolve) => {
        release = () => resolve({});
      });
      slow = { answer, instead };
      return () => release();
    },
  };
}

const refused: Met = { fail: answered(403, 'Not you') };

const slowAnswers = operations.filter(isRead).flatMap((operation) => {
  const empty = withNullLists(operation);
  return [
    [operation.name, 'a failure', { operation, instead: refused }] as const,
    ...(empty ? [[operation.name, 'empty lists', { operation, instead: empty }] as const] : []),
  ];
});

describe('the answer to a refresh that another one has overtaken', () => {
  it.each(slowAnswers)('is not shown by %s: %s', async (_, __, { operation, instead }) => {
    count();
    const { host, slowNext } = slowZendesk(operation);

    const { first, last } = await inNoTime(async () => {
      const { now, queryClient } = renderDocumented(host, () => useReading(operation));
      await act(() => settled(queryClient));
      const shown = now();

      const release = slowNext(instead);
      const overtaken = queryClient.refetchQueries();
      await act(() => queryClient.refetchQueries());
      release();
      await act(() => Promise.all([overtaken, settled(queryClient)]));
      return { first: shown, last: now() };
    });

    expect(last).toEqual({ data: first.data, error: null });
  });
});

const named = (name: string): Operation => {
  const operation = operations.find((one) => one.name === name);
  if (!operation) throw new Error(`There is no ${name}.`);
  return operation;
};

const lists = [
  ['createLink', 'searchLinks'],
  ['createApiKeyConnection', 'listAllConnections'],
  ['createOauthClient', 'listOauthClients'],
  ['createActiveCampaignConnection', 'listActiveCampaignConnections'],
  ['createMakeConnection', 'listMakeConnections'],
].map(([creating = '', listing = '']) => ({ creating: named(creating), listing: named(listing) }));

describe('a list that was asked for before something was written, and comes after', () => {
  it.each(lists)(
    'neither judges $creating.name nor hides it from $listing.name',
    async ({ creating, listing }) => {
      count();
      const { host, requests, slowNext } = slowZendesk(creating);

      const { written, shown } = await inNoTime(async () => {
        const useBoth = () => ({ writers: useWriters(), list: useReading(listing) });
        const { now, queryClient } = renderDocumented(host, useBoth);
        await act(() => settled(queryClient));
        const listed = await openLists(creating.system, { queryClient, host });

        const release = slowNext();
        const early = queryClient.refetchQueries();
        const writing = write(creating, now().writers, listed);
        setTimeout(release, 20_000);
        const came = await act(() => writing);
        await act(() => Promise.all([early, settled(queryClient)]));
        return { written: came, shown: now().list };
      });

      expect(written.outcome).toBe('done');
      expect(JSON.stringify(shown.data)).toMatch(/"name":"|"label":"/);
      expect(requests.filter(({ type }) => type !== 'GET')).toHaveLength(1);
    },
  );
});
