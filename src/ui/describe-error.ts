import { ApiError } from '../http/api-error.ts';
import type { TextKey, Words } from '../i18n/words.ts';
import type { Described } from './describe-context.ts';

/**
 * The words for a failure, chosen here and nowhere else.
 * @param integration the setting's value, for the advice that names it
 */
export function describeError(words: Words, error: unknown, integration = ''): Described {
  return described(words, error, { integration, whenRefused: 'failure.askAdmin' });
}

/** The same for an admin, who is not to be sent to one. */
export function describeErrorToAdmin(words: Words, error: unknown, integration = ''): Described {
  return described(words, error, { integration, whenRefused: 'failure.checkAsAdmin' });
}

interface Advising {
  readonly integration: string;
  readonly whenRefused: TextKey;
}

function described(
  words: Words,
  error: unknown,
  { integration, whenRefused }: Advising,
): Described {
  if (!(error instanceof ApiError)) return { text: words.t('failure.other'), details: [] };

  const { status, reason } = error;
  const adviceKey = isMismatch(reason) ? 'failure.askOwner' : whenRefused;
  const advice = error.isNotPermitted ? [words.t(adviceKey, { integration })] : [];
  return {
    text: [words.t(keyOf(error)), ...advice].join(' '),
    details: [
      ...(reason && error.kind === 'status' ? [words.t('failure.reason', { reason })] : []),
      ...(status ? [words.t('failure.status', { status })] : []),
    ],
  };
}

function keyOf(error: ApiError): TextKey {
  switch (error.kind) {
    case 'unreachable':
    case 'malformed':
      return `failure.${error.kind}`;
    case 'refused':
      return refusals.get(error.reason ?? '') ?? 'failure.refused';
    case 'status':
      return keyOfStatus(error.status ?? 0);
    default:
      return error.kind satisfies never;
  }
}

const refusals = new Map<string, TextKey>([
  ['bad-path', 'failure.badPath'],
  ['wildcard', 'failure.wildcard'],
  ['empty-name', 'failure.emptyName'],
]);

function keyOfStatus(status: number): TextKey {
  if (status >= 500) return 'failure.server';
  return statuses.get(status) ?? 'failure.other';
}

const statuses = new Map<number, TextKey>([
  [400, 'failure.invalid'],
  [401, 'failure.notPermitted'],
  [403, 'failure.notPermitted'],
  [404, 'failure.notFound'],
  [409, 'failure.conflict'],
  [422, 'failure.invalid'],
  [429, 'failure.tooMany'],
]);

/** A name that does not belong to this account is answered like a missing right (field report). */
const isMismatch = (reason: string | undefined): boolean => reason?.includes('mismatch') ?? false;
