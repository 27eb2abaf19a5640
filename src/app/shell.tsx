import { lazy, useId, useState } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { LinksPanel } from '../panels/links/links-panel.tsx';
import { Notice } from '../ui/notice.tsx';
import { Later } from '../ui/later.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useSession } from '../zaf/zaf-context.ts';
import type { PanelName } from './panel-tabs.tsx';
import styles from './shell.module.css';

const PanelTabs = lazy(() => import('./panel-tabs.tsx'));
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
      {isAdmin ? <Panels ticketId={ticketId} /> : <LinksPanel ticketId={ticketId} />}
    </main>
  );
}

const PANELS: readonly PanelName[] = ['links', 'connections'];

/** Only the chosen panel is there; the tabs come after it, in space that is kept for them. */
function Panels({ ticketId }: ShellProps) {
  const { t } = useWords();
  const idPrefix = useId();
  const [selected, setSelected] = useState<PanelName>('links');

  return (
    <>
      <div className={styles.tabs}>
        <Later>
          <PanelTabs {...{ idPrefix, selected, names: PANELS, onSelect: setSelected }} />
        </Later>
      </div>
      <div
        role="tabpanel"
        id={`${idPrefix}__panel:${selected}`}
        aria-labelledby={`${idPrefix}__tab:${selected}`}
      >
        {selected === 'links' ? (
          <LinksPanel ticketId={ticketId} />
        ) : (
          <Later fallback={<Waiting>{t('waiting')}</Waiting>}>
            <ConnectionsPanel />
          </Later>
        )}
      </div>
    </>
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
