import { ApiError } from '../../http/api-error.ts';
import type { Mask } from '../../http/reason.ts';
import { maskOf } from '../../http/secret.ts';
import { send } from '../../http/send.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { anyAnswer } from './schemas.ts';

/**
 * Ends a flow of `client_credentials`, where nobody consents (field report). Keeps no answer.
 * @throws {ApiError} `refused`, without sending, for an address that is not one of ZIS
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/oauth_connections/
 */
export async function finishOauthFlow(host: ZafHost, redirectUrl: string): Promise<void> {
  const { url, mask } = ownPath('startOauthFlow', redirectUrl);
  await send(host, { operation: 'startOauthFlow', method: 'GET', url, answer: anyAnswer, mask });
}

/** What a relative address is read against; only a `*.zendesk.com` is let through at all. */
const ACCOUNT = 'https://account.zendesk.com';

/** Encoded dots and slashes, which a server might take for a way out of ZIS. */
const CLIMBING = /%2e|%2f|%5c|\\/i;

interface OwnPath {
  /** Relative, so that the call goes to this account with the person's session. */
  readonly url: string;
  /** Takes out what a failure must not echo: the key to the flow is somewhere in the query. */
  readonly mask: Mask;
}

/**
 * Path and query of an address of ZIS that a vendor's answer gave. The session goes with the call, so
 * nothing else is called.
 * @throws {ApiError} `refused` for any other address
 */
function ownPath(operation: string, address: string): OwnPath {
  const refused = new ApiError('refused', operation, { reason: 'bad-redirect' });
  if (!address.trim() || !URL.canParse(address, ACCOUNT)) throw refused;

  const { protocol, hostname, pathname, search, searchParams } = new URL(address, ACCOUNT);
  const isZendesk = protocol === 'https:' && hostname.endsWith('.zendesk.com');
  const isZis = pathname.startsWith('/api/services/zis/') && !CLIMBING.test(pathname);
  if (!isZendesk || !isZis) throw refused;

  const mask = maskOf([...searchParams.values()].filter(Boolean));
  return { url: `${pathname}${search}`, mask };
}
