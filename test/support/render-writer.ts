import { renderHook, waitFor } from '@testing-library/react';
import type { LinkSearch } from '../../src/api/zis-links/search-address.ts';
import { useSearchLinks } from '../../src/api/zis-links/hooks.ts';
import { useLinkWriter } from '../../src/api/zis-links/writes.ts';
import { type Staged, stageForHooks } from './stage-for-hooks.tsx';
import type { EmulatedZaf } from './zaf-client.ts';

/** What writes links, over the emulated Zendesk, with lists of links on a screen. */
export async function renderWriter(staged: Staged = {}, searches: readonly LinkSearch[] = []) {
  const { world, zaf, host, queryClient, wrapper } = await stageForHooks(staged);
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
