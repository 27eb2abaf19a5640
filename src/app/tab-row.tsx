import { type ComponentProps, lazy, useState } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { Later } from '../ui/later.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { PanelTabs } from './panel-tabs.tsx';
import styles from './panel-tabs.module.css';

const DoctorMenu = lazy(() => import('../panels/doctor/doctor-menu.tsx'));
const DoctorPanel = lazy(() => import('../panels/doctor/doctor-panel.tsx'));

interface TabRowProps extends ComponentProps<typeof PanelTabs> {
  readonly ticketId: string | undefined;
}

/** The tabs, the menu of the app at their end, and what it opens, which stands above the chosen panel. */
export default function TabRow({ ticketId, ...tabs }: TabRowProps) {
  const { t } = useWords();
  const [doctor, setDoctor] = useState<'open' | 'closed'>();
  return (
    <>
      <div className={styles.row}>
        <PanelTabs {...tabs} />
        <div className={styles.menu}>
          <Later>
            <DoctorMenu isFocused={doctor === 'closed'} onCheck={() => setDoctor('open')} />
          </Later>
        </div>
      </div>
      {doctor === 'open' && (
        <Later fallback={<Waiting>{t('waiting')}</Waiting>}>
          <DoctorPanel ticketId={ticketId} onClose={() => setDoctor('closed')} />
        </Later>
      )}
    </>
  );
}
