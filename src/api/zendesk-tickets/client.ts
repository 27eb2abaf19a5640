import { ApiError } from '../../http/api-error.ts';
import { path } from '../../http/path.ts';
import { send } from '../../http/send.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { type Ticket, type TicketField, ticketFieldAnswer, ticketsAnswer } from './schemas.ts';

/** The most tickets that one call shows. */
export const MOST_IDS = 100;

/** A positive 64-bit number; anything else could make Zendesk refuse the other ids with it. */
export const isTicketId = (id: string): boolean => /^[1-9]\d{0,17}$/.test(id);

/**
 * Up to a hundred tickets. Those that do not exist, or that this person may not see, are simply not in
 * the answer.
 * @throws {ApiError} `refused`, without sending, for no id, too many, or one that is no number
 * @see https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#show-multiple-tickets
 */
export async function showMultipleTickets(
  host: ZafHost,
  ids: readonly string[],
): Promise<readonly Ticket[]> {
  if (!ids.length || ids.length > MOST_IDS || !ids.every(isTicketId)) {
    throw new ApiError('refused', 'showMultipleTickets', { reason: 'ticket-ids' });
  }
  const answer = await send(host, {
    operation: 'showMultipleTickets',
    method: 'GET',
    url: '/api/v2/tickets/show_many',
    query: { ids: ids.join(',') },
    answer: ticketsAnswer,
  });
  return answer.tickets;
}

/** One field of one ticket. */
export interface TicketFieldRef {
  readonly ticketId: string;
  /** Digits. */
  readonly fieldId: string;
}

/**
 * What one field of a ticket holds.
 * @throws {ApiError} `refused`, without sending, for an id that is no number
 * @see https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#show-ticket
 */
export async function showTicket(
  host: ZafHost,
  { ticketId, fieldId }: TicketFieldRef,
): Promise<TicketField> {
  refuseOddId('showTicket', ticketId);
  return send(host, {
    operation: 'showTicket',
    method: 'GET',
    url: path`/api/v2/tickets/${ticketId}`,
    answer: ticketFieldAnswer(fieldId),
  });
}

/**
 * Writes one field of a ticket, and gives what the answer says that it holds now. That Zendesk takes a
 * field that does not exist without a word, and writes nothing, is UNCONFIRMED.
 * @throws {ApiError} `refused`, without sending, for an id that is no number
 * @see https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#update-ticket
 */
export async function updateTicket(
  host: ZafHost,
  { ticketId, fieldId, value }: TicketFieldRef & { readonly value: string },
): Promise<TicketField> {
  refuseOddId('updateTicket', ticketId);
  return send(host, {
    operation: 'updateTicket',
    method: 'PUT',
    url: path`/api/v2/tickets/${ticketId}`,
    body: { ticket: { custom_fields: [{ id: Number(fieldId), value }] } },
    answer: ticketFieldAnswer(fieldId),
  });
}

function refuseOddId(operation: string, ticketId: string): void {
  if (!isTicketId(ticketId)) throw new ApiError('refused', operation, { reason: 'ticket-ids' });
}
