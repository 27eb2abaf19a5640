import '../../i18n/later-texts.ts';
import { useWords } from '../../i18n/words-context.ts';
import { Later } from '../../ui/later.tsx';
import { NotConfigured } from '../../ui/not-configured.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useSettings } from '../../zaf/zaf-context.ts';
import { Explorer } from './lazy.ts';

/** Finds links of the integration, whichever ticket they belong to. For admins. */
export default function ExplorerPanel() {
  const { t } = useWords();
  const { integration } = useSettings();
  if (!integration) {
    return (
      <Panel heading={t('explorer.heading')}>
        <NotConfigured setting="integration" />
      </Panel>
    );
  }
  return (
    <Later fallback={<Waiting>{t('waiting')}</Waiting>}>
      <Explorer />
    </Later>
  );
}
