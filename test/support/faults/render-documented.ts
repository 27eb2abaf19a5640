import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { createQueryClient, retryDelay } from '../../../src/app/query-client.ts';
import type { ZafHost } from '../../../src/zaf/connect.ts';
import { ActiveCampaignContext, MakeContext } from '../../../src/zaf/elsewhere-context.ts';
import { readSession } from '../../../src/zaf/session.ts';
import { ZafContext } from '../../../src/zaf/zaf-context.ts';
import { aHost } from '../zaf-host.ts';
import { ACCOUNT, INTEGRATION, ZONE } from './documented-call.ts';

const session = await readSession(
  aHost({ metadata: () => Promise.resolve({ settings: { integration: INTEGRATION } }) }),
);

/** Hooks of any system over that door; `waits` tells the milliseconds that a real screen would wait. */
export function renderDocumented<Result>(host: ZafHost, useIt: () => Result) {
  const waits: number[] = [];
  const queryClient = createQueryClient((failures, error) => {
    waits.push(retryDelay(failures, error));
    return 0;
  });
  const wrapper = ({ children }: { readonly children: ReactNode }) =>
    createElement(
      ZafContext.Provider,
      { value: { host, session } },
      createElement(
        ActiveCampaignContext.Provider,
        { value: ACCOUNT },
        createElement(
          MakeContext.Provider,
          { value: ZONE },
          createElement(QueryClientProvider, { client: queryClient }, children),
        ),
      ),
    );
  const { result, unmount } = renderHook(useIt, { wrapper });
  return { now: () => result.current, queryClient, waits, unmount };
}

/** Resolves when no query is on its way, and the screen has been told. */
export const settled = (queryClient: QueryClient): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (queryClient.isFetching()) return;
      stop();
      setTimeout(resolve, 1);
    };
    const stop = queryClient.getQueryCache().subscribe(look);
    look();
  });
