import { useQueries, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { readNow } from '../../http/read-now.ts';
import { useWrite } from '../../http/use-write.ts';
import { useHost } from '../../zaf/zaf-context.ts';
import { showTicket, type TicketFieldRef, updateTicket } from './client.ts';
import { callsFor, zendeskTicketsQueries } from './queries.ts';
import type { Ticket, TicketField } from './schemas.ts';

interface ShownTickets {
  /** By id. Those that do not exist, or that this person may not see, are not in it. */
  readonly tickets: ReadonlyMap<string, Ticket>;
  /** Some are still on their way. */
  readonly isPending: boolean;
  /** The first failure; tickets of other calls came all the same. */
  readonly error: Error | null;
}

/**
 * The tickets of these ids, a hundred to a call, all at once. What cannot be a ticket's id is not asked
 * for; no id asks for nothing.
 */
export function useShowMultipleTickets(ids: readonly string[]): ShownTickets {
  const host = useHost();
  return useQueries({
    queries: callsFor(ids).map((part) => zendeskTicketsQueries.showMultipleTickets(host, part)),
    combine: together,
  });
}

function together(results: readonly UseQueryResult<readonly Ticket[]>[]): ShownTickets {
  const tickets = results.flatMap(({ data }) => data ?? []);
  return {
    tickets: new Map(tickets.map((ticket) => [ticket.id, ticket])),
    isPending: results.some((result) => result.isPending),
    error: results.find((result) => result.error)?.error ?? null,
  };
}

/** What one field of a ticket holds. */
export function useShowTicket(field: TicketFieldRef): UseQueryResult<TicketField> {
  return useQuery(zendeskTicketsQueries.showTicket(useHost(), field));
}

/** Gives what one field of a ticket holds now. @throws {ApiError} */
export function useReadTicketField() {
  const host = useHost();
  const queryClient = useQueryClient();
  return (field: TicketFieldRef): Promise<TicketField> =>
    readNow(queryClient, zendeskTicketsQueries.all(), () => showTicket(host, field));
}

/** Writes one field of a ticket. */
export function useUpdateTicket() {
  const host = useHost();
  return useWrite(
    (change: TicketFieldRef & { readonly value: string }) => updateTicket(host, change),
    zendeskTicketsQueries.fields(),
  );
}
