import { useEffect, useState } from 'react';

/** Longer than between two keys of somebody who types. */
const STANDS_STILL_MS = 600;

/** A value once it has stood still: what is told then is told once, and not at each key. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), STANDS_STILL_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
