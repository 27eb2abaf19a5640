import { ApiError } from '../../http/api-error.ts';

/** One of the two, never both. */
export type OauthConnectionRef =
  | { readonly name: string; readonly uuid?: never }
  | { readonly uuid: string; readonly name?: never };

export interface OauthConnectionUpdate {
  readonly name: string;
  readonly change: { readonly oauth_url_subdomain?: string; readonly permission_scope?: string };
}

/**
 * The path without a name addresses nobody knows what: one, the first, or all.
 * @throws {ApiError} `refused`
 */
export function refuseUnnamed(operation: string, ref: object): void {
  const words = Object.values(ref).filter((word: unknown) => word !== undefined) as unknown[];
  if (words.length === 1 && String(words[0]).trim()) return;
  throw new ApiError('refused', operation, { reason: 'empty-name' });
}
