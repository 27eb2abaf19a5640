import type { Check, Finding } from './finding.ts';

const MASK = '•••';

/** What stands between white space, punctuation and the parts of an address. */
const RUN = /[\w+/=~-]{16,}/g;

/** Of `?key=value` the value, but for the places that the app fills in, such as `{value}`. */
const QUERY_VALUE = /([?&#][^\s=&#]+=)(?!\{)[^\s&#]+/g;
const USER_INFO = /(\/\/)[^\s/@]+@/g;

/**
 * A text without what may be a secret that somebody has put where none belongs: what no person has
 * named. Rather too much is hidden than too little.
 */
export const masked = (text: string): string =>
  text
    .replace(USER_INFO, `$1${MASK}@`)
    .replace(QUERY_VALUE, `$1${MASK}`)
    .replace(RUN, (run) => (isOpaque(run) ? MASK : run));

const isOpaque = (run: string): boolean =>
  run.split(/[_/=+~-]+/).some((piece) => isOdd(piece, run));

/** Words are of letters, and numbers of digits; a name may end with one digit or two. */
function isOdd(piece: string, { length }: string): boolean {
  const digits = piece.match(/\d/g)?.length ?? 0;
  const isMixed = digits > 0 && digits < piece.length;
  if (isMixed && (piece.length >= 20 || (digits > 2 && length >= 20 && piece.length >= 4)))
    return true;
  const turns = piece.match(/[a-z][A-Z]/g)?.length ?? 0;
  return piece.length >= 32 || (piece.length >= 16 && turns > 3);
}

/** Everything that a check says passes here, whatever it was told. */
export const maskedFinding = ({ state, found, next }: Finding): Finding => ({
  state,
  found: found.map(masked),
  next: next && masked(next),
});

export const maskedName = (check: Check): Check => ({ ...check, name: masked(check.name) });
