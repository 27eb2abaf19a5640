import { Item, Separator } from '@zendeskgarden/react-dropdowns';
import { useWords } from '../../../i18n/words-context.ts';
import { ActionMenu } from '../../../ui/garden/action-menu.tsx';
import { Garden } from '../../../ui/garden/garden.tsx';
import type { ListedMake } from '../make-work.ts';
import { isRowAction, useRowActions } from './use-row-actions.ts';

interface RowMenuProps {
  readonly row: ListedMake;
  readonly label: string;
  /** What was open for it has just closed. */
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
        <Item value="copy">{t('acts.copyName')}</Item>
        <Item value="edit">{t('acts.editAction')}</Item>
        <Item value="sections">{t('make.work.sections')}</Item>
        <Item value="recreate">{t('make.work.recreate.action')}</Item>
        <Separator />
        <Item value="delete" type="danger">
          {t('acts.deleteAction')}
        </Item>
      </ActionMenu>
    </Garden>
  );
}
