import { Fragment } from 'react';
import type { ActiveCampaignConnection } from '../../api/activecampaign/schemas.ts';
import { useWords } from '../../i18n/words-context.ts';
import styles from './connection-row.module.css';
import { shortened } from '../../ui/shortened.ts';

interface ConnectionFactsProps {
  readonly connection: ActiveCampaignConnection;
}

/** What a row leaves out. Addresses stand here as they are, also those that are no link or picture. */
export function ConnectionFacts({ connection }: ConnectionFactsProps) {
  const { t, time } = useWords();
  const facts = [
    [t('activecampaign.facts.id'), connection.id],
    [t('activecampaign.facts.list'), connection.listId],
    [t('activecampaign.facts.link'), connection.linkUrl],
    [t('activecampaign.facts.logo'), connection.logoUrl],
    [t('activecampaign.facts.created'), time(connection.cdate)],
    [t('activecampaign.facts.updated'), time(connection.udate)],
  ] as const;
  return (
    <dl className={styles.list}>
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{shortened(value) || t('activecampaign.facts.none')}</bdi>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
