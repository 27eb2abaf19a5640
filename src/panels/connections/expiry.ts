import type { ZisConnection } from '../../api/zis-connections/schemas.ts';

type Expiry =
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
  const end = Date.parse(at);
  if (Number.isNaN(end)) return { kind: 'none' };
  return { kind: end > now ? 'valid' : 'expired', at };
}
