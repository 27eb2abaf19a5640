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

describe('showTicket', () => {
  const fields = [{ id: 7, value: 'a copy' }];
  const world = () =>
    emptyWorld({ tickets: [aTicket({ id: 1, customFields: fields }), aTicket()] });

  test.each(['/api/v2/tickets/1', '/api/v2/tickets/1.json'])(
    'answers one ticket with its custom fields at %s',
    async (path) => {
      const { status, body } = await zendeskOf(world())(path);

      expect(status).toBe(200);
      expect(body).toMatchObject({ ticket: { id: 1, custom_fields: fields } });
    },
  );

  test.each(['/api/v2/tickets/9', '/api/v2/tickets/0'])('knows nothing of %s', async (path) => {
    const answer = await zendeskOf(world())(path);

    expect(answer).toMatchObject({ status: 404, body: { error: 'RecordNotFound' } });
  });

  test('is refused to agents for what is hidden from them', async () => {
    const call = zendeskOf({ ...world(), hiddenFromAgents: [1] });

    expect(await call('/api/v2/tickets/1', { role: 'agent' })).toMatchObject({ status: 403 });
    expect(await call('/api/v2/tickets/1')).toMatchObject({ status: 200 });
  });
});

describe('updateTicket', () => {
  const empty = [
    { id: 7, value: null },
    { id: 8, value: 'stays' },
  ];
  const put = (fields: unknown, role: 'admin' | 'agent' = 'admin') => ({
    ...{ method: 'PUT', role, body: { ticket: { custom_fields: fields } } },
  });
  const world = () => emptyWorld({ tickets: [aTicket({ id: 1, customFields: empty }), aTicket()] });

  test.each(['admin', 'agent'] as const)('writes a custom field for an %s', async (role) => {
    const tickets = world();

    const answer = await zendeskOf(tickets)(
      '/api/v2/tickets/1',
      put([{ id: 7, value: 'x' }], role),
    );

    const written = [{ id: 7, value: 'x' }, empty[1]];
    expect(answer).toMatchObject({ status: 200, body: { ticket: { custom_fields: written } } });
    expect(tickets.tickets[0]?.customFields).toEqual(written);
  });

  test('empties a field with null, and passes over one that does not exist', async () => {
    const tickets = world();
    const fields = [
      { id: 8, value: null },
      { id: 9, value: 'x' },
    ];

    const answer = await zendeskOf(tickets)('/api/v2/tickets/1', put(fields));

    expect(answer.status).toBe(200);
    expect(tickets.tickets[0]?.customFields).toEqual([empty[0], { id: 8, value: null }]);
  });

  test.each([[{ id: 7 }], 'none', [{ id: 'seven', value: 'x' }]])(
    'refuses %j and writes nothing',
    async (fields) => {
      const tickets = world();

      const answer = await zendeskOf(tickets)('/api/v2/tickets/1', put(fields));

      expect(answer).toMatchObject({ status: 400, body: { error: aString } });
      expect(tickets.tickets[0]?.customFields).toEqual(empty);
    },
  );
});

describe('in the scenario "Not permitted"', () => {
  test('one ticket may be seen and changed, several may not', async () => {
    const call = zendeskOf(emptyWorld({ tickets }));
    const scenario = 'not-permitted';

    expect(await call('/api/v2/tickets/1', { scenario })).toMatchObject({ status: 200 });
    expect(await call(ticketsPath, { ...ids('1'), scenario })).toMatchObject({ status: 403 });
  });
});
