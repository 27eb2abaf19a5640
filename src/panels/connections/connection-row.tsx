import { Fragment, useId } from 'react';
import type { ZisConnection } from '../../api/zis-connections/schemas.ts';
import type { Words } from '../../i18n/words.ts';
import { useWords } from '../../i18n/words-context.ts';
import styles from './connection-row.module.css';
import { expiryOf } from './expiry.ts';

interface ConnectionRowProps {
  readonly connection: ZisConnection;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** One credential of the integration, without the credential. */
export function ConnectionRow({ connection, now }: ConnectionRowProps) {
  const words = useWords();
  const { t } = words;
  const nameId = useId();
  const expiry = expiryOf(connection, now);
  const expiryWords = t(`connections.expiry.${expiry.kind}`, {
    time: 'at' in expiry ? words.time(expiry.at) : '',
  });

  return (
    <li aria-labelledby={nameId} className={styles.row}>
      <p className={styles.heading}>
        <bdi id={nameId} className={styles.name}>
          {connection.name || t('connections.unnamed')}
        </bdi>
        <span className={styles.type}>{t(`connections.types.${connection.type}`)}</span>
      </p>
      <dl className={styles.facts}>
        {factsOf(words, connection).map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value || t('connections.none')}</bdi>
            </dd>
          </Fragment>
        ))}
        <dt>{t('connections.expiryLabel')}</dt>
        <dd className={styles[expiry.kind]}>{expiryWords}</dd>
      </dl>
    </li>
  );
}

type Fact = readonly [label: string, value: string];

function factsOf(words: Words, connection: ZisConnection): readonly Fact[] {
  const { t } = words;
  if (connection.type === 'oauth') {
    return [
      [t('connections.scopes'), connection.permission_scope],
      ...optional(t('connections.subdomain'), connection.oauth_url_subdomain),
      ...optional(t('connections.createdBy'), connection.created_by),
    ];
  }
  return [
    [t('connections.domain'), connection.allowed_domain],
    ...ownFacts(words, connection),
    ...optional(t('connections.changed'), words.time(connection.updated_at)),
  ];
}

function ownFacts(
  { t }: Words,
  connection: Exclude<ZisConnection, { type: 'oauth' }>,
): readonly Fact[] {
  switch (connection.type) {
    case 'api_key':
      return [[t('connections.header'), connection.header_name]];
    case 'basic_auth':
      return [[t('connections.username'), connection.username]];
    case 'bearer_token':
      return [];
    default:
      return connection satisfies never;
  }
}

const optional = (label: string, value: string): readonly Fact[] => (value ? [[label, value]] : []);
