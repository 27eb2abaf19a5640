import { type RefObject, useEffect, useRef } from 'react';

/**
 * Each failed try puts the focus on the first field that has a problem.
 * @param tries how often it was tried; 0 after one that was sent
 */
export function useFirstProblem(tries: number): RefObject<HTMLDivElement> {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return fields;
}
