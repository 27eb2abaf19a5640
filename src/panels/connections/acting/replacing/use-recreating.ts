import type { StaticConnection } from '../../../../api/zis-connections/schemas.ts';
import {
  type ConnectionWritten,
  useConnectionWriter,
} from '../../../../api/zis-connections/writes.ts';
import { isDone } from '../../../../http/write-outcome.ts';
import type { Secret } from '../../../../http/secret.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { sayOutcome, type Telling } from '../../../../ui/say-outcome.ts';
import { anewOf, type Beside } from './change-of.ts';
import type { Step, Way } from './step.ts';

/**
 * Deletes a connection and creates it again with the new secret, or only the latter.
 * @param onStep gets the words for what is going on
 */
export function useRecreating(old: StaticConnection, onStep: (doing: string) => void) {
  const { t } = useWords();
  const { create, remove } = useConnectionWriter();
  const tellRemoved = useTellingRemoved(old.name);
  const tellCreated = useTellingCreated(old.name);

  return async (way: Way, beside: Beside, secret: Secret): Promise<Step> => {
    if (way === 'recreate') {
      onStep(t('connections.work.recreate.deleting'));
      const removed = await remove(old);
      if (!isDone(removed)) return { telling: tellRemoved(removed), way };
    }
    onStep(t('connections.work.recreate.creating'));
    const created = await create(anewOf(old, beside, secret));
    const isThere = created.error?.status === 409;
    return { telling: tellCreated(created), way: isThere ? 'update' : 'create' };
  };
}

/** Why the first half did not work. */
function useTellingRemoved(name: string) {
  const words = useWords();
  const { t } = words;
  return (removed: ConnectionWritten): Telling =>
    asProblem(
      sayOutcome(words, removed, {
        done: '',
        notVisible: t('connections.work.recreate.stillThere', { name }),
        unclear: t('connections.work.recreate.deleteUnclear', { name }),
        failed: t('connections.work.recreate.notDeleted', { name }),
      }),
    );
}

/** What came of the second half, and so of the whole. */
function useTellingCreated(name: string) {
  const words = useWords();
  const { t } = words;
  return (created: ConnectionWritten): Telling => {
    const isThere = created.error?.status === 409;
    const telling = sayOutcome(words, created, {
      done: t('connections.work.recreate.done', { name }),
      doneUnread: t('connections.work.recreate.doneUnread', { name }),
      notVisible: t('connections.work.recreate.createdNotVisible', { name }),
      unclear: t('connections.work.recreate.createUnclear', { name }),
      failed: isThere
        ? t('connections.work.recreate.isThere', { name })
        : t('connections.work.recreate.notCreated', { name }),
    });
    return isDone(created) ? telling : asProblem(telling);
  };
}

/** Half of it is no end: the form stays open for the rest. */
const asProblem = ([said, problem]: Telling): Telling => [
  undefined,
  said ? { title: said.text } : problem,
];
