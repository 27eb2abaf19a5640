// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/http/api-error.ts';
import { isRead } from '../support/faults/documented-call.ts';
import { documentedZendesk } from '../support/faults/documented-world.ts';
import { faultyHost, type Met } from '../support/faults/faulty-host.ts';
import { useReading } from '../support/faults/reading-hooks.ts';
import { renderDocumented, settled } from '../support/faults/render-documented.ts';
import { faults } from '../support/faults/table.ts';
import { countCases, expectNothingUnheard } from '../support/faults/unheard.ts';
import { type Operation, operations } from '../support/operations.ts';
import { inNoTime } from '../support/faults/in-no-time.ts';

expectNothingUnheard();
const count = countCases('fault matrix, reads');

/** A screen that reads, is refreshed, and is refreshed once more; what it has after each. */
async function readThrice(operation: Operation, met: Met) {
  const zendesk = zendeskOf(operation);
  let isFaulty = true;
  const { host, requests } = faultyHost((options) => (isFaulty ? met : zendesk.answer(options)));

  return await inNoTime(async () => {
    const { now, queryClient, waits } = renderDocumented(host, () => useReading(operation));
    const refresh = async () => {
      await queryClient.refetchQueries();
      await settled(queryClient);
    };
    await act(() => settled(queryClient));
    const first = now();
    const calls = requests.length;

    isFaulty = false;
    await act(refresh);
    const second = now();

    isFaulty = true;
    await act(refresh);
    return { first, second, third: now(), calls, waits };
  });
}

const zendesks = new Map<Operation, ReturnType<typeof documentedZendesk>>();

function zendeskOf(operation: Operation) {
  const zendesk = zendesks.get(operation) ?? documentedZendesk(operation);
  zendesks.set(operation, zendesk);
  return zendesk;
}

const cells = operations.filter(isRead).flatMap((operation) =>
  faults.flatMap((fault) => {
    const met = fault.meets(operation);
    const failure = fault.failure(operation);
    return met && failure && !fault.isVariant
      ? [[operation.name, fault.name, { operation, met, failure }] as const]
      : [];
  }),
);

describe('a reading that fails', () => {
  it.each(cells)('%s: %s', async (_, __, { operation, met, failure }) => {
    count();

    const { first, second, third, calls, waits } = await readThrice(operation, met);

    // Nothing there yet: it is told, after three calls at most, and gives way to what comes then.
    expect(first).toEqual({ data: undefined, error: expect.objectContaining(failure) as unknown });
    expect(calls).toBe(failure.mayPass ? 3 : 1);
    expect(second).toEqual({ data: expect.anything() as unknown, error: null });
    // Something there: it stays beside what is told.
    expect(third).toEqual({
      data: second.data,
      error: expect.objectContaining(failure) as unknown,
    });
    expect(third.error).toBeInstanceOf(ApiError);
    // Nobody is asked again before they said.
    expect(Math.min(...waits)).toBeGreaterThanOrEqual((failure.retryAfter ?? 1) * 1000);
  });
});
