import type { OauthConnection, ZisConnection } from '../../../../api/zis-connections/schemas.ts';
import type { ApiError } from '../../../../http/api-error.ts';
import type { End } from './pop-up.ts';

/** Where a sign-in stands. */
export type FlowState =
  | { readonly kind: 'idle' | 'starting' | 'waiting' | 'checking' }
  | { readonly kind: 'blocked' | 'cancelled' | 'timed-out' | 'not-visible' | 'bad-address' }
  /** Something has happened to the connection, and it may not have been this sign-in. */
  | { readonly kind: 'unsure' }
  | { readonly kind: 'refused'; readonly reason: string | undefined }
  | { readonly kind: 'failed' | 'unread'; readonly error: ApiError | undefined }
  | { readonly kind: 'done' }
  | { readonly kind: 'other-account'; readonly found: string; readonly wanted: string }
  | { readonly kind: 'fewer-scopes'; readonly missing: readonly string[] };

export const underWay = ({ kind }: FlowState) =>
  kind === 'starting' || kind === 'waiting' || kind === 'checking' ? kind : undefined;

/** What was asked for. */
export interface Wanted {
  readonly name: string;
  readonly subdomain: string;
  /** Parted by spaces; empty for the client's own. */
  readonly scopes: string;
}

interface Evidence {
  readonly wanted: Wanted;
  readonly end: End['kind'];
  /** Before it began: `null` for none, `undefined` where it could not be read. */
  readonly before: ZisConnection | null | undefined;
  readonly now: ZisConnection | null;
}

/** What became of a sign-in, judged by the window and by the connection as ZIS has it now. */
export function judgeFlow({ wanted, end, before, now }: Evidence): FlowState {
  if (now?.type === 'oauth') {
    const made = end === 'returned' ? 'surely' : madeMeanwhile(before, now);
    if (made === 'surely') return judgeConnection(wanted, now);
    if (made === 'maybe') return { kind: 'unsure' };
  }
  if (end === 'returned') return { kind: 'not-visible' };
  return { kind: end === 'timed-out' ? 'timed-out' : 'cancelled' };
}

/**
 * Somebody may have signed in though nobody saw the window come back: it was closed too early, or a
 * service cut it off from this page. That the end of a token has moved proves nothing where ZIS renews
 * it by itself.
 */
function madeMeanwhile(
  before: ZisConnection | null | undefined,
  now: OauthConnection,
): 'surely' | 'maybe' | 'no' {
  if (before === undefined) return 'maybe';
  if (before?.type !== 'oauth') return 'surely';
  const isAnother =
    before.uuid !== now.uuid ||
    before.oauth_url_subdomain !== now.oauth_url_subdomain ||
    before.permission_scope !== now.permission_scope;
  if (isAnother) return 'surely';
  if (before.token_expiry === now.token_expiry) return 'no';
  return before.hasRefreshToken ? 'maybe' : 'surely';
}

function judgeConnection(wanted: Wanted, now: OauthConnection): FlowState {
  const found = now.oauth_url_subdomain;
  // Host names know no capitals.
  if (wanted.subdomain && found && found.toLowerCase() !== wanted.subdomain.toLowerCase()) {
    return { kind: 'other-account', found, wanted: wanted.subdomain };
  }
  const granted = scopesIn(now.permission_scope);
  const missing = granted.length
    ? scopesIn(wanted.scopes).filter((scope) => !granted.includes(scope))
    : [];
  return missing.length ? { kind: 'fewer-scopes', missing } : { kind: 'done' };
}

/** Services answer them parted by spaces or by commas. */
const scopesIn = (scopes: string): readonly string[] => scopes.split(/[\s,]+/).filter(Boolean);
