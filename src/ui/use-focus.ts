import { type RefObject, useEffect, useRef } from 'react';

/**
 * Takes the focus each time `isWanted` becomes true: for what replaces the thing that had it.
 * @returns the ref of the element to focus
 */
export function useFocusWhen<Target extends HTMLElement>(isWanted: boolean): RefObject<Target> {
  const target = useRef<Target>(null);
  useEffect(() => {
    if (isWanted) target.current?.focus();
  }, [isWanted]);
  return target;
}
