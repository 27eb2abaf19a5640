import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useListAllConnections } from '../../src/api/zis-connections/hooks.ts';
import { useConnectionWriter } from '../../src/api/zis-connections/writes.ts';
import { createQueryClient } from '../../src/app/query-client.ts';
import type { RequestOptions } from '../../src/zaf/sdk.ts';
import { readSession } from '../../src/zaf/session.ts';
import { ZafContext } from '../../src/zaf/zaf-context.ts';
import { answered } from './links.ts';
import { stage } from './render-app.tsx';

type Staged = NonNullable<Parameters<typeof stage>[0]>;
type Rendered = Awaited<ReturnType<typeof renderConnectionWriter>>;

/** What writes connections, over the emulated Zendesk, with their list on a screen; retries do not wait. */
export async function renderConnectionWriter(staged: Staged = {}) {
  const { world, zaf, host } = stage(staged);
  const queryClient = createQueryClient(() => 0);
  const session = await readSession(host);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ZafContext.Provider value={{ host, session }}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </ZafContext.Provider>
  );
  const { result } = renderHook(
    () => ({ writer: useConnectionWriter(), list: useListAllConnections() }),
    { wrapper },
  );
  await waitFor(() => {
    if (!result.current.list.data?.isComplete) throw new Error('The list is on its way.');
  });
  return { world, zaf, result, writer: () => result.current.writer };
}

export const listedNames = ({ result }: Pick<Rendered, 'result'>) =>
  result.current.list.data?.items.map(({ name }) => name);

/** What Zendesk does with writes, and what it says about it. */
export interface Meeting {
  /** Whether the write is carried out at all. */
  readonly isStored: boolean;
  /** The status in the place of the true answer; 0 for none. */
  readonly status?: number;
  readonly body?: string;
  /** Whether a connection can be read afterwards. */
  readonly isReadable?: boolean;
}

/** Lets writes meet what a test says; `world` is what Zendesk has. */
export function meet(
  { zaf, world }: Pick<Rendered, 'zaf' | 'world'>,
  { isStored, status, body, isReadable = true }: Meeting,
): void {
  const request = zaf.client.request.bind(zaf.client);
  let isWritten = false;
  zaf.client.request = async (options: RequestOptions) => {
    const isRead = options.type === 'GET';
    isWritten ||= !isRead;
    const before = world.connections;
    const answer = await request(options).catch((failure: unknown) => {
      if (isRead || status === undefined) throw failure;
    });
    if (!isRead && !isStored) world.connections = before;
    const instead = isRead ? (isWritten && !isReadable ? 503 : undefined) : status;
    // ZAF rejects with a plain object, never an Error.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    if (instead !== undefined) throw answered(instead, isRead ? '' : body);
    return answer;
  };
}
