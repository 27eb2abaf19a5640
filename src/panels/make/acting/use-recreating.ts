import { useState } from 'react';
import { useMakeWriter } from '../../../api/make/writes.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { sayOutcome } from '../../../ui/say-outcome.ts';
import { useEnding } from '../../../ui/use-ending.ts';
import type { Problem } from '../../../ui/use-messages.ts';
import { titleOf } from '../listed-make.ts';
import { type ListedMake, useMakeWork } from '../make-work.ts';

/** Recreates a connection once and says in its row what became of it. */
export function useRecreating({ connection, id }: ListedMake) {
  const words = useWords();
  const { t } = words;
  const { recreate } = useMakeWriter();
  const { close, note } = useMakeWork();
  const end = useEnding({ close, tell: (said, problem) => note(id, { said, problem }) });
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const said = { name: titleOf(words, connection) };

  return {
    isBusy,
    problem,
    recreate: async () => {
      setProblem(undefined);
      setIsBusy(true);
      // Its place must be there before the words, or a screen reader may miss them.
      note(id, {});
      const written = await recreate(connection.name);
      setIsBusy(false);
      const telling = sayOutcome(words, written, {
        done: t('make.work.recreate.done', said),
        doneUnread: t('make.work.recreate.doneUnread', said),
        notVisible: t('make.work.recreate.notVisible', said),
        unclear: t('make.work.unclear'),
        failed: t('make.work.recreate.failed', said),
      });
      setProblem(end(telling, id));
    },
  };
}
