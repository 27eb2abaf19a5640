import { ApiError } from '../../http/api-error.ts';
import { send } from '../../http/send.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { type Ticket, ticketsAnswer } from './schemas.ts';

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
