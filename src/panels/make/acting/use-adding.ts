import { useState } from 'react';
import type { MakeConnectionType } from '../../../api/make/sections.ts';
import { useMakeWriter } from '../../../api/make/writes.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { sayOutcome } from '../../../ui/say-outcome.ts';
import { useEnding } from '../../../ui/use-ending.ts';
import type { Problem } from '../../../ui/use-messages.ts';
import { useMakeWork } from '../make-work.ts';

/** Sends a new connection once and says what became of it, with the name that Make gave it. */
export function useAdding(app: string) {
  const words = useWords();
  const { t } = words;
  const { create } = useMakeWriter();
  const work = useMakeWork();
  const end = useEnding(work);
  const [isAdding, setIsAdding] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  async function add({
    type,
    label,
  }: {
    readonly type: MakeConnectionType;
    readonly label: string;
  }) {
    setProblem(undefined);
    setIsAdding(true);
    const written = await create({ appName: app, type, label });
    setIsAdding(false);
    const name = written.connection?.name;
    // A name that was free may be that of one that was deleted before.
    if (name) work.unmarkDeleted(name);
    const said = { label, name: name ?? '' };
    const telling = sayOutcome(words, written, {
      done: t(name ? 'make.work.created' : 'make.work.createdUnnamed', said),
      doneUnread: t(name ? 'make.work.createdUnread' : 'make.work.createdUnreadUnnamed', said),
      notVisible: t('make.work.createdNotVisible', said),
      unclear: t('make.work.unclear'),
      failed: t('make.work.createFailed'),
    });
    setProblem(end(telling, 'add'));
  }
  return { add, isAdding, problem };
}
