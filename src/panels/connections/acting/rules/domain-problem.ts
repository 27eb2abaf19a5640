import type { Words } from '../../../../i18n/words.ts';

/** Its last part is no number: that would be an address of a machine. */
const HOST =
  /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/iu;

/**
 * Why a text is no allowed domain, in words. Whether ZIS takes wildcards, ports or addresses is
 * UNCONFIRMED: what is no plain host name is refused here, with the way out.
 */
export function domainProblemOf({ t }: Words, domain: string): string | undefined {
  if (!domain) return t('connections.work.invalid.domainEmpty');
  if (HOST.test(domain)) return undefined;
  const host = hostIn(domain);
  return host
    ? t('connections.work.invalid.domainAddress', { host })
    : t('connections.work.invalid.domain');
}

/** The host of a pasted address: what somebody most likely meant. */
export function hostIn(text: string): string | undefined {
  const address = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  return HOST.test(hostname) && hostname !== text ? hostname : undefined;
}
