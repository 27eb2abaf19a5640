import { useEffect, useState } from 'react';
import type { ZafHost } from '../zaf/connect.ts';
import { readTicketId } from '../zaf/session.ts';

/** After any of these the frame may stand beside another ticket, or the ticket may have its number. */
const EVENTS = ['ticket.id.changed', 'context.updated', 'app.activated', 'ticket.saved'];

/**
 * The open ticket's id; follows it. `undefined` while it has none.
 * @param first what Zendesk's greeting said, which the ticket itself is asked about after the first paint
 */
export function useTicketId(host: ZafHost, first: string | undefined): string | undefined {
  const [ticketId, setTicketId] = useState(first);

  useEffect(() => {
    let isCurrent = true;
    const read = () => {
      readTicketId(host).then(
        (id) => isCurrent && setTicketId(id),
        // No answer says nothing about the ticket: what is shown stays.
        () => undefined,
      );
    };
    const stops = EVENTS.map((event) => host.on(event, read));
    read();
    return () => {
      isCurrent = false;
      stops.forEach((stop) => stop());
    };
  }, [host]);

  return ticketId;
}
