// @vitest-environment jsdom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aTicket } from '../../sandbox/builders.ts';
import { CANARY, emptyWorld } from '../../sandbox/world.ts';
import {
  showMultipleTickets,
  showTicket,
  updateTicket,
} from '../../src/api/zendesk-tickets/client.ts';
import { useShowMultipleTickets } from '../../src/api/zendesk-tickets/hooks.ts';
import type { RequestOptions } from '../../src/zaf/sdk.ts';
import { inZendesk } from '../support/in-zendesk.ts';
import { answered } from '../support/links.ts';
import { emulatedHost, failureOf, hostAnswering } from '../support/zaf-host.ts';

const showing = (answer: unknown) =>
  showMultipleTickets(hostAnswering(() => ({ done: answer })).host, ['1']);

const idsIn = ({ url }: RequestOptions): readonly string[] =>
  (new URL(url, 'https://acme.zendesk.com').searchParams.get('ids') ?? '').split(',');

/** Shows every ticket that is asked for. */
const willing = () =>
  hostAnswering((options) => ({ done: { tickets: idsIn(options).map((id) => ({ id })) } }));

const upTo = (count: number) => Array.from({ length: count }, (_, place) => String(place + 1));

/** How a call fails that is not sent because it names no tickets. */
const REFUSED = { kind: 'refused', reason: 'ticket-ids' } as const;

describe('a ticket', () => {
  it('is kept without what a list of tickets does not show', async () => {
    const shown = { subject: 'Help', status: 'open', updated_at: '2011-05-05T10:38:52Z' };

    const tickets = await showing({
      tickets: [{ id: 35436, ...shown, description: CANARY, requester: { email: CANARY } }],
      users: [{ name: CANARY }],
      count: 1,
    });

    expect(tickets).toEqual([{ id: '35436', ...shown }]);
  });

  it('takes what is missing for an empty text', async () => {
    const tickets = await showing({ tickets: [{ id: '7', subject: null }] });

    expect(tickets).toEqual([{ id: '7', subject: '', status: '', updated_at: '' }]);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a page of HTML', '<!doctype html><title>Sign in</title>'],
    ['an empty object', {}],
    ['a list', [{ id: 1 }]],
    ['one ticket', { ticket: { id: 1 } }],
    ['tickets that are an object', { tickets: {} }],
    ['a ticket that is null', { tickets: [null] }],
    ['a ticket without an id', { tickets: [{ subject: 'Help' }] }],
  ])('is malformed when the answer is or holds %s', async (_, answer) => {
    const error = await failureOf(showing(answer));

    expect(error).toMatchObject({ kind: 'malformed', operation: 'showMultipleTickets' });
  });
});

describe('asking for tickets', () => {
  it.each([
    ['none', []],
    ['more than a hundred', upTo(101)],
    ['a name', ['1', 'jira']],
    ['an empty text', ['']],
    ['a list in one id', ['1,2']],
    ['nothing', ['0']],
    ['a negative number', ['-1']],
    ['half a ticket', ['1.5']],
    ['more than a number', ['1&include=users']],
    ['a number that no ticket has', ['9'.repeat(19)]],
  ])('is never sent for %s', async (_, ids) => {
    const { host, requests } = willing();

    const error = await failureOf(showMultipleTickets(host, ids));

    expect(error).toMatchObject({ ...REFUSED, operation: 'showMultipleTickets' });
    expect(requests).toEqual([]);
  });

  it('gives those of the emulated Zendesk, and nothing for those that it does not know', async () => {
    const world = emptyWorld({ tickets: [aTicket({ id: 101, subject: 'Help' })] });

    const tickets = await showMultipleTickets(emulatedHost(world).host, ['101', '999']);

    expect(tickets).toMatchObject([{ id: '101', subject: 'Help' }]);
  });
});

