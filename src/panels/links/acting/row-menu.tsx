import { useWords } from '../../../i18n/words-context.ts';
import { ActionMenu } from '../../../ui/action-menu.tsx';
import { useSession } from '../../../zaf/zaf-context.ts';
import type { TicketLink } from '../ticket-link.ts';
import { type RowAction, useRowActions } from './use-row-actions.ts';

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
    <ActionMenu<RowAction>
      isOpenAtFirst
      label={label}
      isFocused={isFocused}
      onChoose={act}
      groups={[
        [
          {
            value: 'copy-link',
            label: t(row.object.address ? 'acts.copyLink' : 'acts.copyName'),
          },
          { value: 'copy-key', label: t('acts.copyKey') },
          { value: 'copy-markdown', label: t('acts.copyMarkdown') },
          { value: 'insert', label: t('acts.insert') },
        ],
        isAdmin
          ? [
              { value: 'edit', label: t('acts.editAction') },
              { value: 'rename', label: t('acts.renameAction') },
              { value: 'delete', label: t('acts.deleteAction'), isDanger: true },
            ]
          : [],
      ]}
    />
  );
}
