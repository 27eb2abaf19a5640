import { useState } from 'react';
import type { ActiveCampaignConnection } from '../../api/activecampaign/schemas.ts';
import styles from './connection-row.module.css';
import { webAddressOf } from './web-address.ts';

interface ConnectionLogoProps {
  readonly connection: ActiveCampaignConnection;
}

/**
 * The picture of the service, from https alone and without saying where it is shown; its first letter
 * where there is none. It decorates: the service is named beside it.
 */
export function ConnectionLogo({ connection }: ConnectionLogoProps) {
  const [broken, setBroken] = useState<string>();
  const url = webAddressOf(connection.logoUrl);
  if (url?.protocol !== 'https:' || url.href === broken) {
    return (
      <span className={styles.letter} aria-hidden="true">
        {firstLetterOf(connection.service || connection.name)}
      </span>
    );
  }
  return (
    <img
      src={url.href}
      alt=""
      width={24}
      height={24}
      loading="lazy"
      referrerPolicy="no-referrer"
      className={styles.logo}
      onError={() => setBroken(url.href)}
    />
  );
}

/** The first sign that can be seen. */
const firstLetterOf = (text: string): string =>
  (/[^\p{C}\p{Z}\p{M}]/u.exec(text)?.[0] ?? '?').toUpperCase();
