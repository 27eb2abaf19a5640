import { identityOf, type LinkIdentity, type NewLink } from '../../../api/zis-links/client.ts';
import type { Link } from '../../../api/zis-links/schemas.ts';
import { type LinkWritten, useLinkWriter } from '../../../api/zis-links/writes.ts';
import { isDone } from '../../../http/write-outcome.ts';
import { ApiError } from '../../../http/api-error.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { type Reversal, useLinkHistory } from '../link-history.tsx';
import type { TicketLink } from '../ticket-link.ts';
import { titleOf } from './say-outcome.ts';

/** Deletes links and brings them back, and keeps account of it. Nothing here rejects. */
export function useLinkActs() {
  const words = useWords();
  const writer = useLinkWriter();
  const { putDeletion, dropDeletion, record, markUndone } = useLinkHistory();

  async function remove(row: TicketLink): Promise<LinkWritten> {
    putDeletion({ row, phase: 'deleting' });
    const written = await writer.remove(identityOf(row.link));
    if (!isDone(written)) {
      dropDeletion(row);
      return written;
    }
    putDeletion({ row, phase: 'deleted' });
    record({
      kind: 'deleted',
      title: titleOf(words, row),
      reversal: { kind: 'restore', row },
    });
    return written;
  }

  async function restore(row: TicketLink): Promise<LinkWritten> {
    putDeletion({ row, phase: 'undoing' });
    const written = await writer.create(anew(row.link));
    if (!isDone(written)) {
      putDeletion({ row, phase: 'deleted', error: written.error });
      return written;
    }
    dropDeletion(row);
    markUndone(({ reversal }) => reversal?.kind === 'restore' && reversal.row.id === row.id);
    record({ kind: 'undone', title: titleOf(words, row) });
    return written;
  }

  return { remove, restore };
}

/** What became of a renaming: two writes, of which the second waits for the first to be seen. */
export type Renamed =
  | { readonly kind: 'renamed' }
  /** Somebody else has deleted or renamed it. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-created'; readonly written: LinkWritten }
  /** The new link was accepted but could not be looked at, so the old one was kept. */
  | { readonly kind: 'unread' }
  /** The new link is there, and so is the old one, as far as anybody knows. */
  | { readonly kind: 'both-exist'; readonly written: LinkWritten };

/**
 * Creates the new link with what the old one keeps now, reads it back, and only then deletes the old
 * one: nothing is ever lost.
 */
export function useRenaming() {
  const { create, remove, read } = useLinkWriter();
  return async (from: LinkIdentity, to: LinkIdentity): Promise<Renamed> => {
    const now = await read(from).catch(asApiError);
    if (now === null) return { kind: 'gone' };
    if (now instanceof ApiError) {
      return { kind: 'not-created', written: { outcome: 'failed', error: now } };
    }
    const created = await create(underName(to, now));
    if (created.outcome === 'done-unread') return { kind: 'unread' };
    if (!isDone(created)) return { kind: 'not-created', written: created };

    const written = await remove(from);
    return isDone(written) ? { kind: 'renamed' } : { kind: 'both-exist', written };
  };
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  throw error;
}

const underName = (
  { link_type, left_object_name, right_object_name }: LinkIdentity,
  { left_object, right_object }: Link,
): NewLink => ({
  link_type,
  left_object: { name: left_object_name, metadata: left_object.metadata },
  right_object: { name: right_object_name, metadata: right_object.metadata },
});

/** What became of taking an act back; `hasBoth` when a renaming was taken back only half. */
type Reversed = LinkWritten & { readonly hasBoth?: boolean };

/** Takes an act back. */
export function useReversing() {
  const { restore } = useLinkActs();
  const writer = useLinkWriter();
  const rename = useRenaming();

  return async (reversal: Reversal): Promise<Reversed> => {
    switch (reversal.kind) {
      case 'restore':
        return restore(reversal.row);
      case 'remove':
        return writer.remove(reversal.identity);
      case 'patch':
        return writer.patch(reversal.identity, reversal.change);
      case 'rename':
        return reversedName(await rename(reversal.to, reversal.from));
      default:
        return reversal satisfies never;
    }
  };
}

function reversedName(renamed: Renamed): Reversed {
  switch (renamed.kind) {
    case 'renamed':
      return { outcome: 'done' };
    case 'gone':
      return { outcome: 'failed' };
    case 'not-created':
      return renamed.written;
    case 'unread':
      return { outcome: 'unclear' };
    case 'both-exist':
      return { ...renamed.written, hasBoth: true };
    default:
      return renamed satisfies never;
  }
}

/** The same link, to be created again; the server makes ids, times and `name_attrs` itself. */
export function anew({ link_type, left_object, right_object }: Link): NewLink {
  const bare = ({ name, metadata }: Link['left_object']) => ({ name, metadata });
  return { link_type, left_object: bare(left_object), right_object: bare(right_object) };
}
