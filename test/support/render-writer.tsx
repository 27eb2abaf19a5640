import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { LinkSearch } from '../../src/api/zis-links/client.ts';
import { useSearchLinks } from '../../src/api/zis-links/hooks.ts';
import { useLinkWriter } from '../../src/api/zis-links/writes.ts';
import { createQueryClient } from '../../src/app/query-client.ts';
import type { RequestOptions } from '../../src/zaf/sdk.ts';
import { readSession } from '../../src/zaf/session.ts';
import { ZafContext } from '../../src/zaf/zaf-context.ts';
import { answered } from './links.ts';
import { stage } from './render-app.tsx';
import type { EmulatedZaf } from './zaf-client.ts';

type Staged = NonNullable<Parameters<typeof stage>[0]>;

/** What writes links, over the emulated Zendesk, with lists of links on a screen; retries do not wait. */
export async function renderWriter(staged: Staged = {}, searches: readonly LinkSearch[] = []) {
  const { world, zaf, host } = stage(staged);
  const queryClient = createQueryClient(() => 0);
  const session = await readSession(host);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ZafContext.Provider value={{ host, session }}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </ZafContext.Provider>
  );
  const { result } = renderHook(
    () => ({ writer: useLinkWriter(), lists: useSearchLinks(searches) }),
    { wrapper },
  );
  const lists = () => result.current.lists;
  await waitFor(() => {
    if (lists().some(({ isFetching }) => isFetching)) throw new Error('A list is on its way.');
  });

  return {
    ...{ world, zaf, host, queryClient, lists },
    writer: () => result.current.writer,
    /** The names at the other end of the links in a list, in its order. */
    named: (index: number) =>
      lists()[index]?.data?.items.map(({ right_object }) => right_object.name),
    /** The verbs that were sent since the last time that this was asked. */
    sent: () => verbsSince(zaf),
  };
}

const asked = new WeakMap<EmulatedZaf, number>();

function verbsSince(zaf: EmulatedZaf): readonly string[] {
  const verbs = zaf.requests.slice(asked.get(zaf) ?? 0).map(({ type }) => type);
  asked.set(zaf, zaf.requests.length);
  return verbs;
}

/** What Zendesk does with writes, and what it says about it. */
export interface Meeting {
  /** Whether the write is carried out at all. */
  readonly isStored: boolean;
  /** The status in the place of the true answer; 0 for none. */
  readonly status?: number;
  readonly body?: string;
  /** Whether the link can be read afterwards. */
  readonly isReadable?: boolean;
}

/** Lets writes meet what a test says; `world` is what Zendesk has. */
export function meet(
  { zaf, world }: Pick<Awaited<ReturnType<typeof renderWriter>>, 'zaf' | 'world'>,
  { isStored, status, body, isReadable = true }: Meeting,
): void {
  const request = zaf.client.request.bind(zaf.client);
  zaf.client.request = async (options: RequestOptions) => {
    const isRead = options.type === 'GET';
    const before = world.links;
    const answer = await request(options);
    if (!isRead && !isStored) world.links = before;
    const instead = isRead ? (isReadable ? undefined : 503) : status;
    // ZAF rejects with a plain object, never an Error.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    if (instead !== undefined) throw answered(instead, isRead ? '' : body);
    return answer;
  };
}
