import { useQueryClient } from '@tanstack/react-query';
import type { ApiError } from '../../http/api-error.ts';
import { isSame } from '../../http/same-json.ts';
import { failureOf, judgeWrite, type WriteOutcome } from '../../http/write-outcome.ts';
import { field } from '../../zaf/field.ts';
import { useHost, useSettings } from '../../zaf/zaf-context.ts';
import { identityOf, type LinkChange, type LinkIdentity, type NewLink } from './client.ts';
import { useCreateLink, useDeleteLink, usePatchLink } from './hooks-writes.ts';
import { putLink, refreshLists, zisLinksQueries } from './queries.ts';
import type { Link, Metadata } from './schemas.ts';
import { useAccountOfWrites } from './written.ts';

/** What became of a write, judged by reading the link back. */
export interface LinkWritten {
  readonly outcome: WriteOutcome;
  /** Why it failed, or why nobody knows. */
  readonly error?: ApiError | undefined;
  /** The link as the server has it now; `null` for none, `undefined` when it could not be read. */
  readonly link?: Link | null | undefined;
}

/**
 * Writes a link, reads that one link back, and brings every list up to date with what was read.
 * Nothing here rejects, and nothing is sent twice.
 */
export function useLinkWriter() {
  const { mutateAsync: create } = useCreateLink();
  const { mutateAsync: patch } = usePatchLink();
  const { mutateAsync: remove } = useDeleteLink();
  const { settle, read } = useReadBack();
  const account = useAccountOfWrites();

  return {
    /** The link as it is now: `null` for none. @throws {ApiError} */
    read,

    create: (link: NewLink): Promise<LinkWritten> => {
      const identity = identityOf(link);
      return account(identity, async () => {
        const error = await failureOf(create(link));
        // Someone may have been quicker, or an earlier try may have worked after all: then it is
        // there, though creating it was refused.
        const isThere = (found: Link | null) =>
          found !== null && (!error || holdsTheSame(found, link));
        return settle({ identity, error, isThere, mayBeThere: isConflict(error) });
      });
    },

    patch: (identity: LinkIdentity, change: LinkChange): Promise<LinkWritten> =>
      account(identity, async () => {
        const error = await failureOf(patch({ identity, change }));
        const isThere = (found: Link | null) => found !== null && shows(found, change);
        return settle({ identity, error, isThere });
      }),

    remove: (identity: LinkIdentity): Promise<LinkWritten> =>
      account(identity, async () => {
        const failure = await failureOf(remove(identity));
        // A link that was not there is as gone as one that was just deleted.
        const error = failure?.status === 404 ? undefined : failure;
        return settle({ identity, error, isThere: (found) => found === null });
      }),
  };
}

interface Sent {
  readonly identity: LinkIdentity;
  readonly error: ApiError | undefined;
  /** Whether what is found is what was wanted. */
  readonly isThere: (found: Link | null) => boolean;
  /** A refusal that can mean that it is there already. */
  readonly mayBeThere?: boolean;
}

function useReadBack() {
  const host = useHost();
  const { integration } = useSettings();
  const queryClient = useQueryClient();
  const read = (identity: LinkIdentity) =>
    queryClient.query(zisLinksQueries.oneLink(host, integration, identity));

  async function settle({ identity, error, isThere, mayBeThere }: Sent): Promise<LinkWritten> {
    if (error && !error.mayHaveHappened && !mayBeThere) return { outcome: 'failed', error };

    const link = await read(identity).catch(() => undefined);
    if (link === undefined) {
      refreshLists(queryClient, integration, identity);
      return { outcome: judgeWrite(error, 'unknown'), error };
    }
    putLink(queryClient, integration, { identity, link });
    if (isThere(link)) return { outcome: 'done', link };
    return { outcome: judgeWrite(error, 'not-visible'), error, link };
  }
  return { read, settle };
}

/** Which of the two a duplicate gets is UNCONFIRMED. */
const isConflict = (error: ApiError | undefined): boolean =>
  error?.status === 409 || error?.status === 422;

/** Whether a stored link has the names and the metadata of another; a `null` is a key that is not there. */
const holdsTheSame = (link: Link, other: Link | NewLink): boolean =>
  isSame(
    [bare(link.left_object.metadata), bare(link.right_object.metadata)],
    [bare(other.left_object.metadata), bare(other.right_object.metadata)],
  );

const bare = (metadata: Metadata) =>
  Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null));

/** Whether a stored link shows a change; a key that was sent as `null` is gone. */
function shows(link: Link, change: LinkChange): boolean {
  return (['left_object', 'right_object'] as const).every((side) =>
    Object.entries(change[side]?.metadata ?? {}).every(([key, value]) =>
      isSame(field(link[side].metadata, key) ?? null, value),
    ),
  );
}
