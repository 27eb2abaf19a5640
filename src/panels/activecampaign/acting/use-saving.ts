import { useState } from 'react';
import { useActiveCampaignWriter } from '../../../api/activecampaign/writes.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { sayOutcome } from '../../../ui/say-outcome.ts';
import { useEnding } from '../../../ui/use-ending.ts';
import type { Problem } from '../../../ui/use-messages.ts';
import { type ListedConnection, useActiveCampaignWork } from '../activecampaign-work.ts';
import { titleOf } from '../title-of.ts';
import type { Change } from './state-draft.ts';

/** Sends a change once and says what became of it. */
export function useSaving(row: ListedConnection) {
  const words = useWords();
  const { t } = words;
  const { update } = useActiveCampaignWriter();
  const end = useEnding(useActiveCampaignWork());
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  async function save(change: Change) {
    setProblem(undefined);
    if (!Object.keys(change).length) {
      end([{ text: t('activecampaign.work.unchanged') }], row.id);
      return;
    }
    setIsSaving(true);
    const written = await update(row.connection.id, change);
    setIsSaving(false);
    const name = change.name ?? titleOf(words, row.connection);
    const telling = sayOutcome(words, written, {
      done: t('activecampaign.work.saved', { name }),
      doneUnread: t('activecampaign.work.savedUnread', { name }),
      notVisible: t('activecampaign.work.savedNotVisible', { name }),
      unclear: t('activecampaign.work.unclear'),
      failed: t('activecampaign.work.saveFailed', { name }),
    });
    setProblem(end(telling, row.id));
  }
  return { save, isSaving, problem };
}
