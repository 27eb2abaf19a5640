import { useState } from 'react';
import { useActiveCampaignWriter } from '../../../api/activecampaign/writes.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { TypedNameQuestion } from '../../../ui/garden/typed-name-question.tsx';
import { sayOutcome } from '../../../ui/say-outcome.ts';
import { useEnding } from '../../../ui/use-ending.ts';
import type { Problem } from '../../../ui/use-messages.ts';
import { type ListedConnection, useActiveCampaignWork } from '../activecampaign-work.ts';
import { titleOf } from '../title-of.ts';

/** Asks before a connection goes: what may go with it, and that it does not come back. */
export function DeleteConnection({ row }: { readonly row: ListedConnection }) {
  const words = useWords();
  const { t } = words;
  const { close } = useActiveCampaignWork();
  const { remove, isDeleting, problem } = useDeleting(row);
  const name = titleOf(words, row.connection);

  return (
    <TypedNameQuestion
      name={name}
      title={t('activecampaign.work.deleteTitle', { name })}
      submit={t('activecampaign.work.deleteSubmit')}
      isBusy={isDeleting}
      problem={problem}
      text={
        <>
          <p>{t('activecampaign.work.deleteFinal')}</p>
          <p>{t('activecampaign.work.deleteEffects')}</p>
          {row.connection.isInternal && <p>{t('activecampaign.work.internal')}</p>}
        </>
      }
      onConfirm={() => void remove()}
      onCancel={() => close(row.id)}
    />
  );
}

/** Deletes a connection once and says what became of it. */
function useDeleting(row: ListedConnection) {
  const words = useWords();
  const { t } = words;
  const writer = useActiveCampaignWriter();
  const end = useEnding(useActiveCampaignWork());
  const [isDeleting, setIsDeleting] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const name = titleOf(words, row.connection);

  async function remove() {
    setProblem(undefined);
    setIsDeleting(true);
    const written = await writer.remove(row.connection.id);
    setIsDeleting(false);
    const telling = sayOutcome(words, written, {
      done: t('activecampaign.work.deleted', { name }),
      doneUnread: t('activecampaign.work.deletedUnread', { name }),
      notVisible: t('activecampaign.work.deletedStillThere', { name }),
      unclear: t('activecampaign.work.unclear'),
      failed: t('activecampaign.work.deleteFailed', { name }),
    });
    // Where it worked, its row is gone, and with it what had the focus.
    setProblem(end(telling, written.outcome === 'not-visible' ? row.id : 'heading'));
  }
  return { remove, isDeleting, problem };
}
