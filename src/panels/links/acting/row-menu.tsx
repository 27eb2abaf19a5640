import { Item, Separator } from '@zendeskgarden/react-dropdowns';
import { useWords } from '../../../i18n/words-context.ts';
import { ActionMenu } from '../../../ui/garden/action-menu.tsx';
import { Garden } from '../../../ui/garden/garden.tsx';
import { useSession } from '../../../zaf/zaf-context.ts';
import type { TicketLink } from '../ticket-link.ts';
import { isRowAction, useRowActions } from './use-row-actions.ts';

interface RowMenuProps {
  readonly row: TicketLink;
  readonly label: string;
  /** This row has just come back, or its form has just closed. */
  readonly isFocused: boolean;
}

/** The menu of a row. It takes the place of the button that asked for it, and opens. */
export function RowMenu({ row, label, isFocused }: RowMenuProps) {
  const { t } = useWords();
  const { isAdmin } = useSession();
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
        <Item value="copy-link">{t(row.object.address ? 'acts.copyLink' : 'acts.copyName')}</Item>
        <Item value="copy-key">{t('acts.copyKey')}</Item>
        <Item value="copy-markdown">{t('acts.copyMarkdown')}</Item>
        <Item value="insert">{t('acts.insert')}</Item>
        {isAdmin && <Separator />}
        {isAdmin && <Item value="edit">{t('acts.editAction')}</Item>}
        {isAdmin && <Item value="rename">{t('acts.renameAction')}</Item>}
        {isAdmin && (
          <Item value="delete" type="danger">
            {t('acts.deleteAction')}
          </Item>
        )}
      </ActionMenu>
    </Garden>
  );
}
