import type { ActiveCampaignConnection } from '../../api/activecampaign/schemas.ts';
import { useWords } from '../../i18n/words-context.ts';
import styles from './connection-row.module.css';
import { shortened } from '../../ui/shortened.ts';

type State = Pick<ActiveCampaignConnection, 'status' | 'syncStatus' | 'lastSync'>;

/** Whether it works and whether it syncs, in words and colour, and when it last did. */
export function ConnectionState({ connection }: { readonly connection: State }) {
  const { t, time } = useWords();
  const { status, syncStatus, lastSync } = connection;
  return (
    <p className={styles.facts}>
      <Status status={status} />
      <Sync status={syncStatus} />
      <span>
        {lastSync
          ? t('activecampaign.lastSync', { time: time(lastSync) })
          : t('activecampaign.neverSynced')}
      </span>
    </p>
  );
}

/** A status that no page documents is said as it came. */
function Status({ status }: { readonly status: State['status'] }) {
  const { t } = useWords();
  if (status === undefined) return null;
  if (typeof status === 'object') {
    return (
      <bdi className={styles.status}>
        {t('activecampaign.status.other', { status: shortened(status.other) })}
      </bdi>
    );
  }
  return (
    <span className={`${styles.status} ${styles[status] ?? ''}`}>
      {t(`activecampaign.status.${status}`)}
    </span>
  );
}

function Sync({ status }: { readonly status: State['syncStatus'] }) {
  const { t } = useWords();
  if (status === undefined) return null;
  if (typeof status === 'object') {
    return (
      <bdi className={styles.status}>
        {t('activecampaign.sync.other', { status: shortened(status.other) })}
      </bdi>
    );
  }
  return (
    <span className={`${styles.status} ${styles[status] ?? ''}`}>
      {t(`activecampaign.sync.${status}`)}
    </span>
  );
}
