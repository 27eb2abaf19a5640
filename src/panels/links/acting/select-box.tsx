import { useWords } from '../../../i18n/words-context.ts';
import { useLinkWork } from '../link-work.tsx';
import type { TicketLink } from '../ticket-link.ts';

interface SelectBoxProps {
  readonly row: TicketLink;
  readonly title: string;
}

/** Takes a row into the selection, or out of it. */
export function SelectBox({ row, title }: SelectBoxProps) {
  const { t } = useWords();
  const { selected, setSelected } = useLinkWork();
  if (!selected) return null;

  return (
    <input
      type="checkbox"
      aria-label={t('acts.select', { title })}
      checked={selected.has(row.id)}
      onChange={({ target }) => {
        const others = [...selected].filter((id) => id !== row.id);
        setSelected(new Set(target.checked ? [...others, row.id] : others));
      }}
    />
  );
}
