import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import type { Ticket, World } from '../world.ts';
import { readJson } from './read-json.ts';
import { refuse } from './refusals.ts';
import type { SandboxEnv } from './session.ts';

const path = '/api/v2/tickets/show_many';
/** Of digits, so that it is no other operation of tickets. */
const onePath = '/api/v2/tickets/:id{[0-9]+}';
const onePathJson = '/api/v2/tickets/:id{[0-9]+\\.json}';
const mostIds = 100;

/**
 * The part of the emulated Ticketing API that reads tickets and writes their custom fields, under its paths with and
 * without `.json`.
 *
 * @see https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/
 */
export const zendeskTickets = new Hono<SandboxEnv>()
  .get(path, showMultipleTickets)
  .get(`${path}.json`, showMultipleTickets)
  .get(onePath, showTicket)
  .get(onePathJson, showTicket)
  .put(onePath, updateTicket)
  .put(onePathJson, updateTicket);

/** Who asks for a ticket that is not there, or not for them, is told nothing of it. */
function showMultipleTickets(c: Context<SandboxEnv>): Response {
  const ids = new Set((c.req.query('ids') ?? '').split(',').filter(Boolean));
  if (ids.size === 0) return answerError(c, 'InvalidValue', 'ids is required');
  if (ids.size > mostIds) {
    return answerError(c, 'TooManyIds', `ids may name at most ${mostIds} tickets`);
  }
  const world = c.get('world');
  const tickets = world.tickets
    .filter(({ id }) => ids.has(String(id)) && !isHidden(c, id))
    .sort((one, other) => one.id - other.id)
    .map((ticket) => answered(ticket, world));
  return c.json({ tickets, next_page: null, previous_page: null, count: tickets.length });
}

function showTicket(c: Context<SandboxEnv>): Response {
  const ticket = ticketOf(c);
  if (ticket instanceof Response) return ticket;
  return c.json({ ticket: answered(ticket, c.get('world')) });
}

const change = v.object({
  ticket: v.object({
    custom_fields: v.optional(
      v.array(v.object({ id: v.number(), value: v.nullable(v.string()) })),
      [],
    ),
  }),
});

/** Agents may, as in Zendesk's own page. A field that the account does not have is passed over. */
async function updateTicket(c: Context<SandboxEnv>): Promise<Response> {
  const before = ticketOf(c);
  if (before instanceof Response) return before;
  const wanted = v.safeParse(change, await readJson(c));
  if (!wanted.success) return answerError(c, 'InvalidValue', 'ticket is not what it should be');

  const world = c.get('world');
  const values = new Map(wanted.output.ticket.custom_fields.map(({ id, value }) => [id, value]));
  const ticket: Ticket = {
    ...before,
    updatedAt: world.now(),
    customFields: before.customFields.map(({ id, value }) => ({
      id,
      value: values.get(id) ?? (values.has(id) ? null : value),
    })),
  };
  world.tickets = world.tickets.map((one) => (one.id === ticket.id ? ticket : one));
  return c.json({ ticket: answered(ticket, world), audit: auditOf(ticket) });
}

/** The ticket that the path names, or why it is not given out. */
function ticketOf(c: Context<SandboxEnv>): Ticket | Response {
  const id = Number.parseInt(c.req.param('id') ?? '', 10);
  const ticket = c.get('world').tickets.find((one) => one.id === id);
  if (!ticket) return c.json({ error: 'RecordNotFound', description: 'Not found' }, 404);
  return isHidden(c, id) ? refuse(c, 403) : ticket;
}

function isHidden(c: Context<SandboxEnv>, id: number): boolean {
  return c.env.session?.role !== 'admin' && c.get('world').hiddenFromAgents.includes(id);
}

function answerError(c: Context, error: string, description: string): Response {
  return c.json({ error, description }, 400);
}

function auditOf({ id, updatedAt }: Ticket) {
  return { id: 1, ticket_id: id, created_at: updatedAt, events: [] };
}

/** The ticket in the API's terms, not ZAF's. */
function answered(ticket: Ticket, { subdomain }: World) {
  const { id, subject, description, status, priority, type, tags, requester, assignee } = ticket;
  return {
    url: `https://${subdomain}.zendesk.com/api/v2/tickets/${id}.json`,
    id,
    external_id: null,
    via: { channel: 'web' },
    created_at: ticket.createdAt,
    updated_at: ticket.updatedAt,
    type,
    subject,
    raw_subject: subject,
    description,
    priority,
    status,
    recipient: null,
    requester_id: requester.id,
    submitter_id: requester.id,
    assignee_id: assignee.id,
    organization_id: null,
    group_id: null,
    tags,
    custom_fields: ticket.customFields,
    is_public: true,
  };
}
