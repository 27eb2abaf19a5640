import { useState } from 'react';

interface LongList {
  readonly count: number;
  /** False while more items are known to exist. */
  readonly isComplete: boolean;
  /** Something half-typed stands open in a row. */
  readonly isBusy: boolean;
}

/** Past this, only the rows near what is seen are drawn. */
const MOST_DRAWN = 100;

/**
 * Whether a list is, or once was, too long to draw whole. Turning into the other kind draws every
 * row anew, and what is typed in one would be lost: so it turns only once, and not while one is busy.
 */
export function useIsLong({ count, isComplete, isBusy }: LongList): boolean {
  const hasMany = count > MOST_DRAWN || (count === MOST_DRAWN && !isComplete);
  const [isLong, setIsLong] = useState(hasMany);
  if (hasMany && !isLong && !isBusy) setIsLong(true);
  return isLong;
}