describe('the tickets on the screen', () => {
  it('come by id, each asked for once, in one order whatever the order was', async () => {
    const { host, requests } = willing();
    const { result, rerender } = inZendesk(host, useShowMultipleTickets, [
      '3',
      '1',
      '3',
      'jira',
      '',
      '2',
    ]);

    expect(result.current).toMatchObject({ isPending: true, error: null });
    await waitFor(() => expect(result.current.isPending).toBe(false));
    rerender(['2', '3', '1']);

    expect([...result.current.tickets.keys()]).toEqual(['1', '2', '3']);
    expect(requests.map(idsIn)).toEqual([['1', '2', '3']]);
  });

  it('are asked for a hundred to a call', async () => {
    const { host, requests } = willing();
    const { result } = inZendesk(host, useShowMultipleTickets, upTo(250));

    await waitFor(() => expect(result.current.tickets.size).toBe(250));

    expect(requests.map((options) => idsIn(options).length)).toEqual([100, 100, 50]);
    expect(new Set(requests.flatMap(idsIn)).size).toBe(250);
  });

  it.each([
    ['no id', []],
    ['nothing that is an id', ['jira:1', 'zendesk:ticket1']],
  ])('are not asked for with %s', (_, ids) => {
    const { host, requests } = willing();
    const { result } = inZendesk(host, useShowMultipleTickets, ids);

    expect(result.current).toEqual({ tickets: new Map(), isPending: false, error: null });
    expect(requests).toEqual([]);
  });

  it('show though other calls for them fail', async () => {
    const { host } = hostAnswering((options) =>
      idsIn(options).includes('1')
        ? { fail: answered(403) }
        : { done: { tickets: [{ id: 99, subject: 'Help' }] } },
    );
    const { result } = inZendesk(host, useShowMultipleTickets, upTo(150));

    await waitFor(() => expect(result.current.isPending).toBe(false));

    expect(result.current.error).toMatchObject({ kind: 'status', status: 403 });
    expect([...result.current.tickets.keys()]).toEqual(['99']);
  });

  it('leave out those that this person may not see', async () => {
    const { host } = hostAnswering(() => ({ done: { tickets: [{ id: 2 }] } }));
    const { result } = inZendesk(host, useShowMultipleTickets, ['1', '2']);

    await waitFor(() => expect(result.current.tickets.size).toBe(1));

    expect(result.current).toMatchObject({ isPending: false, error: null });
  });
});

describe('one field of a ticket', () => {
  const field = { ticketId: '101', fieldId: '7' };
  const shown = (ticket: object) =>
    showTicket(hostAnswering(() => ({ done: { ticket } })).host, field);

  it.each([
    ['a text', [{ id: 7, value: 'a copy' }], 'a copy'],
    ['an id that is a text', [{ id: '7', value: 'a copy' }], 'a copy'],
    ['nothing', [{ id: 7, value: null }], ''],
    ['something else than a text', [{ id: 7, value: ['a'] }], '["a"]'],
    ['other fields only', [{ id: 8, value: CANARY }], undefined],
    ['no list of fields', null, undefined],
  ])('is all that is kept of a ticket with %s', async (_, custom_fields, value) => {
    const kept = await shown({ id: 101, subject: CANARY, description: CANARY, custom_fields });

    expect(kept).toEqual({ ticketId: '101', value });
  });

  it.each(['', 'jira', '0', '1/../2', '9'.repeat(19)])(
    'is neither read nor written for the ticket %j',
    async (ticketId) => {
      const { host, requests } = willing();

      const read = await failureOf(showTicket(host, { ticketId, fieldId: '7' }));
      const written = await failureOf(updateTicket(host, { ticketId, fieldId: '7', value: '' }));

      expect(read).toMatchObject({ ...REFUSED, operation: 'showTicket' });
      expect(written).toMatchObject({ ...REFUSED, operation: 'updateTicket' });
      expect(requests).toEqual([]);
    },
  );

  it('is written in the emulated Zendesk, and nothing else', async () => {
    const customFields = [
      { id: 7, value: null },
      { id: 8, value: 'stays' },
    ];
    const world = emptyWorld({ tickets: [aTicket({ id: 101, customFields })] });
    const { host } = emulatedHost(world);

    const written = await updateTicket(host, { ...field, value: 'a copy' });

    expect(written).toEqual({ ticketId: '101', value: 'a copy' });
    expect(await showTicket(host, field)).toEqual(written);
    expect(world.tickets[0]?.customFields[1]).toEqual({ id: 8, value: 'stays' });
  });
});
