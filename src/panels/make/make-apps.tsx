import { useState } from 'react';
import { useListMakeConnections } from '../../api/make/hooks.ts';
import { useWords } from '../../i18n/words-context.ts';
import { ApiError } from '../../http/api-error.ts';
import { Failure } from '../../ui/failure.tsx';
import { Later } from '../../ui/later.tsx';
import { Quiet } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { WhitelistLine } from '../../ui/whitelist-line.tsx';
import { useMakeZone } from '../../zaf/elsewhere-context.ts';
import { FoundMake } from './found-make.tsx';
import { AppChoice, PanelActs } from './lazy.ts';
import { toRows } from './listed-make.ts';
import styles from './make-panel.module.css';
import { useMakeWork } from './make-work.ts';
import { useStillListed } from './use-still-listed.ts';

/** One app's connections at a time. */
export function MakeApps({ apps }: { readonly apps: readonly string[] }) {
  const [first = ''] = apps;
  const { open } = useMakeWork();
  const [app, setApp] = useState(first);
  // What stood open has made room for it, after a question where something would have been lost.
  if (open?.kind === 'app' && open.app !== app) setApp(open.app);

  return <MakeApp app={app} apps={apps} />;
}

interface MakeAppProps {
  readonly app: string;
  readonly apps: readonly string[];
}

function MakeApp({ app, apps }: MakeAppProps) {
  const { t } = useWords();
  const zone = useMakeZone();
  const listed = useListMakeConnections(app);
  const rows = toRows(app, listed.data ?? []);
  useStillListed(app, listed.data);

  return (
    <Panel
      heading={t('make.heading')}
      data={{
        updatedAt: listed.dataUpdatedAt,
        isRefreshing: listed.isFetching,
        refresh: () => void listed.refetch({ cancelRefetch: false }),
      }}
    >
      <WhitelistLine host={zone} />
      {apps.length > 1 ? (
        <div className={styles.apps}>
          <Later>
            <AppChoice app={app} apps={apps} />
          </Later>
        </div>
      ) : (
        <p className={styles.app}>{t('make.app.only', { app })}</p>
      )}
      <div className={styles.acts}>
        <Later>
          <PanelActs app={app} />
        </Later>
      </div>
      <Problem app={app} listed={listed} />
      {listed.isPending && <Waiting>{t('make.waiting')}</Waiting>}
      {listed.data && !rows.length && (
        <Quiet>{`${t('make.empty', { app })} ${t('make.emptyNext')}`}</Quiet>
      )}
      {rows.length > 0 && <FoundMake key={app} rows={rows} />}
    </Panel>
  );
}

interface ProblemProps {
  readonly app: string;
  readonly listed: ReturnType<typeof useListMakeConnections>;
}

function Problem({ app, listed }: ProblemProps) {
  const { t } = useWords();
  const { data, error } = listed;
  if (!error) return null;

  const isUnknown = error instanceof ApiError && error.status === 404;
  const failed = isUnknown ? t('make.unknownApp', { app }) : t('make.failed');
  return (
    <Failure
      title={data ? t('stale') : failed}
      error={error}
      onTryAgain={() => void listed.refetch({ cancelRefetch: false })}
    />
  );
}
