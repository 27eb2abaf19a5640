import type { Words } from '../../../../i18n/words.ts';

/** What a header's name is made of, by HTTP itself. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/u;

export function headerProblemOf({ t }: Words, header: string): string | undefined {
  if (!header) return t('connections.work.invalid.headerEmpty');
  return TOKEN.test(header) ? undefined : t('connections.work.invalid.header');
}

/** Basic authentication parts name and password at the first colon. */
export function usernameProblemOf({ t }: Words, username: string): string | undefined {
  if (!username) return t('connections.work.invalid.usernameEmpty');
  return username.includes(':') ? t('connections.work.invalid.usernameColon') : undefined;
}

export function addressProblemOf({ t }: Words, address: string): string | undefined {
  if (!address) return t('connections.work.invalid.addressEmpty');
  const isAddress = URL.canParse(address) && new URL(address).protocol === 'https:';
  return isAddress ? undefined : t('connections.work.invalid.address');
}

/** Scopes are one text, parted by spaces; people paste them with commas. */
export const scopesProblemOf = ({ t }: Words, scopes: string): string | undefined =>
  scopes.includes(',') ? t('connections.work.invalid.scopes') : undefined;
