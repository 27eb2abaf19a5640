import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { World } from '../../sandbox/world.ts';
import { createQueryClient } from '../../src/app/query-client.ts';
import { ActiveCampaignContext, MakeContext } from '../../src/zaf/elsewhere-context.ts';
import { readSession } from '../../src/zaf/session.ts';
import { ZafContext } from '../../src/zaf/zaf-context.ts';
import { ACCOUNT, elsewhereHost, ZONE } from './elsewhere-host.ts';
import type { Meeting } from './meeting.ts';
import { withoutWaiting } from './paced.ts';
import { aHost } from './zaf-host.ts';

/**
 * Hooks of the systems outside Zendesk over the emulated ones; writes meet what `meeting` says.
 * `doing` lets something happen, with every wait in it over at once.
 */
export async function renderElsewhere<Result>(
  useIt: () => Result,
  world: World,
  meeting?: Meeting,
) {
  const { host, requests } = elsewhereHost(world, meeting);
  const session = await readSession(aHost({ metadata: () => Promise.resolve({ settings: {} }) }));
  const queryClient = createQueryClient(() => 0);
  const account = { url: ACCOUNT, host: new URL(ACCOUNT).host };
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ZafContext.Provider value={{ host, session }}>
      <ActiveCampaignContext.Provider value={account}>
        <MakeContext.Provider value={ZONE}>
          <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
        </MakeContext.Provider>
      </ActiveCampaignContext.Provider>
    </ZafContext.Provider>
  );
  const { result } = renderHook(useIt, { wrapper });
  const doing = <Answer,>(work: (now: Result) => Promise<Answer>) =>
    act(() => withoutWaiting(() => work(result.current)));
  return { doing, host, queryClient, requests, now: () => result.current };
}
