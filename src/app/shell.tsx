import { lazy, useId, useState } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { LinkHistoryProvider } from '../panels/links/link-history.tsx';
import { LinksPanel } from '../panels/links/links-panel.tsx';
import { IsAdminContext } from '../ui/describe-context.ts';
import { afterFirstPaint } from '../ui/first-paint.ts';
import { Notice } from '../ui/notice.tsx';
import { Later } from '../ui/later.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useSession, useSettings } from '../zaf/zaf-context.ts';
import type { PanelName } from './panel-tabs.tsx';
import styles from './shell.module.css';
import { TabSpace } from './tab-space.tsx';
import type { IntegrationChoice } from './use-integration-choice.ts';

const TabRow = lazy(afterFirstPaint(() => import('./tab-row.tsx')));
const ExplorerPanel = lazy(() => import('../panels/links/explorer-panel.tsx'));
const IntegrationSpace = lazy(afterFirstPaint(() => import('./integration-space.tsx')));
const ConnectionsPanel = lazy(() => import('../panels/connections/connections-panel.tsx'));
const ActiveCampaignPanel = lazy(() => import('../panels/activecampaign/activecampaign-panel.tsx'));
const MakePanel = lazy(() => import('../panels/make/make-panel.tsx'));

interface ShellProps {
  readonly ticketId: string | undefined;
  readonly choice: IntegrationChoice;
}

/** What is wrong with the settings, and the panels: one for agents, all behind tabs for admins. */
export function Shell({ ticketId, choice }: ShellProps) {
  const { isAdmin } = useSession();
  const { integration } = useSettings();
  return (
    <main>
      <SettingProblems />
      <IsAdminContext.Provider value={isAdmin}>
        {isAdmin && (
          <Later>
            <IntegrationSpace key={integration} choice={choice} />
          </Later>
        )}
        {isAdmin ? (
          <Panels ticketId={ticketId} />
        ) : (
          <LinkHistoryProvider>
            <LinksPanel ticketId={ticketId} />
          </LinkHistoryProvider>
        )}
      </IsAdminContext.Provider>
    </main>
  );
}

type PanelsProps = Pick<ShellProps, 'ticketId'>;

const PANELS: readonly PanelName[] = ['links', 'explorer', 'connections', 'activecampaign', 'make'];

/**
 * Only the chosen panel is seen; the tabs come after it, in space that is kept for them. What is typed,
 * ticked and found in a panel stays while another one is looked at; with another integration, nothing.
 */
function Panels({ ticketId }: PanelsProps) {
  const idPrefix = useId();
  const { integration } = useSettings();
  const [selected, setSelected] = useState<PanelName>('links');
  const [visited, setVisited] = useState<readonly PanelName[]>([selected]);

  function select(name: PanelName) {
    setSelected(name);
    setVisited([...new Set([...visited, name])]);
  }
  return (
    <>
      <Later fallback={<TabSpace names={PANELS} />}>
        <TabRow {...{ idPrefix, selected, names: PANELS, onSelect: select, ticketId }} />
      </Later>
      <LinkHistoryProvider key={integration}>
        {PANELS.filter((name) => visited.includes(name)).map((name) => (
          <div
            key={name}
            role="tabpanel"
            id={`${idPrefix}__panel:${name}`}
            aria-labelledby={`${idPrefix}__tab:${name}`}
            hidden={name !== selected}
          >
            <PanelNamed name={name} ticketId={ticketId} />
          </div>
        ))}
      </LinkHistoryProvider>
    </>
  );
}

function PanelNamed({ name, ticketId }: PanelsProps & { readonly name: PanelName }) {
  const { t } = useWords();
  if (name === 'links') return <LinksPanel ticketId={ticketId} />;
  return (
    <Later fallback={<Waiting>{t('waiting')}</Waiting>}>
      <LaterPanel name={name} />
    </Later>
  );
}

function LaterPanel({ name }: { readonly name: Exclude<PanelName, 'links'> }) {
  switch (name) {
    case 'explorer':
      return <ExplorerPanel />;
    case 'connections':
      return <ConnectionsPanel />;
    case 'activecampaign':
      return <ActiveCampaignPanel />;
    case 'make':
      return <MakePanel />;
    default:
      return name satisfies never;
  }
}

function SettingProblems() {
  const { t } = useWords();
  const { settingProblems } = useSession();
  if (!settingProblems.length) return null;

  return (
    <div className={styles.problems}>
      <Notice tone="warning" title={t('settings.check')}>
        {settingProblems.map(({ name, value }) => (
          <p key={`${name} ${value}`}>
            {t('settings.problem', { name, value, expected: t(`settings.expected.${name}`) })}
          </p>
        ))}
        <p>{t('settings.change')}</p>
      </Notice>
    </div>
  );
}
