import type { ZisConnection } from '../../../../api/zis-connections/schemas.ts';
import type { Words } from '../../../../i18n/words.ts';

const SHORTEST = 3;
const LONGEST = 64;
const FORBIDDEN = /[^A-Za-z0-9_-]/u;

/** ZIS keeps it for OAuth connections to Zendesk itself. */
const RESERVED = 'zendesk';

interface Named {
  readonly name: string;
  readonly type: ZisConnection['type'];
  /** Every connection that is known. */
  readonly connections: readonly ZisConnection[];
}

/**
 * Why a new connection cannot have that name, in words; `undefined` when it can.
 * @see https://developer.zendesk.com/documentation/integration-services/developer-guide/understanding-connections/
 */
export function nameProblemOf(
  { t, number }: Words,
  { name, type, connections }: Named,
): string | undefined {
  const [wrong] = FORBIDDEN.exec(name) ?? [];
  if (wrong && !wrong.trim()) return t('connections.work.invalid.nameSpace');
  if (wrong) return t('connections.work.invalid.nameCharacter', { character: wrong });
  if (name.length < SHORTEST) {
    return t('connections.work.invalid.nameShort', { least: number(SHORTEST) });
  }
  if (name.length > LONGEST) {
    return t('connections.work.invalid.nameLong', {
      count: number(name.length),
      most: number(LONGEST),
    });
  }
  if (name === RESERVED && type !== 'oauth') return t('connections.work.invalid.nameReserved');

  const twin = connections.find((one) => one.name === name);
  return twin && t('connections.work.invalid.nameTaken', { type: typeOf(t, twin) });
}

/** A type in words; one that this app does not know by ZIS's own. */
const typeOf = (t: Words['t'], connection: ZisConnection): string =>
  connection.type === 'other' ? connection.kind : t(`connections.types.${connection.type}`);
