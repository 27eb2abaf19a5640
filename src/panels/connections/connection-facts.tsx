import { Fragment } from 'react';
import type { ZisConnection } from '../../api/zis-connections/schemas.ts';
import type { Words } from '../../i18n/words.ts';
import { useWords } from '../../i18n/words-context.ts';
import { changedAt } from './changed-at.ts';
import styles from './connection-row.module.css';
import type { ListedConnection } from './connection-work.tsx';
import { shortened } from '../../ui/shortened.ts';

/** What a connection says of itself. */
export function ConnectionFacts({ row }: { readonly row: ListedConnection }) {
  const words = useWords();
  const { t } = words;
  const { connection, expiry } = row;

  return (
    <dl className={styles.facts}>
      {factsOf(words, connection).map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{shortened(value) || t('connections.none')}</bdi>
          </dd>
        </Fragment>
      ))}
      <dt>{t('connections.expiryLabel')}</dt>
      <dd className={styles[expiry.kind]}>
        {t(`connections.expiry.${expiry.kind}`, {
          time: 'at' in expiry ? words.time(expiry.at) : '',
        })}
      </dd>
    </dl>
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
    ...optional(t('connections.changed'), words.time(changedAt(connection))),
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
    case 'other':
      return [];
    default:
      return connection satisfies never;
  }
}

const optional = (label: string, value: string): readonly Fact[] => (value ? [[label, value]] : []);
