import { lazy, useId, useState } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { LinkHistoryProvider } from '../panels/links/link-history.tsx';
import { LinksPanel } from '../panels/links/links-panel.tsx';
import { Notice } from '../ui/notice.tsx';
import { Later } from '../ui/later.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useSession } from '../zaf/zaf-context.ts';
import type { PanelName } from './panel-tabs.tsx';
import styles from './shell.module.css';

const PanelTabs = lazy(() => import('./panel-tabs.tsx'));
const ExplorerPanel = lazy(() => import('../panels/links/explorer-panel.tsx'));
const ConnectionsPanel = lazy(() => import('../panels/connections/connections-panel.tsx'));

interface ShellProps {
  readonly ticketId: string | undefined;
}

/** What is wrong with the settings, and the panels: one for agents, all behind tabs for admins. */
export function Shell({ ticketId }: ShellProps) {
  const { isAdmin } = useSession();
  return (
    <main>
      <SettingProblems />
      <LinkHistoryProvider>
        {isAdmin ? <Panels ticketId={ticketId} /> : <LinksPanel ticketId={ticketId} />}
      </LinkHistoryProvider>
    </main>
  );
}

const PANELS: readonly PanelName[] = ['links', 'explorer', 'connections'];

/** What is typed, ticked and found in these stays while another panel is looked at. */
const KEPT: readonly PanelName[] = ['links', 'explorer'];

/** Only the chosen panel is seen; the tabs come after it, in space that is kept for them. */
function Panels({ ticketId }: ShellProps) {
  const idPrefix = useId();
  const [selected, setSelected] = useState<PanelName>('links');
  const [visited, setVisited] = useState<readonly PanelName[]>([selected]);

  function select(name: PanelName) {
    setSelected(name);
    setVisited([...new Set([...visited, name])]);
  }
  return (
    <>
      <div className={styles.tabs}>
        <Later>
          <PanelTabs {...{ idPrefix, selected, names: PANELS, onSelect: select }} />
        </Later>
      </div>
      {PANELS.filter(
        (name) => name === selected || (KEPT.includes(name) && visited.includes(name)),
      ).map((name) => (
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
    </>
  );
}

function PanelNamed({ name, ticketId }: ShellProps & { readonly name: PanelName }) {
  const { t } = useWords();
  if (name === 'links') return <LinksPanel ticketId={ticketId} />;
  return (
    <Later fallback={<Waiting>{t('waiting')}</Waiting>}>
      {name === 'explorer' ? <ExplorerPanel /> : <ConnectionsPanel />}
    </Later>
  );
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
