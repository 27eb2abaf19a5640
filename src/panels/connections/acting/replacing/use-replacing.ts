import { useState } from 'react';
import type { StaticConnection } from '../../../../api/zis-connections/schemas.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import type { SecretInput } from '../../../../ui/garden/secret-field.tsx';
import type { Problem } from '../../../../ui/use-messages.ts';
import { type ListedConnection, useConnectionWork } from '../../connection-work.tsx';
import { useEnding } from '../../../../ui/use-ending.ts';
import type { Beside } from './change-of.ts';
import type { Way } from './step.ts';
import { useRecreating } from './use-recreating.ts';
import { useUpdatingSecret } from './use-updating-secret.ts';

/** Replaces a secret the way that ZIS allows, and says what became of it. */
export function useReplacing(row: ListedConnection, old: StaticConnection) {
  const { t } = useWords();
  const end = useEnding(useConnectionWork());
  const [way, setWay] = useState<Way>('update');
  const [isGone, setIsGone] = useState(false);
  const [sending, setSending] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [secretProblem, setSecretProblem] = useState<string>();
  const update = useUpdatingSecret(old);
  const recreate = useRecreating(old, setSending);

  async function replace(beside: Beside, input: SecretInput) {
    const secret = input.take();
    setProblem(undefined);
    setSecretProblem(secret ? undefined : t('connections.work.secretEmpty'));
    if (!secret) return;

    setSending(t('connections.work.replacing'));
    const step =
      way === 'update' ? await update(beside, secret) : await recreate(way, beside, secret);
    setSending(undefined);
    const failure = end(step.telling, row.id);
    if (!failure) return;
    setWay(step.way);
    setIsGone(step.isGone ?? step.way === 'create');
    // That it cannot be changed is said by what the form offers then.
    setProblem(way === 'update' && step.way === 'recreate' ? undefined : failure);
    setSecretProblem(t('connections.work.secretWiped'));
  }
  return { way, replace, sending, problem, secretProblem, isGone };
}
