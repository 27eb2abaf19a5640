import { useState } from 'react';
import { identityOf, type LinkChange } from '../../../api/zis-links/client.ts';
import type { Link, Metadata } from '../../../api/zis-links/schemas.ts';
import { useLinkWriter } from '../../../api/zis-links/writes.ts';
import { isDone } from '../../../http/write-outcome.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { isSame } from '../../../http/same-json.ts';
import { useLinkHistory } from '../link-history.tsx';
import type { Problem } from '../../../ui/use-messages.ts';
import { useLinkWork } from '../link-work.tsx';
import { metadataChange } from '../metadata-change.ts';
import type { TicketLink } from '../ticket-link.ts';
import { sayOutcome } from '../../../ui/say-outcome.ts';
import { titleOf } from './say-outcome.ts';

/** Sends what changed, unless somebody else has changed the link meanwhile, and says what became of it. */
export function useSaving(opened: TicketLink) {
  const words = useWords();
  const { tell, closeEdit, setFocused } = useLinkWork();
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { look, found } = useLookingFirst(opened);
  const send = useSending(opened);

  function close() {
    closeEdit(opened);
    setFocused(opened.identity);
  }

  async function lookAndSend(base: Metadata, wanted: Metadata): Promise<void> {
    const inTheWay = await look(base);
    if (inTheWay === 'changed') return;
    if (inTheWay === 'gone') {
      setProblem({ title: words.t('acts.stale.gone', { title: titleOf(words, opened) }) });
      return;
    }
    const [said, failure] = await send(base, wanted);
    setProblem(failure);
    if (failure) return;
    tell(said);
    close();
  }

  async function save(base: Metadata, wanted: Metadata) {
    setProblem(undefined);
    if (isSame(base, wanted)) {
      tell({ text: words.t('acts.unchanged') });
      close();
      return;
    }
    setIsSaving(true);
    await lookAndSend(base, wanted);
    setIsSaving(false);
  }

  return { save, close, isSaving, problem, found };
}

export const sideOf = ({ objectSide }: TicketLink) =>
  objectSide === 'left' ? 'left_object' : 'right_object';

/** Finds out what stands in the way of saving over `base`, as far as it can be read. */
function useLookingFirst(opened: TicketLink) {
  const { read } = useLinkWriter();
  const [found, setFound] = useState<Link>();

  async function look(base: Metadata): Promise<'gone' | 'changed' | undefined> {
    const now = await read(identityOf(opened.link)).catch(() => undefined);
    if (now === undefined) return undefined;
    if (!now) return 'gone';
    setFound(now);
    return isSame(now[sideOf(opened)].metadata, base) ? undefined : 'changed';
  }
  return { look, found };
}

/** Sends the change and keeps account of it, with the way back. */
function useSending(opened: TicketLink) {
  const words = useWords();
  const { t } = words;
  const { patch } = useLinkWriter();
  const { record } = useLinkHistory();

  return async (base: Metadata, wanted: Metadata) => {
    const title = titleOf(words, opened);
    const identity = identityOf(opened.link);
    const to = (before: Metadata, after: Metadata): LinkChange => ({
      [sideOf(opened)]: { metadata: metadataChange(before, after) },
    });
    const written = await patch(identity, to(base, wanted));
    const done = t('acts.saved', { title });
    // A change that cannot be seen may not be there: there is nothing to take back.
    if (isDone(written)) {
      const reversal = { kind: 'patch', identity, change: to(wanted, base) } as const;
      record({ kind: 'edited', title, reversal });
    }
    return sayOutcome(words, written, { done, failed: t('acts.saveFailed') });
  };
}
