import * as v from 'valibot';
import { list, text } from '../../http/tolerant.ts';

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));

/** Requester, description and everything else that a list of tickets does not show: dropped. */
const ticket = v.object({
  id,
  subject: text,
  /** `new`, `open`, `pending`, `hold`, `solved` or `closed`. */
  status: text,
  /** ISO 8601. */
  updated_at: text,
});

/**
 * @see https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/
 */
export type Ticket = v.InferOutput<typeof ticket>;

export const ticketsAnswer = v.object({ tickets: v.nullable(v.array(ticket), []) });

/** What one field of a ticket holds. */
export interface TicketField {
  readonly ticketId: string;
  /** Empty for a field that is empty; `undefined` where the ticket has no such field. */
  readonly value: string | undefined;
}

/** Of a whole ticket, the value of the one field that is asked for; everything else is dropped. */
export const ticketFieldAnswer = (fieldId: string) =>
  v.pipe(
    v.object({ ticket: v.object({ id, custom_fields: list(v.object({ id, value: text })) }) }),
    v.transform(({ ticket: { id: ticketId, custom_fields } }): TicketField => ({
      ticketId,
      value: custom_fields.find((one) => one.id === fieldId)?.value,
    })),
  );
