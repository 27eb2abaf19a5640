import { Button } from '@zendeskgarden/react-buttons';
import { useWords } from '../../../i18n/words-context.ts';
import { ActionsOnDemand } from '../../../ui/actions-on-demand.tsx';
import { FilterField } from '../../../ui/garden/filter-field.tsx';
import { Garden } from '../../../ui/garden/garden.tsx';
import { useFocusWhen } from '../../../ui/use-focus.ts';
import { useLinkWork } from '../link-work.tsx';
import styles from '../links-panel.module.css';
import type { TicketLink } from '../ticket-link.ts';
import { MoreMenu } from './more-menu.tsx';

interface LinksToolbarProps {
  readonly rows: readonly TicketLink[];
  readonly mayAdd: boolean;
}

export function LinksToolbar({ rows, mayAdd }: LinksToolbarProps) {
  const { t } = useWords();
  const { filter, setFilter, focused, clear, setAdding } = useLinkWork();
  const addButton = useFocusWhen<HTMLButtonElement>(focused === 'add');

  function startAdding() {
    clear();
    setAdding(true);
  }

  return (
    <Garden>
      <div className={styles.toolbar}>
        <FilterField label={t('acts.filter')} value={filter} onChange={setFilter} />
        {mayAdd && (
          <Button ref={addButton} size="small" onClick={startAdding}>
            {t('links.add')}
          </Button>
        )}
        <ActionsOnDemand label={t('acts.more')} isFocused={focused === 'more'}>
          <MoreMenu rows={rows} />
        </ActionsOnDemand>
      </div>
    </Garden>
  );
}
