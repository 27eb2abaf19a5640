import { useState } from 'react';
import { useMakeWriter } from '../../../api/make/writes.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { sayOutcome } from '../../../ui/say-outcome.ts';
import { useEnding } from '../../../ui/use-ending.ts';
import type { Problem } from '../../../ui/use-messages.ts';
import { titleOf } from '../listed-make.ts';
import { type ListedMake, useMakeWork } from '../make-work.ts';
import type { Change } from './change-of.ts';

/** Saves a change once and says what became of it. */
export function useEditing({ connection, app, id }: ListedMake) {
  const words = useWords();
  const { t } = words;
  const { update } = useMakeWriter();
  const end = useEnding(useMakeWork());
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  return {
    isSaving,
    problem,
    save: async (change: Change) => {
      setProblem(undefined);
      setIsSaving(true);
      const written = await update(connection.name, app, change);
      setIsSaving(false);
      const said = { name: change.label ?? titleOf(words, connection) };
      const telling = sayOutcome(words, written, {
        done: t('make.work.edit.saved', said),
        doneUnread: t('make.work.edit.savedUnread', said),
        notVisible: t('make.work.edit.savedNotVisible', said),
        unclear: t('make.work.unclear'),
        failed: t('make.work.edit.failed', { name: titleOf(words, connection) }),
      });
      setProblem(end(telling, id));
    },
  };
}
