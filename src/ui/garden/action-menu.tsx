import { Menu } from '@zendeskgarden/react-dropdowns';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { focusUnlessElsewhere } from '../use-focus.ts';

interface ActionMenuProps {
  /** Names the button, which shows three dots. */
  readonly label: string;
  /** Takes the focus when it becomes true. */
  readonly isFocused: boolean;
  /** Opens as soon as it is there: it has taken the place of a button that was pressed. */
  readonly isOpenAtFirst?: boolean;
  readonly onChoose: (value: string) => void;
  /** The items. */
  readonly children: ReactNode;
}

/** A menu of things to do. */
export function ActionMenu(props: ActionMenuProps) {
  const { label, isFocused, isOpenAtFirst = false, onChoose, children } = props;
  const place = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    if (!isOpenAtFirst) return;
    // As a keyboard would: Garden's own initial expansion leaves the focus outside the menu.
    const key = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true });
    place.current?.querySelector('button')?.dispatchEvent(key);
  }, [isOpenAtFirst]);
  useEffect(() => {
    if (isFocused) focusUnlessElsewhere(place.current?.querySelector('button'));
  }, [isFocused]);

  return (
    <span ref={place}>
      <Menu
        isCompact
        placement="bottom-end"
        // Garden would squeeze the menu into a short frame; the frame grows with it instead.
        minHeight="fit-content"
        button={(button) => (
          <Button {...button} look="quiet" aria-label={label}>
            <Icon shape="overflow" />
          </Button>
        )}
        onChange={({ value }) => {
          if (value !== undefined) onChoose(value);
        }}
      >
        {children}
      </Menu>
    </span>
  );
}
