import type { LinkWritten } from '../../../api/zis-links/writes.ts';
import { isDone } from '../../../http/write-outcome.ts';
import type { Words } from '../../../i18n/words.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { useLinkHistory } from '../link-history.tsx';
import type { Problem } from '../../../ui/use-messages.ts';
import { useLinkWork } from '../link-work.tsx';
import type { TicketLink } from '../ticket-link.ts';
import { sayDeleted } from './say-outcome.ts';
import { useBulk } from './use-bulk.ts';
import { useLinkActs } from './use-link-acts.ts';

/** Deletes many links and brings them back; each row says what became of it. */
export function useBulkDeleting() {
  const words = useWords();
  const { setProblems } = useLinkWork();
  const { deletions } = useLinkHistory();
  const { remove, restore } = useLinkActs();

  const deleting = useBulk({
    work: remove,
    onResult: (row: TicketLink, written) =>
      setProblems((all) => withProblem(all, row, problemOf(words, row, written))),
  });
  const restoring = useBulk({ work: restore });

  return {
    deleting,
    restoring,
    /** What went and has not come back. */
    deleted: deleting.items.filter(({ id }) => deletions.get(id)?.phase === 'deleted'),
    isBusy: [deleting, restoring].some(({ phase }) => phase === 'running' || phase === 'stopping'),
  };
}

function problemOf(words: Words, row: TicketLink, written: LinkWritten): Problem | undefined {
  if (isDone(written)) return undefined;
  const [said, problem] = sayDeleted(words, row, written);
  return problem ?? (said && { title: said.text });
}

function withProblem(
  all: ReadonlyMap<string, Problem>,
  { id }: TicketLink,
  problem: Problem | undefined,
): ReadonlyMap<string, Problem> {
  const next = new Map(all);
  next.delete(id);
  return problem ? next.set(id, problem) : next;
}
