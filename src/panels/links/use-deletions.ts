import { useState } from 'react';
import { identityOf, type NewLink } from '../../api/zis-links/client.ts';
import { useCreateLink, useDeleteLink, useReadBackLink } from '../../api/zis-links/hooks.ts';
import type { Link } from '../../api/zis-links/schemas.ts';
import type { ApiError } from '../../http/api-error.ts';
import { failureOf, judgeWrite, type WriteOutcome } from '../../http/write-outcome.ts';
import { isSame } from './metadata-change.ts';
import type { TicketLink } from './ticket-links.ts';

/** A link on its way out, or gone: kept, so that it can be brought back while the panel lives. */
export interface Deletion {
  readonly row: TicketLink;
  /** Where it stood in its group. */
  readonly index: number;
  readonly phase: 'deleting' | 'deleted' | 'undoing';
  /** Why the last undo did not work. */
  readonly error?: ApiError | undefined;
}

export interface Finished {
  readonly row: TicketLink;
  readonly outcome: WriteOutcome;
  readonly error?: ApiError | undefined;
}

interface Listeners {
  readonly onDeleted: (finished: Finished) => void;
  readonly onRestored: (finished: Finished) => void;
}

/** Deletes links at once and brings them back as often as wanted; by the row's id. */
export function useDeletions({ onDeleted, onRestored }: Listeners) {
  const [deletions, setDeletions] = useState<ReadonlyMap<string, Deletion>>(new Map());
  const deleteLink = useDeleteLink();
  const createLink = useCreateLink();
  const readBack = useReadBackLink();

  const put = (deletion: Deletion) =>
    setDeletions((all) => new Map(all).set(deletion.row.id, deletion));
  const drop = ({ id }: TicketLink) =>
    setDeletions((all) => new Map([...all].filter(([key]) => key !== id)));

  async function remove(row: TicketLink, index: number) {
    put({ row, index, phase: 'deleting' });
    const error = await failureOf(deleteLink.mutateAsync(identityOf(row.link)));
    // A link that was not there is as gone as one that was just deleted.
    const failure = error?.status === 404 ? undefined : error;
    const outcome = judgeWrite(
      failure,
      readBack(identityOf(row.link), (link) => link === undefined),
    );

    if (outcome === 'done' || outcome === 'done-unread') put({ row, index, phase: 'deleted' });
    else drop(row);
    onDeleted({ row, outcome, error: failure });
  }

  async function undo(deletion: Deletion) {
    const { row } = deletion;
    put({ ...deletion, phase: 'undoing', error: undefined });
    const error = await failureOf(createLink.mutateAsync(anew(row.link)));
    // Somebody else may have brought it back: then it is back, though creating it was refused. But
    // not when they gave it other metadata: this tombstone has the only copy of the old.
    const shown = readBack(identityOf(row.link), (link) =>
      error ? isSameLink(link, row.link) : link !== undefined,
    );
    const outcome = shown === 'visible' ? 'done' : judgeWrite(error, shown);

    if (outcome === 'done' || outcome === 'done-unread') drop(row);
    else put({ ...deletion, phase: 'deleted', error });
    onRestored({ row, outcome, error });
  }

  return { deletions, remove, undo };
}

const isSameLink = (one: Link | undefined, other: Link): boolean =>
  isSame(
    [one?.left_object.metadata, one?.right_object.metadata],
    [other.left_object.metadata, other.right_object.metadata],
  );

/** The same link, to be created again; the server makes ids, times and `name_attrs` itself. */
function anew({ link_type, left_object, right_object }: Link): NewLink {
  const bare = ({ name, metadata }: Link['left_object']) => ({ name, metadata });
  return { link_type, left_object: bare(left_object), right_object: bare(right_object) };
}
