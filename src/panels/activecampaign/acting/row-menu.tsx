import { Item, Separator } from '@zendeskgarden/react-dropdowns';
import { useWords } from '../../../i18n/words-context.ts';
import { ActionMenu } from '../../../ui/garden/action-menu.tsx';
import { Garden } from '../../../ui/garden/garden.tsx';
import type { ListedConnection } from '../activecampaign-work.ts';
import { isRowAction, useRowActions } from './use-row-actions.ts';

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
    <Garden>
      <ActionMenu
        isOpenAtFirst
        label={label}
        isFocused={isFocused}
        onChoose={(value) => {
          if (isRowAction(value)) act(value);
        }}
      >
        <Item value="copy" isDisabled={!row.connection.externalid}>
          {t('activecampaign.work.copy')}
        </Item>
        <Item value="edit">{t('acts.editAction')}</Item>
        <Separator />
        <Item value="delete" type="danger">
          {t('acts.deleteAction')}
        </Item>
      </ActionMenu>
    </Garden>
  );
}
