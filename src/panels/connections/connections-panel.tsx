import { type ReactNode } from 'react';
import { useListAllConnections } from '../../api/zis-connections/hooks.ts';
import '../../i18n/later-texts.ts';
import { useWords } from '../../i18n/words-context.ts';
import { Failure } from '../../ui/failure.tsx';
import { Later } from '../../ui/later.tsx';
import { NotConfigured } from '../../ui/not-configured.tsx';
import { Quiet } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useSettings } from '../../zaf/zaf-context.ts';
import { ConnectionWorkContext, useNewConnectionWork } from './connection-work.tsx';
import styles from './connections-panel.module.css';
import { FoundConnections } from './found-connections.tsx';
import { PanelActs } from './lazy.ts';
import { toRows } from './listed-connections.ts';
import { useOlderThan } from './use-older-than.ts';
import { useWhereUsed } from './use-where-used.ts';
import { WhereUsedNotices } from './where-used-notices.tsx';

/** Every connection of the integration, of all types; never a secret. For admins. */
export default function ConnectionsPanel() {
  const { integration } = useSettings();
  const { t } = useWords();
  if (!integration) {
    return (
      <Panel heading={t('connections.heading')}>
        <NotConfigured setting="integration" />
      </Panel>
    );
  }
  return (
    <WorkProvider>
      <Connections />
    </WorkProvider>
  );
}

/** What is done in a row draws those who ask for it anew, and not the whole list. */
function WorkProvider({ children }: { readonly children: ReactNode }) {
  const work = useNewConnectionWork();
  return <ConnectionWorkContext.Provider value={work}>{children}</ConnectionWorkContext.Provider>;
}

type Listed = ReturnType<typeof useListAllConnections>;

function Connections() {
  const { t } = useWords();
  const { integration } = useSettings();
  const listed = useListAllConnections();
  const { items: connections = [], isComplete = false } = listed.data ?? {};
  const where = useWhereUsed(connections.map(({ name }) => name));
  const [olderThan, setOlderThan] = useOlderThan();
  const now = listed.dataUpdatedAt;
  const rows = toRows(connections, { now, olderThan, where });

  function refresh() {
    void listed.refetch({ cancelRefetch: false });
    where.refresh();
  }
  return (
    <Panel
      heading={t('connections.heading')}
      data={{ updatedAt: now, isRefreshing: listed.isFetching, refresh }}
    >
      <div className={styles.acts}>
        <Later>
          <PanelActs rows={rows} isComplete={isComplete} />
        </Later>
      </div>
      <Problem listed={listed} />
      {listed.isPending && <Waiting>{t('connections.waiting')}</Waiting>}
      {listed.data && <WhereUsedNotices where={where} isComplete={isComplete} />}
      {isComplete && !rows.length && (
        <Quiet>{`${t('connections.empty', { integration })} ${t('connections.emptyNext')}`}</Quiet>
      )}
      {listed.data && (!isComplete || rows.length > 0) && (
        <FoundConnections
          rows={rows}
          loaded={{ isComplete, isFetching: listed.isFetching }}
          known={{ now, olderThan, hasDynamic: where.hasDynamic }}
          onOlderThan={setOlderThan}
        />
      )}
    </Panel>
  );
}

function Problem({ listed }: { readonly listed: Listed }) {
  const { t } = useWords();
  const { integration } = useSettings();
  const { data, error } = listed;
  if (!error) return null;

  const stale = data?.isComplete ? t('stale') : t('incomplete');
  return (
    <Failure
      title={data ? stale : t('connections.failed')}
      error={error}
      integration={integration}
      onTryAgain={() => void listed.refetch({ cancelRefetch: false })}
    />
  );
}
