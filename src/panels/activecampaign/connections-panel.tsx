import { useState } from 'react';
import type { ConnectionFilters } from '../../api/activecampaign/client.ts';
import { useListActiveCampaignConnections } from '../../api/activecampaign/hooks.ts';
import type { ActiveCampaignConnection } from '../../api/activecampaign/schemas.ts';
import { ApiError } from '../../http/api-error.ts';
import { isSame } from '../../http/same-json.ts';
import { useWords } from '../../i18n/words-context.ts';
import { Failure } from '../../ui/failure.tsx';
import { Later } from '../../ui/later.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { WhitelistLine } from '../../ui/whitelist-line.tsx';
import { useActiveCampaignAccount } from '../../zaf/elsewhere-context.ts';
import type { ListedConnection } from './activecampaign-work.ts';
import styles from './connections-panel.module.css';
import { FoundConnections } from './found-connections.tsx';
import { PanelActs, SearchForm } from './lazy.ts';

/** The list, searched by the server, and what is done with it. */
export function ConnectionsPanel() {
  const { t } = useWords();
  const [filters, setFilters] = useState<ConnectionFilters>({});
  const listed = useListActiveCampaignConnections(filters);
  const { data } = listed;
  const refresh = () => void listed.refetch({ cancelRefetch: false });

  return (
    <Panel
      heading={t('activecampaign.heading')}
      data={{ updatedAt: listed.dataUpdatedAt, isRefreshing: listed.isFetching, refresh }}
    >
      <div className={styles.acts}>
        <Later>
          <PanelActs connections={data?.items ?? []} />
        </Later>
      </div>
      <div className={styles.search}>
        <Later>
          <SearchForm
            filters={filters}
            onFind={(next) => (isSame(next, filters) ? refresh() : setFilters(next))}
          />
        </Later>
      </div>
      <Problem listed={listed} onTryAgain={refresh} />
      {listed.isPending && <Waiting>{t('activecampaign.waiting')}</Waiting>}
      {data && (
        <FoundConnections
          rows={toRows(data.items)}
          isComplete={data.isComplete}
          isFetching={listed.isFetching}
          isFiltered={Object.keys(filters).length > 0}
        />
      )}
    </Panel>
  );
}

/** Something that has no id is a row all the same: nobody can ask for it, but it is there. */
const toRows = (connections: readonly ActiveCampaignConnection[]): readonly ListedConnection[] =>
  connections.map((connection, place) => ({
    id: connection.id || `no id ${place}`,
    connection,
  }));

interface ProblemProps {
  readonly listed: ReturnType<typeof useListActiveCampaignConnections>;
  readonly onTryAgain: () => void;
}

function Problem({ listed: { data, error }, onTryAgain }: ProblemProps) {
  const { t } = useWords();
  const { host } = useActiveCampaignAccount();
  if (!error) return null;

  const stale = data?.isComplete ? t('stale') : t('incomplete');
  return (
    <>
      <Failure
        title={data ? stale : t('activecampaign.failed')}
        error={error}
        onTryAgain={onTryAgain}
      />
      {!data && mayBeTheWhitelist(error) && <WhitelistLine host={host} />}
    </>
  );
}

/** With which answer the proxy refuses a host is UNCONFIRMED: any refusal may be this one. */
const mayBeTheWhitelist = (error: Error): boolean =>
  error instanceof ApiError && error.kind === 'status' && !error.mayPass;
