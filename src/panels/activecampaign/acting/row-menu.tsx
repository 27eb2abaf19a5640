import { useWords } from '../../../i18n/words-context.ts';
import { ActionMenu } from '../../../ui/action-menu.tsx';
import type { ListedConnection } from '../activecampaign-work.ts';
import { type RowAction, useRowActions } from './use-row-actions.ts';

interface RowMenuProps {
  readonly row: ListedConnection;
  readonly label: string;
  /** Its form has just closed. */
  readonly isFocused: boolean;
}

/** The menu of a row. It takes the place of the button that asked for it, and opens. */
export function RowMenu({ row, label, isFocused }: RowMenuProps) {
  const { t } = useWords();
  const act = useRowActions(row);
  return (
    <ActionMenu<RowAction>
      isOpenAtFirst
      label={label}
      isFocused={isFocused}
      onChoose={act}
      groups={[
        [
          {
            value: 'copy',
            label: t('activecampaign.work.copy'),
            isDisabled: !row.connection.externalid,
          },
          { value: 'edit', label: t('acts.editAction') },
        ],
        [{ value: 'delete', label: t('acts.deleteAction'), isDanger: true }],
      ]}
    />
  );
}
