import { queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { WriteOutcome } from '../../http/write-outcome.ts';
import { useSettings } from '../../zaf/zaf-context.ts';
import type { LinkIdentity } from './client.ts';
import { zisLinksQueries } from './queries.ts';
import type { Link } from './schemas.ts';

/** What became of a write to one link. */
interface WrittenLink {
  readonly identity: LinkIdentity;
  readonly outcome: WriteOutcome;
  /** As it was read back: `null` for none, `undefined` when it could not be read. */
  readonly link?: Link | null | undefined;
}

interface WrittenLinks {
  /** Writes that are on their way, or being read back. */
  readonly inWork: number;
  /** Those that are over, in the order of their ends. */
  readonly over: readonly WrittenLink[];
}

const NONE: WrittenLinks = { inWork: 0, over: [] };

const writtenLinks = (integration: string) =>
  queryOptions<WrittenLinks>({
    queryKey: zisLinksQueries.written(integration),
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  });

/** Every write to a link since the app was opened, whichever panel it came from. */
export function useWrittenLinks(): WrittenLinks {
  const { integration } = useSettings();
  return useQuery(writtenLinks(integration)).data ?? NONE;
}

/** Gives the way to make a write known while it is done and when it is over. */
export function useAccountOfWrites() {
  const queryClient = useQueryClient();
  const { integration } = useSettings();
  const { queryKey } = writtenLinks(integration);
  const change = (change: (before: WrittenLinks) => WrittenLinks) =>
    queryClient.setQueryData<WrittenLinks>(queryKey, (before = NONE) => change(before));

  return async <Written extends Omit<WrittenLink, 'identity'>>(
    identity: LinkIdentity,
    write: () => Promise<Written>,
  ): Promise<Written> => {
    change(({ inWork, over }) => ({ inWork: inWork + 1, over }));
    let over: readonly WrittenLink[] = [];
    try {
      const written = await write();
      over = [{ identity, outcome: written.outcome, link: written.link }];
      return written;
    } finally {
      change((before) => ({ inWork: before.inWork - 1, over: [...before.over, ...over] }));
    }
  };
}
