import { useWords } from '../../../i18n/words-context.ts';
import { type Action, ActionMenu } from '../../../ui/action-menu.tsx';
import type { ListedConnection } from '../connection-work.tsx';
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
  const { type, name } = row.connection;
  // What has no name cannot be asked for.
  const isKnown = type !== 'other' && Boolean(name);
  const changes: readonly Action<RowAction>[] =
    type === 'oauth'
      ? [
          { value: 'check', label: t('connections.work.renewal.check') },
          { value: 'renew', label: t('connections.work.renewal.renew') },
          { value: 'authorise', label: t('connections.work.oauth.authorise') },
        ]
      : [{ value: 'replace', label: t('connections.work.replace') }];

  return (
    <ActionMenu<RowAction>
      isOpenAtFirst
      label={label}
      isFocused={isFocused}
      onChoose={act}
      groups={[
        [
          { value: 'copy', label: t('connections.work.copyName'), isDisabled: !name },
          ...(isKnown ? changes : []),
        ],
        isKnown ? [{ value: 'delete', label: t('connections.work.delete'), isDanger: true }] : [],
      ]}
    />
  );
}
