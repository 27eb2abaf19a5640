import { useState } from 'react';
import { useConnectionWriter } from '../../../../api/zis-connections/writes.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import type { SecretInput } from '../../../../ui/garden/secret-field.tsx';
import { sayOutcome } from '../../../../ui/say-outcome.ts';
import type { Problem } from '../../../../ui/use-messages.ts';
import { useEnding } from '../../../../ui/use-ending.ts';
import { useConnectionWork } from '../../connection-work.tsx';
import { type Draft, madeOf } from './draft.ts';

/** Sends a new connection once, wipes its secret, and says what became of it. */
export function useAddingConnection() {
  const words = useWords();
  const { t } = words;
  const { create } = useConnectionWriter();
  const end = useEnding(useConnectionWork());
  const [isAdding, setIsAdding] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [secretProblem, setSecretProblem] = useState<string>();

  async function add(draft: Draft, input: SecretInput) {
    const { name } = draft;
    const secret = input.take();
    setProblem(undefined);
    setSecretProblem(secret ? undefined : t('connections.work.secretEmpty'));
    if (!secret) return;

    setIsAdding(true);
    const written = await create(madeOf(draft, secret));
    setIsAdding(false);
    const isTaken = written.error?.status === 409;
    const telling = sayOutcome(words, written, {
      done: t('connections.work.created', { name }),
      doneUnread: t('connections.work.createdUnread', { name }),
      notVisible: t('connections.work.createdNotVisible', { name }),
      unclear: t('connections.work.unclear'),
      failed: t(isTaken ? 'connections.work.createConflict' : 'connections.work.createFailed'),
    });
    const failure = end(telling, 'add');
    setProblem(failure);
    if (failure) setSecretProblem(t('connections.work.secretWiped'));
  }
  return { add, isAdding, problem, secretProblem };
}
