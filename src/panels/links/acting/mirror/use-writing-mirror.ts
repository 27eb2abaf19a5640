import type { TicketFieldRef } from '../../../../api/zendesk-tickets/client.ts';
import { useReadTicketField, useUpdateTicket } from '../../../../api/zendesk-tickets/hooks.ts';
import type { TicketField } from '../../../../api/zendesk-tickets/schemas.ts';
import { ApiError } from '../../../../http/api-error.ts';
import {
  failureOf,
  judgeWrite,
  readBackOf,
  type WriteOutcome,
} from '../../../../http/write-outcome.ts';
import { type MirroredLink, sayTheSame, writeMirror } from '../../mirror/mirror-format.ts';

/** What became of a copy, judged by reading the field back. */
export interface MirrorWritten {
  /** `no-field`: the ticket has none of that number. */
  readonly outcome: WriteOutcome | 'no-field';
  readonly error?: ApiError | undefined;
}

/** Writes a copy of links into a ticket's field, unless the field says the same already. Never rejects. */
export function useWritingMirror() {
  const read = useReadTicketField();
  const { mutateAsync: update } = useUpdateTicket();

  return async (field: TicketFieldRef, links: readonly MirroredLink[]): Promise<MirrorWritten> => {
    const before = await read(field).catch(asApiError);
    if (before instanceof ApiError) return { outcome: 'failed', error: before };
    if (before.value === undefined) return { outcome: 'no-field' };
    const value = writeMirror(links, new Date().toISOString());
    if (sayTheSame(before.value, value)) return { outcome: 'done' };

    const error = await failureOf(update({ ...field, value }));
    if (error && !error.mayHaveHappened) return { outcome: 'failed', error };
    const after = await read(field).catch(() => undefined);
    const shown = after ? readBackOf(holds(after, value)) : 'unknown';
    return { outcome: judgeWrite(error, shown), error };
  };
}

const holds = (field: TicketField, value: string): boolean => sayTheSame(field.value ?? '', value);

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  throw error;
}
