import { useEffect, useRef } from 'react';
import type { Telling } from './say-outcome.ts';
import type { OpenWork } from './use-open-work.ts';

/**
 * Ends a form that was sent. Somebody may have left it before its answer came: then what became of it
 * is said above the list, and what stands open by then stays.
 * @returns a function that says it and gives the failure that the form is left with
 */
export function useEnding({ close, tell }: Pick<OpenWork<unknown>, 'close' | 'tell'>) {
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);

  return ([said, failure]: Telling, focused: string) => {
    if (said || !isThere.current) tell(said, failure);
    if (said && isThere.current) close(focused);
    return said ? undefined : failure;
  };
}
