import { useWords } from '../../../i18n/words-context.ts';
import { ActionsOnDemand } from '../../../ui/actions-on-demand.tsx';
import { Button } from '../../../ui/button.tsx';
import { FilterField } from '../../../ui/filter-field.tsx';
import { useFocusWhen } from '../../../ui/use-focus.ts';
import { MoreMenu } from '../lazy.ts';
import { useLinkFilter, useLinkWork } from '../link-work.tsx';
import styles from '../links-panel.module.css';
import type { TicketLink } from '../ticket-link.ts';

interface LinksToolbarProps {
  readonly rows: readonly TicketLink[];
  readonly mayAdd: boolean;
}

export function LinksToolbar({ rows, mayAdd }: LinksToolbarProps) {
  const { t } = useWords();
  const filter = useLinkFilter();
  const { setFilter, focused, clear, setAdding } = useLinkWork();
  const addButton = useFocusWhen<HTMLButtonElement>(focused === 'add');

  function startAdding() {
    clear();
    setAdding(true);
  }

  return (
    <div className={styles.toolbar}>
      <FilterField label={t('acts.filter')} value={filter} onChange={setFilter} />
      {mayAdd && (
        <Button ref={addButton} look="action" onClick={startAdding}>
          {t('links.add')}
        </Button>
      )}
      <ActionsOnDemand label={t('acts.more')} isFocused={focused === 'more'}>
        <MoreMenu rows={rows} />
      </ActionsOnDemand>
    </div>
  );
}
