import { type ReactNode, useMemo } from 'react';
import '../../i18n/later-texts.ts';
import { useWords } from '../../i18n/words-context.ts';
import { DescribeContext } from '../../ui/describe-context.ts';
import { describeProxied } from '../../ui/describe-proxied.ts';
import { Panel } from '../../ui/panel.tsx';
import { ActiveCampaignContext } from '../../zaf/elsewhere-context.ts';
import { type ActiveCampaignAccount, readActiveCampaign } from '../../zaf/elsewhere.ts';
import { useSession } from '../../zaf/zaf-context.ts';
import { ActiveCampaignWorkContext, useNewActiveCampaignWork } from './activecampaign-work.ts';
import { ConnectionsPanel } from './connections-panel.tsx';
import { NotSetUp } from './not-set-up.tsx';

/** The connections of the company's ActiveCampaign account; its key stays with Zendesk. For admins. */
export default function ActiveCampaignPanel() {
  const { t } = useWords();
  const { rawSettings } = useSession();
  const read = useMemo(() => readActiveCampaign(rawSettings), [rawSettings]);
  if (read.kind !== 'ready') {
    return (
      <Panel heading={t('activecampaign.heading')}>
        <NotSetUp read={read} />
      </Panel>
    );
  }
  return (
    <AccountProvider account={read.account}>
      <WorkProvider>
        <ConnectionsPanel />
      </WorkProvider>
    </AccountProvider>
  );
}

interface AccountProviderProps {
  readonly account: ActiveCampaignAccount;
  readonly children: ReactNode;
}

/** Whose connections they are, and the words for what goes wrong on the way there. */
function AccountProvider({ account, children }: AccountProviderProps) {
  const describe = useMemo(() => describeFor(account), [account]);
  return (
    <ActiveCampaignContext.Provider value={account}>
      <DescribeContext.Provider value={describe}>{children}</DescribeContext.Provider>
    </ActiveCampaignContext.Provider>
  );
}

const describeFor = ({ host }: ActiveCampaignAccount) =>
  describeProxied({
    system: 'ActiveCampaign',
    host,
    setting: 'activecampaign_token',
    // A missing or wrong key is answered with 403; 401 is taken for the same.
    keyRefused: () => 'activecampaign.keyRefused',
  });

/** What is done in a row draws those who ask for it anew, and not the whole list. */
function WorkProvider({ children }: { readonly children: ReactNode }) {
  const work = useNewActiveCampaignWork();
  return (
    <ActiveCampaignWorkContext.Provider value={work}>{children}</ActiveCampaignWorkContext.Provider>
  );
}
