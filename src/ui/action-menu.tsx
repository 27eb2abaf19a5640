import { useMenu } from '@zendeskgarden/container-menu';
import { Fragment, type RefObject, useEffect, useRef } from 'react';
import { useWords } from '../i18n/words-context.ts';
import styles from './action-menu.module.css';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { useFloatingList } from './use-floating-list.ts';
import { focusUnlessElsewhere } from './use-focus.ts';

export interface Action<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly isDisabled?: boolean;
  /** It takes something away. */
  readonly isDanger?: boolean;
}

interface ActionMenuProps<Value extends string> {
  /** Names the button, which shows three dots. */
  readonly label: string;
  /** Takes the focus when it becomes true. */
  readonly isFocused: boolean;
  /** Opens as soon as it is there: it has taken the place of a button that was pressed. */
  readonly isOpenAtFirst?: boolean;
  /** What there is to do; a line parts one group from the next. */
  readonly groups: readonly (readonly Action<Value>[])[];
  readonly onChoose: (value: Value) => void;
}

/** A menu of things to do: Garden's behaviour and look, without styled-components. */
export function ActionMenu<Value extends string>(props: ActionMenuProps<Value>) {
  const { label, isFocused, isOpenAtFirst = false, groups, onChoose } = props;
  const actions = groups.flat();
  const trigger = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const { isExpanded, focusedValue, ...menu } = useMenu({
    triggerRef: trigger,
    menuRef: list,
    rtl: useWords().direction === 'rtl',
    items: actions.map(({ isDisabled: disabled = false, ...item }) => ({ ...item, disabled })),
    onChange({ value }) {
      const chosen = actions.find((action) => action.value === value);
      if (chosen) onChoose(chosen.value);
    },
  });
  useFloatingList({ trigger, list, isExpanded });
  useOpening(trigger, isOpenAtFirst);
  useEffect(() => {
    if (isFocused) focusUnlessElsewhere(trigger.current);
  }, [isFocused]);

  return (
    <span>
      <Button {...menu.getTriggerProps()} look="quiet" aria-label={label}>
        <Icon shape="overflow" />
      </Button>
      {isExpanded && (
        <ul {...menu.getMenuProps<HTMLUListElement>()} className={styles.menu}>
          {groups
            .filter((group) => group.length > 0)
            .map((group, at) => (
              <Fragment key={group[0]?.value}>
                {at > 0 && <li {...menu.getSeparatorProps()} className={styles.separator} />}
                {group.map(({ value, label: text, isDisabled = false, isDanger = false }) => (
                  <li
                    key={value}
                    {...menu.getItemProps<HTMLLIElement>({ item: { value, disabled: isDisabled } })}
                    data-is-active={value === focusedValue}
                    data-is-danger={isDanger}
                    className={styles.item}
                  >
                    {text}
                  </li>
                ))}
              </Fragment>
            ))}
        </ul>
      )}
    </span>
  );
}

/** As a keyboard would: the container's own initial expansion leaves the focus outside the menu. */
function useOpening(trigger: RefObject<HTMLButtonElement>, isWanted: boolean) {
  useEffect(() => {
    if (!isWanted) return;
    const key = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true });
    trigger.current?.dispatchEvent(key);
  }, [trigger, isWanted]);
}
