import * as v from 'valibot';
import { text } from '../../http/tolerant.ts';

/** Requester, description and everything else that a list of tickets does not show: dropped. */
const ticket = v.object({
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
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
