import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createQueryClient } from '../../src/app/query-client.ts';
import { readSession } from '../../src/zaf/session.ts';
import { ZafContext } from '../../src/zaf/zaf-context.ts';
import { stage } from './render-app.tsx';

export type Staged = NonNullable<Parameters<typeof stage>[0]>;

/** The emulated Zendesk with what hooks of the API need around them; retries do not wait. */
export async function stageForHooks(staged: Staged) {
  const { world, zaf, host } = stage(staged);
  const queryClient = createQueryClient(() => 0);
  const session = await readSession(host);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ZafContext.Provider value={{ host, session }}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </ZafContext.Provider>
  );
  return { world, zaf, host, queryClient, wrapper };
}
