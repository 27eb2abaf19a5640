import { useWords } from '../../../i18n/words-context.ts';
import { ActionMenu } from '../../../ui/action-menu.tsx';
import type { ListedMake } from '../make-work.ts';
import { type RowAction, useRowActions } from './use-row-actions.ts';

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
    <ActionMenu<RowAction>
      isOpenAtFirst
      label={label}
      isFocused={isFocused}
      onChoose={act}
      groups={[
        [
          { value: 'copy', label: t('acts.copyName') },
          { value: 'edit', label: t('acts.editAction') },
          { value: 'sections', label: t('make.work.sections') },
          { value: 'recreate', label: t('make.work.recreate.action') },
        ],
        [{ value: 'delete', label: t('acts.deleteAction'), isDanger: true }],
      ]}
    />
  );
}
