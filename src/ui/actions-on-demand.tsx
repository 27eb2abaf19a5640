import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { Later } from './later.tsx';
import { useFocusWhen } from './use-focus.ts';

interface ActionsOnDemandProps {
  /** Names the button, as the menu's own does. */
  readonly label: string;
  readonly isFocused: boolean;
  /** The menu, which comes later, takes the place of the button and opens. */
  readonly children: ReactNode;
}

/** A plain button until it is first used: hundreds of rows need not carry a menu each. */
export function ActionsOnDemand({ label, isFocused, children }: ActionsOnDemandProps) {
  const [isUsed, setIsUsed] = useState(false);
  const button = useFocusWhen<HTMLButtonElement>(isFocused);
  const plain = (
    <Button
      ref={button}
      look="quiet"
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setIsUsed(true)}
    >
      <Icon shape="overflow" />
    </Button>
  );
  return isUsed ? <Later fallback={plain}>{children}</Later> : plain;
}
