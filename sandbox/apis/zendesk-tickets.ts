import { Hono, type Context } from 'hono';
import type { Ticket, World } from '../world.ts';
import type { SandboxEnv } from './session.ts';

const path = '/api/v2/tickets/show_many';
const mostIds = 100;

/**
 * The part of the emulated Ticketing API that reads several tickets at once, under its path with and without `.json`.
 *
 * @see https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#show-multiple-tickets
 */
export const zendeskTickets = new Hono<SandboxEnv>()
  .get(path, showMultipleTickets)
  .get(`${path}.json`, showMultipleTickets);

/** Who asks for a ticket that is not there, or not for them, is told nothing of it. */
function showMultipleTickets(c: Context<SandboxEnv>): Response {
  const ids = new Set((c.req.query('ids') ?? '').split(',').filter(Boolean));
  if (ids.size === 0) return answerError(c, 'InvalidValue', 'ids is required');
  if (ids.size > mostIds) {
    return answerError(c, 'TooManyIds', `ids may name at most ${mostIds} tickets`);
  }
  const world = c.get('world');
  const hidden = c.env.session?.role === 'admin' ? [] : world.hiddenFromAgents;
  const tickets = world.tickets
    .filter(({ id }) => ids.has(String(id)) && !hidden.includes(id))
    .sort((one, other) => one.id - other.id)
    .map((ticket) => answered(ticket, world));
  return c.json({ tickets, next_page: null, previous_page: null, count: tickets.length });
}

function answerError(c: Context, error: string, description: string): Response {
  return c.json({ error, description }, 400);
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
    custom_fields: [],
    is_public: true,
  };
}
