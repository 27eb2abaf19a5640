import { useWords } from '../../../i18n/words-context.ts';
import { FilterField } from '../../../ui/filter-field.tsx';

interface MakeFilterProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** The search field above the list. */
export function MakeFilter({ value, onChange }: MakeFilterProps) {
  const { t } = useWords();
  return <FilterField label={t('make.filter')} value={value} onChange={onChange} />;
}
