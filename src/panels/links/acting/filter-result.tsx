import { useWords } from '../../../i18n/words-context.ts';
import { countOf } from '../../../ui/count.ts';
import { useSettled } from '../../../ui/use-settled.ts';
import { filterLinks } from '../filter-links.ts';
import { LINKS } from '../link-group.tsx';
import { useLinkFilter } from '../link-work.tsx';
import type { TicketLink } from '../ticket-link.ts';

interface FilterResultProps {
  readonly rows: readonly TicketLink[];
  readonly isComplete: boolean;
}

/** Tells those who do not see the rows how many of them a filter leaves, once somebody stops typing. */
export function FilterResult({ rows, isComplete }: FilterResultProps) {
  const words = useWords();
  const filter = useSettled(useLinkFilter().trim());
  return (
    <p role="status" className="visually-hidden">
      {filter && sayResult()}
    </p>
  );

  function sayResult(): string {
    const matching = filterLinks(rows, filter).length;
    if (!matching) return words.t('links.noMatch', { filter });
    const counted = { total: rows.length, matching, isComplete, isFetching: false };
    return countOf(words, LINKS, counted);
  }
}
