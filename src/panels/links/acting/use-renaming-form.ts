import { useState } from 'react';
import { identityOf, type NewLink } from '../../../api/zis-links/client.ts';
import { type LinkWritten, useLinkWriter } from '../../../api/zis-links/writes.ts';
import { isDone } from '../../../http/write-outcome.ts';
import { isSame } from '../../../http/same-json.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { useLinkHistory } from '../link-history.tsx';
import type { Problem } from '../../../ui/use-messages.ts';
import { useLinkWork } from '../link-work.tsx';
import type { TicketLink } from '../ticket-link.ts';
import { sayOutcome } from '../../../ui/say-outcome.ts';
import { titleOf } from './say-outcome.ts';
import { type Renamed, useRenaming } from './use-link-acts.ts';

/** What came of one try: it is renamed, or why it is not, and whether both links exist now. */
type Tried = { readonly isDone: true } | { readonly problem: Problem; readonly hasBoth?: boolean };

/** Renames a link, and says at each point what there is and what to do next. */
export function useRenamingForm(opened: TicketLink) {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  /** The new link, while the old one is still there. */
  const [both, setBoth] = useState<NewLink>();
  const { rename, deleteOld } = useTries(opened);
  const finish = useFinishing(opened);

  async function attempt(to: NewLink, tryIt: (to: NewLink) => Promise<Tried>) {
    setProblem(undefined);
    setIsBusy(true);
    const tried = await tryIt(to);
    setIsBusy(false);
    if ('isDone' in tried) {
      finish(to);
      return;
    }
    setProblem(tried.problem);
    if (tried.hasBoth) setBoth(to);
  }

  return {
    ...{ isBusy, problem, hasBoth: both !== undefined },
    rename: (to: NewLink) => attempt(to, rename),
    /** The second half again. */
    deleteOld: () => both && attempt(both, deleteOld),
  };
}

function useTries(opened: TicketLink) {
  const { t } = useWords();
  const start = useRenaming();
  const { read, remove } = useLinkWriter();
  const { triedOf, bothExist } = useTelling(opened);
  const from = identityOf(opened.link);

  return {
    rename: async (to: NewLink): Promise<Tried> => {
      const identity = identityOf(to);
      if (isSame(identity, from)) return { problem: { title: t('acts.renaming.same') } };
      const twin = await read(identity).catch(() => null);
      if (twin) return { problem: { title: t('acts.invalid.duplicate', { type: to.link_type }) } };

      return triedOf(await start(from, identity));
    },
    deleteOld: async (): Promise<Tried> => {
      const written = await remove(from);
      return isDone(written) ? { isDone: true } : bothExist(written);
    },
  };
}

/** What to say of a try. */
function useTelling(opened: TicketLink) {
  const words = useWords();
  const { t } = words;

  const bothExist = ({ outcome, error }: LinkWritten): Tried => ({
    problem: {
      title: t(outcome === 'unclear' ? 'acts.unclear' : 'acts.renaming.bothExist'),
      error,
    },
    hasBoth: true,
  });
  const notCreated = (written: LinkWritten): Tried => {
    const failed = t('acts.renaming.notCreated');
    const [said, failure] = sayOutcome(words, written, { done: '', failed });
    return { problem: failure ?? { title: said?.text ?? failed } };
  };

  function triedOf(renamed: Renamed): Tried {
    switch (renamed.kind) {
      case 'renamed':
        return { isDone: true };
      case 'gone':
        return { problem: { title: t('acts.stale.gone', { title: titleOf(words, opened) }) } };
      case 'not-created':
        return notCreated(renamed.written);
      case 'unread':
        return { problem: { title: t('acts.renaming.unread') }, hasBoth: true };
      case 'both-exist':
        return bothExist(renamed.written);
      default:
        return renamed satisfies never;
    }
  }
  return { triedOf, bothExist };
}

/** Keeps account of it, says it, and closes the form. */
function useFinishing(opened: TicketLink) {
  const words = useWords();
  const { record } = useLinkHistory();
  const { tell, closeEdit, setFocused } = useLinkWork();

  return (to: NewLink) => {
    const title = titleOf(words, opened);
    const names = { from: identityOf(opened.link), to: identityOf(to) };
    record({ kind: 'renamed', title, reversal: { kind: 'rename', ...names } });
    tell({ text: words.t('acts.renaming.done', { title }) });
    closeEdit(opened);
    setFocused(JSON.stringify(identityOf(to)));
  };
}
