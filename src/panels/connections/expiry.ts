import type { ZisConnection } from '../../api/zis-connections/schemas.ts';
import { isTime } from '../../i18n/words.ts';

export type Expiry =
  | { readonly kind: 'renews' | 'none' }
  | { readonly kind: 'valid' | 'expired'; readonly at: string };

/**
 * What can honestly be said of a credential's end. Tokens of half an hour that ZIS renews on use
 * are healthy at any moment, so a refresh token settles it.
 */
export function expiryOf(connection: ZisConnection, now: number): Expiry {
  if (connection.type !== 'oauth') return { kind: 'none' };
  if (connection.hasRefreshToken) return { kind: 'renews' };

  const at = connection.token_expiry;
  if (!isTime(at)) return { kind: 'none' };
  return { kind: Date.parse(at) > now ? 'valid' : 'expired', at };
}
