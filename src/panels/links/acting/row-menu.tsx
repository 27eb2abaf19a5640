import { Item, Menu } from '@zendeskgarden/react-dropdowns';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../i18n/words-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Garden } from '../../../ui/garden/garden.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { focusUnlessElsewhere } from '../../../ui/use-focus.ts';
import { useSession } from '../../../zaf/zaf-context.ts';
import type { RowAction } from '../ticket-links.ts';

interface RowMenuProps {
  readonly label: string;
  readonly hasAddress: boolean;
  readonly isFocused: boolean;
  readonly onAction: (action: RowAction) => void;
}

const ACTIONS: readonly RowAction[] = ['copy', 'edit', 'delete'];

/** The menu of a row. It takes the place of the button that asked for it, and opens. */
export default function RowMenu({ label, hasAddress, isFocused, onAction }: RowMenuProps) {
  const { t } = useWords();
  const { isAdmin } = useSession();
  const place = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    // As a keyboard would: Garden's own initial expansion leaves the focus outside the menu.
    const key = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true });
    place.current?.querySelector('button')?.dispatchEvent(key);
  }, []);
  useEffect(() => {
    if (isFocused) focusUnlessElsewhere(place.current?.querySelector('button'));
  }, [isFocused]);

  return (
    <Garden>
      <span ref={place}>
        <Menu
          isCompact
          placement="bottom-end"
          // Garden would squeeze the menu into a short frame; the frame grows with it instead.
          minHeight="fit-content"
          button={(props) => (
            <Button {...props} look="quiet" aria-label={label}>
              <Icon shape="overflow" />
            </Button>
          )}
          onChange={({ value }) => {
            const action = ACTIONS.find((candidate) => candidate === value);
            if (action) onAction(action);
          }}
        >
          <Item value="copy">{t(hasAddress ? 'links.copyLink' : 'links.copyName')}</Item>
          {isAdmin && <Item value="edit">{t('links.editAction')}</Item>}
          {isAdmin && (
            <Item value="delete" type="danger">
              {t('links.deleteAction')}
            </Item>
          )}
        </Menu>
      </span>
    </Garden>
  );
}
