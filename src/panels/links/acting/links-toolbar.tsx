import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { useWords } from '../../../i18n/words-context.ts';
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
        <Field>
          <Field.Label hidden>{t('links.filter')}</Field.Label>
          <Input
            isCompact
            type="search"
            value={filter}
            placeholder={t('links.filter')}
            onChange={(event) => onFilter(event.target.value)}
          />
        </Field>
        {onAdd && (
          <Button ref={addButton} size="small" onClick={onAdd}>
            {t('links.add')}
          </Button>
        )}
      </div>
    </Garden>
  );
}
