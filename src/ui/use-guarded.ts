import { useEffect, useRef } from 'react';
import type { OpenWork } from './use-open-work.ts';

/** What is typed in a form is not thrown away without asking, as long as it is not what was there before. */
export function useGuarded(guard: OpenWork<unknown>['guard'], isChanged: boolean): void {
  const holds = useRef(isChanged);
  useEffect(() => {
    holds.current = isChanged;
  }, [isChanged]);
  useEffect(() => {
    guard(() => holds.current);
    return () => guard(undefined);
  }, [guard]);
}
