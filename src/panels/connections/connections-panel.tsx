import { lazy, useState } from 'react';
import { useListAllConnections } from '../../api/zis-connections/hooks.ts';
import '../../i18n/later-texts.ts';
import { useWords } from '../../i18n/words-context.ts';
import { countOf } from '../../ui/count.ts';
import { Failure } from '../../ui/failure.tsx';
import { Later } from '../../ui/later.tsx';
import { NotConfigured } from '../../ui/not-configured.tsx';
import { Quiet } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useSettings } from '../../zaf/zaf-context.ts';
import { ConnectionRow } from './connection-row.tsx';
import styles from './connections-panel.module.css';
import { type ConnectionFilter, filterConnections } from './filter-connections.ts';

const ConnectionsToolbar = lazy(() => import('./acting/connections-toolbar.tsx'));

/** Every connection of the integration, of all four types; never a secret. For admins. */
export default function ConnectionsPanel() {
  const { integration } = useSettings();
  const { t } = useWords();
  if (integration) return <Connections />;
  return (
    <Panel heading={t('connections.heading')}>
      <NotConfigured setting="integration" />
    </Panel>
  );
}

type Listed = ReturnType<typeof useListAllConnections>;

function Connections() {
  const { t } = useWords();
  const listed = useListAllConnections();

  return (
    <Panel
      heading={t('connections.heading')}
      data={{
        updatedAt: listed.dataUpdatedAt,
        isRefreshing: listed.isFetching,
        refresh: () => void listed.refetch({ cancelRefetch: false }),
      }}
    >
      <Problem listed={listed} />
      {listed.isPending && <Waiting>{t('connections.waiting')}</Waiting>}
      {listed.data && <Rows listed={listed} data={listed.data} />}
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

interface RowsProps {
  readonly listed: Listed;
  readonly data: NonNullable<Listed['data']>;
}

function Rows({ listed, data }: RowsProps) {
  const words = useWords();
  const { integration } = useSettings();
  const [filter, setFilter] = useState<ConnectionFilter>({ text: '', type: '' });
  const { items: connections, isComplete } = data;
  const matching = filterConnections(connections, filter);

  const counted = {
    total: connections.length,
    matching: filter.text || filter.type ? matching.length : undefined,
    isComplete,
    isFetching: listed.isFetching,
  };

  if (!connections.length && isComplete) {
    const { t } = words;
    return (
      <Quiet>{`${t('connections.empty', { integration })} ${t('connections.emptyNext')}`}</Quiet>
    );
  }
  return (
    <>
      <div className={styles.toolbar}>
        <Later>
          <ConnectionsToolbar filter={filter} onFilter={setFilter} />
        </Later>
      </div>
      <p role="status" className={styles.count}>
        {matching.length ? countOf(words, CONNECTIONS, counted) : words.t('connections.noMatch')}
      </p>
      <ul role="list" aria-label={words.t('connections.heading')}>
        {matching.map((connection) => (
          <ConnectionRow
            key={`${connection.type} ${connection.name}`}
            connection={connection}
            now={listed.dataUpdatedAt}
          />
        ))}
      </ul>
    </>
  );
}

const CONNECTIONS = { all: 'connections.count', soFar: 'connections.countSoFar' } as const;
