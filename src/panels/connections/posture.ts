import type { ZisConnection } from '../../api/zis-connections/schemas.ts';
import { isTime } from '../../i18n/words.ts';
import { changedAt } from './changed-at.ts';
import notices from './notices.json';

/** Something worth a look; never an alarm. */
export interface Advice {
  readonly kind: 'old' | 'no-domain' | 'zendesk-domain' | 'unused';
}

/** In the order in which they are shown. */
export const ADVICE = ['zendesk-domain', 'old', 'no-domain', 'unused'] as const;

/** The ages, in days, past which a secret counts as old. */
export const AGES = [90, 180, 365, 730] as const;
export type Age = (typeof AGES)[number];

interface Known {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly olderThan: Age;
  /** False while anything could not be read, or while flows choose connections as they run. */
  readonly isUnused: boolean;
}

/**
 * What is worth a look in a connection, by what can be seen of it. Only secrets that somebody typed
 * in grow old, and only they are bound to a domain.
 */
export function adviceOn(connection: ZisConnection, known: Known): readonly Advice[] {
  const kinds = ADVICE.filter((kind) => HOLDS[kind](connection, known));
  return kinds.map((kind) => ({ kind }));
}

const HOLDS: Record<Advice['kind'], (connection: ZisConnection, known: Known) => boolean> = {
  'zendesk-domain': (connection) => isStatic(connection) && isZendesk(connection.allowed_domain),
  'no-domain': (connection) => isStatic(connection) && !connection.allowed_domain.trim(),
  old: (connection, { now, olderThan }) =>
    isStatic(connection) && isBefore(changedAt(connection), now - olderThan * DAY),
  unused: (_, { isUnused }) => isUnused,
};

const DAY = 86_400_000;

const isStatic = (
  connection: ZisConnection,
): connection is Exclude<ZisConnection, { type: 'oauth' | 'other' }> =>
  connection.type !== 'oauth' && connection.type !== 'other';

/** Odd dates say nothing. */
const isBefore = (at: string, moment: number): boolean => isTime(at) && Date.parse(at) < moment;

/** Whether a domain is one of those that a notice is about, with or without what people add to it. */
function isZendesk(domain: string): boolean {
  const host = domain
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/:?#].*$/, '')
    .replace(/\.$/, '');
  return notices.some(({ domains }) =>
    domains.some((known) => host === known || host.endsWith(`.${known}`)),
  );
}
