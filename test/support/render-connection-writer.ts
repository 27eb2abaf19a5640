import { renderHook, waitFor } from '@testing-library/react';
import { useListAllConnections } from '../../src/api/zis-connections/hooks.ts';
import { useConnectionWriter } from '../../src/api/zis-connections/writes.ts';
import { type Staged, stageForHooks } from './stage-for-hooks.tsx';

type Rendered = Awaited<ReturnType<typeof renderConnectionWriter>>;

/** What writes connections, over the emulated Zendesk, with their list on a screen. */
export async function renderConnectionWriter(staged: Staged = {}) {
  const { world, zaf, wrapper } = await stageForHooks(staged);
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
