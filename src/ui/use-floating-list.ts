import { autoUpdate, computePosition, flip, offset } from '@floating-ui/dom';
import { type RefObject, useLayoutEffect } from 'react';

interface Floating {
  readonly trigger: RefObject<HTMLElement>;
  readonly list: RefObject<HTMLElement>;
  readonly isExpanded: boolean;
}

/**
 * Keeps an open list at the end of its button, below it, or where there is no room, above or at its other side.
 * The frame grows with what does not fit into it.
 */
export function useFloatingList({ trigger, list, isExpanded }: Floating): void {
  useLayoutEffect(() => {
    const [button, floating] = [trigger.current, list.current];
    if (!isExpanded || !button || !floating) return;

    const place = async () => {
      const { x, y } = await computePosition(button, floating, {
        placement: 'bottom-end',
        middleware: [offset(4), flip()],
      });
      Object.assign(floating.style, { top: `${y}px`, left: `${x}px` });
    };
    return autoUpdate(button, floating, () => void place());
  }, [trigger, list, isExpanded]);
}
