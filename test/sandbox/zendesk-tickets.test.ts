// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { aTicket } from '../../sandbox/builders.ts';
import { emptyWorld } from '../../sandbox/world.ts';
import { ticketsPath, zendeskOf } from './calls.ts';
import { aString } from './links.ts';

const tickets = [
  aTicket({ id: 3, subject: 'Three', status: 'solved' }),
  aTicket({ id: 1, subject: 'One', updatedAt: '2026-03-01T00:00:00Z' }),
  aTicket({ id: 2, subject: 'Two', priority: 'high', type: 'incident' }),
];
const ids = (named: string) => ({ query: { ids: named } });

describe('showMultipleTickets', () => {
  test.each([ticketsPath, `${ticketsPath}.json`])(
    'answers the named tickets at %s',
    async (path) => {
      const call = zendeskOf(emptyWorld({ tickets }));

      const { status, body } = await call(path, ids('3,2'));

      expect(status).toBe(200);
      expect(body).toMatchObject({
        tickets: [
          { id: 2, subject: 'Two', status: 'open', priority: 'high', type: 'incident' },
          { id: 3, subject: 'Three', status: 'solved' },
        ],
        next_page: null,
        previous_page: null,
        count: 2,
      });
    },
  );

  test('words tickets as the API does, not as ZAF does', async () => {
    const call = zendeskOf(emptyWorld({ tickets }));

    const { body } = await call(ticketsPath, ids('1'));

    expect(body).toMatchObject({
      tickets: [
        {
          url: 'https://acme.zendesk.com/api/v2/tickets/1.json',
          updated_at: '2026-03-01T00:00:00Z',
          requester_id: 501,
          assignee_id: 11,
        },
      ],
    });
    expect(body).not.toHaveProperty(['tickets', 0, 'updatedAt']);
  });

  test('leaves out what is not there, without a word', async () => {
    const call = zendeskOf(emptyWorld({ tickets }));

    const { status, body } = await call(ticketsPath, ids('9,1,x'));

    expect(status).toBe(200);
    expect(body).toMatchObject({ tickets: [{ id: 1 }], count: 1 });
  });

  test('leaves out for agents what is hidden from them, and shows it to admins', async () => {
    const call = zendeskOf(emptyWorld({ tickets, hiddenFromAgents: [2] }));

    const agents = await call(ticketsPath, { ...ids('1,2'), role: 'agent' });
    const admins = await call(ticketsPath, ids('1,2'));

    expect(agents.body).toMatchObject({ tickets: [{ id: 1 }], count: 1 });
    expect(admins.body).toMatchObject({ tickets: [{ id: 1 }, { id: 2 }], count: 2 });
  });

  test('takes a hundred ids and refuses one more', async () => {
    const call = zendeskOf(emptyWorld({ tickets }));
    const named = (count: number) =>
      ids(Array.from({ length: count }, (_, place) => place + 1).join());

    const hundred = await call(ticketsPath, named(100));
    const more = await call(ticketsPath, named(101));

    expect(hundred).toMatchObject({ status: 200, body: { count: 3 } });
    expect(more).toEqual({ status: 400, body: { error: 'TooManyIds', description: aString } });
  });

  test('refuses a call that names no ticket', async () => {
    const call = zendeskOf(emptyWorld({ tickets }));

    expect(await call(ticketsPath)).toMatchObject({ status: 400, body: { error: aString } });
  });
});
