import { ApiError } from '../http/api-error.ts';
import type { TextKey } from '../i18n/words.ts';
import type { Describe } from './describe-context.ts';

interface Proxied {
  /** What people call the system. */
  readonly system: string;
  readonly host: string;
  /** The secure setting that holds its key. */
  readonly setting: string;
  /** What to say when it turns the key away; may name {system}, {host} and {setting}. */
  readonly keyRefused: (status: 401 | 403) => TextKey;
}

/** The words for failures of a system that is called through Zendesk's proxy: of its own, and of the proxy's. */
export const describeProxied =
  ({ keyRefused, ...values }: Proxied): Describe =>
  ({ t }, error) => {
    if (!(error instanceof ApiError)) return undefined;
    const { status, reason } = error;
    const proxy = proxyProblem(error);
    const said = proxy ? 'elsewhere.failure.proxyReason' : 'elsewhere.failure.reason';
    return {
      text: t(proxy ?? keyOf(error, keyRefused), values),
      details: [
        ...(reason && error.kind === 'status' ? [t(said, { ...values, reason })] : []),
        ...(status ? [t('failure.status', { status })] : []),
      ],
    };
  };

/**
 * What Zendesk's proxy has against a call, told from the system's own answers by the proxy's words. The
 * one about the installation is reported from the field; the others are UNCONFIRMED, so any wording
 * with their subject is taken.
 */
function proxyProblem({ kind, status, reason = '' }: ApiError): TextKey | undefined {
  if (kind !== 'status') return undefined;
  if (status === 422 && /installation/i.test(reason)) return 'elsewhere.failure.installation';
  if (status === 502 || status === 504) return 'elsewhere.failure.gateway';
  if (/white-?list|allow-?list|not a proxyable/i.test(reason)) return 'elsewhere.failure.whitelist';
  if (!/proxy/i.test(reason)) return undefined;
  return /setting/i.test(reason) ? 'elsewhere.failure.setting' : 'elsewhere.failure.proxy';
}

function keyOf(error: ApiError, keyRefused: Proxied['keyRefused']): TextKey {
  switch (error.kind) {
    case 'unreachable':
    case 'malformed':
      return `elsewhere.failure.${error.kind}`;
    case 'refused':
      return error.reason === 'placeholder'
        ? 'elsewhere.failure.placeholder'
        : 'elsewhere.failure.badPath';
    case 'status':
      return keyOfStatus(error, keyRefused);
    default:
      return error.kind satisfies never;
  }
}

function keyOfStatus({ status = 0, reason }: ApiError, keyRefused: Proxied['keyRefused']): TextKey {
  if (status === 401 || status === 403) return keyRefused(status);
  if (status === 400 || status === 422) {
    return reason ? 'elsewhere.failure.invalid' : 'elsewhere.failure.invalidSilent';
  }
  if (status >= 500) return 'elsewhere.failure.server';
  return statuses.get(status) ?? 'elsewhere.failure.other';
}

const statuses = new Map<number, TextKey>([
  [404, 'elsewhere.failure.notFound'],
  [409, 'elsewhere.failure.conflict'],
  [429, 'elsewhere.failure.tooMany'],
]);
