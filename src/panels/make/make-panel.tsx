import { type ReactNode, useMemo } from 'react';
import '../../i18n/later-texts.ts';
import { useWords } from '../../i18n/words-context.ts';
import { DescribeContext } from '../../ui/describe-context.ts';
import { Panel } from '../../ui/panel.tsx';
import { readMake } from '../../zaf/elsewhere.ts';
import { MakeContext } from '../../zaf/elsewhere-context.ts';
import { useSession } from '../../zaf/zaf-context.ts';
import { describeMake } from './describe-make.ts';
import { MakeApps } from './make-apps.tsx';
import { WrongSettings } from './make-settings.tsx';
import { MakeWorkContext, useNewMakeWork } from './make-work.ts';

/** The connections of the custom apps in Make, by app; what their credentials are stays in Make. For admins. */
export default function MakePanel() {
  const { t } = useWords();
  const { rawSettings } = useSession();
  const read = useMemo(() => readMake(rawSettings), [rawSettings]);

  if (read.kind !== 'ready') {
    return (
      <Panel heading={t('make.heading')}>
        <WrongSettings read={read} />
      </Panel>
    );
  }
  const { zone, apps } = read.make;
  return (
    <MakeContext.Provider value={zone}>
      <Described zone={zone}>
        <WorkProvider>
          <MakeApps apps={apps} />
        </WorkProvider>
      </Described>
    </MakeContext.Provider>
  );
}

interface DescribedProps {
  readonly zone: string;
  readonly children: ReactNode;
}

/** What fails in here is told in the words for Make, not in those for Zendesk. */
function Described({ zone, children }: DescribedProps) {
  const describe = useMemo(() => describeMake(zone), [zone]);
  return <DescribeContext.Provider value={describe}>{children}</DescribeContext.Provider>;
}

/** What is done in a row draws those who ask for it anew, and not the whole list. */
function WorkProvider({ children }: { readonly children: ReactNode }) {
  const work = useNewMakeWork();
  return <MakeWorkContext.Provider value={work}>{children}</MakeWorkContext.Provider>;
}
