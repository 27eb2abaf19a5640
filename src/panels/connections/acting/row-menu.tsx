import { Item, Separator } from '@zendeskgarden/react-dropdowns';
import { useWords } from '../../../i18n/words-context.ts';
import { ActionMenu } from '../../../ui/garden/action-menu.tsx';
import { Garden } from '../../../ui/garden/garden.tsx';
import type { ListedConnection } from '../connection-work.tsx';
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
  const { type, name } = row.connection;
  // What has no name cannot be asked for.
  const isOauth = type === 'oauth' && Boolean(name);
  const isKnown = type !== 'other' && Boolean(name);

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
        <Item value="copy" isDisabled={!name}>
          {t('connections.work.copyName')}
        </Item>
        {isOauth && <Item value="check">{t('connections.work.renewal.check')}</Item>}
        {isOauth && <Item value="renew">{t('connections.work.renewal.renew')}</Item>}
        {isOauth && <Item value="authorise">{t('connections.work.oauth.authorise')}</Item>}
        {isKnown && !isOauth && <Item value="replace">{t('connections.work.replace')}</Item>}
        {isKnown && <Separator />}
        {isKnown && (
          <Item value="delete" type="danger">
            {t('connections.work.delete')}
          </Item>
        )}
      </ActionMenu>
    </Garden>
  );
}
