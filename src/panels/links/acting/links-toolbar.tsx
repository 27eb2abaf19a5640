import { Button } from '@zendeskgarden/react-buttons';
import { useWords } from '../../../i18n/words-context.ts';
import { FilterField } from '../../../ui/garden/filter-field.tsx';
import { Garden } from '../../../ui/garden/garden.tsx';
import { useFocusWhen } from '../../../ui/use-focus.ts';
import styles from './links-toolbar.module.css';

interface LinksToolbarProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  /** The form of a new link has just closed. */
  readonly isFocused: boolean;
  /** Absent for those who may not write. */
  readonly onAdd?: (() => void) | undefined;
}

export default function LinksToolbar(props: LinksToolbarProps) {
  const { filter, isFocused, onFilter, onAdd } = props;
  const { t } = useWords();
  const addButton = useFocusWhen<HTMLButtonElement>(isFocused);
  return (
    <Garden>
      <div className={styles.toolbar}>
        <FilterField label={t('links.filter')} value={filter} onChange={onFilter} />
        {onAdd && (
          <Button ref={addButton} size="small" onClick={onAdd}>
            {t('links.add')}
          </Button>
        )}
      </div>
    </Garden>
  );
}
