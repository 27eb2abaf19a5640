import { useState } from 'react';
import { useListMakeConnections } from '../../../api/make/hooks.ts';
import { useMakeWriter } from '../../../api/make/writes.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { sayOutcome } from '../../../ui/say-outcome.ts';
import { useEnding } from '../../../ui/use-ending.ts';
import type { Problem } from '../../../ui/use-messages.ts';
import { titleOf } from '../listed-make.ts';
import { type ListedMake, useMakeWork } from '../make-work.ts';

/** Deletes a connection once and says what became of it. */
export function useDeleting({ connection, app, id }: ListedMake) {
  const words = useWords();
  const { t } = words;
  const { remove } = useMakeWriter();
  const { refetch } = useListMakeConnections(app);
  const work = useMakeWork();
  const end = useEnding(work);
  const [isDeleting, setIsDeleting] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const said = { name: titleOf(words, connection) };

  return {
    isDeleting,
    problem,
    remove: async () => {
      setProblem(undefined);
      setIsDeleting(true);
      const written = await remove(connection.name, app);
      setIsDeleting(false);
      if (written.outcome === 'done') {
        work.markDeleted(connection.name, app);
        // It may be in the list for a while, or may not.
        void refetch();
      }
      const telling = sayOutcome(words, written, {
        done: t('make.work.delete.done', said),
        doneUnread: t('make.work.delete.doneUnread', said),
        notVisible: t('make.work.delete.stillThere', said),
        unclear: t('make.work.unclear'),
        failed: t('make.work.delete.failed', said),
      });
      // Where it worked, its menu is gone, and with it what had the focus.
      const isGone = written.outcome !== 'not-visible';
      setProblem(end(telling, isGone ? 'heading' : id));
    },
  };
}
