import { useState } from 'react';
import { identityOf, type NewLink } from '../../../api/zis-links/client.ts';
import { useLinkWriter } from '../../../api/zis-links/writes.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { useLinkHistory } from '../link-history.tsx';
import type { Problem } from '../../../ui/use-messages.ts';
import { useLinkWork } from '../link-work.tsx';
import { sayOutcome } from '../../../ui/say-outcome.ts';

/** Looks whether the link is there already, sends it, and says what became of it. */
export function useAdding() {
  const words = useWords();
  const { t } = words;
  const { create, read } = useLinkWriter();
  const { record } = useLinkHistory();
  const { tell, setAdding, setFocused } = useLinkWork();
  const [isAdding, setIsAdding] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  /** @param title what the link is called in what is said of it */
  async function add(link: NewLink, title: string) {
    const identity = identityOf(link);
    setProblem(undefined);
    setIsAdding(true);
    // When it cannot be read, the server has the last word on duplicates.
    const twin = await read(identity).catch(() => null);
    const written = twin ? undefined : await create(link);
    setIsAdding(false);

    if (!written) {
      setProblem({ title: t('acts.invalid.duplicate', { type: link.link_type }) });
      return;
    }
    const [said, failure] = sayOutcome(words, written, {
      done: t('acts.created', { title }),
      failed: t('acts.createFailed'),
    });
    if (failure) {
      setProblem(failure);
      return;
    }
    // A link that cannot be seen may not be there: there is nothing to take back.
    if (written.outcome !== 'not-visible') {
      record({ kind: 'added', title, reversal: { kind: 'remove', identity } });
    }
    tell(said);
    setAdding(false);
    setFocused('add');
  }

  return { add, isAdding, problem, setProblem };
}
