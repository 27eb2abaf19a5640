import { useState } from 'react';
import { useConnectionWriter } from '../../../../api/zis-connections/writes.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { sayOutcome } from '../../../../ui/say-outcome.ts';
import type { Problem } from '../../../../ui/use-messages.ts';
import { type ListedConnection, useConnectionWork } from '../../connection-work.tsx';
import { useEnding } from '../../../../ui/use-ending.ts';

/** Deletes a connection once and says what became of it. */
export function useDeleting({ connection, id }: ListedConnection) {
  const words = useWords();
  const { t } = words;
  const { remove } = useConnectionWriter();
  const end = useEnding(useConnectionWork());
  const [isDeleting, setIsDeleting] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { name, type } = connection;

  return {
    isDeleting,
    problem,
    remove: async () => {
      if (type === 'other') return;
      setProblem(undefined);
      setIsDeleting(true);
      const written = await remove({ type, name });
      setIsDeleting(false);
      const isImpossible = type === 'oauth' && written.error?.status === 405;
      const telling = sayOutcome(words, written, {
        done: t('connections.work.deleted', { name }),
        doneUnread: t('connections.work.deletedUnread', { name }),
        notVisible: t('connections.work.deletedStillThere', { name }),
        unclear: t('connections.work.unclear'),
        failed: isImpossible
          ? t('connections.work.deleteImpossible')
          : t('connections.work.deleteFailed', { name }),
      });
      // Where it worked, its row is gone, and with it what had the focus.
      const isGone = written.outcome !== 'not-visible';
      setProblem(end(telling, isGone ? 'heading' : id));
    },
  };
}
