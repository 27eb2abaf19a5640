import { queryOptions } from '@tanstack/react-query';
import type { ZafHost } from '../../zaf/connect.ts';
import {
  isTicketId,
  MOST_IDS,
  showMultipleTickets,
  showTicket,
  type TicketFieldRef,
} from './client.ts';

export const zendeskTicketsQueries = {
  all: () => ['zendesk-tickets'] as const,

  showMultipleTickets: (host: ZafHost, ids: readonly string[]) =>
    queryOptions({
      queryKey: [...zendeskTicketsQueries.all(), 'showMultipleTickets', ids] as const,
      queryFn: () => showMultipleTickets(host, ids),
    }),

  fields: () => [...zendeskTicketsQueries.all(), 'showTicket'] as const,

  /** One field of a ticket. Never fresh: whoever looks anew wants to know what it holds now. */
  showTicket: (host: ZafHost, field: TicketFieldRef) =>
    queryOptions({
      queryKey: [...zendeskTicketsQueries.fields(), field] as const,
      queryFn: () => showTicket(host, field),
      staleTime: 0,
    }),
};

/** The ids that can be asked for, each once and sorted, in as many parts as it takes calls. */
export function callsFor(ids: readonly string[]): readonly (readonly string[])[] {
  const wanted = [...new Set(ids.filter(isTicketId))].sort();
  return Array.from({ length: Math.ceil(wanted.length / MOST_IDS) }, (_, call) =>
    wanted.slice(call * MOST_IDS, (call + 1) * MOST_IDS),
  );
}
