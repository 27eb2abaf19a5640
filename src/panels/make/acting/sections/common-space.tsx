import { useGetMakeConnectionCommon } from '../../../../api/make/hooks.ts';
import { useMakeWriter } from '../../../../api/make/writes.ts';
import { CodeWork } from './code-work.tsx';
import { ReadState } from './read-state.tsx';
import type { CodeSource } from './use-code-work.ts';

/** What the modules of an app share, with its secrets: every value is hidden. */
export function CommonSpace({ name }: { readonly name: string }) {
  const query = useGetMakeConnectionCommon(name);
  const { saveCommon } = useMakeWriter();
  const { data, refetch } = query;
  const source: CodeSource = {
    read: async () => {
      const read = await refetch({ throwOnError: true });
      if (!read.data) throw new Error('A read that did not fail has an answer.');
      return read.data;
    },
    save: (common) => saveCommon({ name, common }),
  };

  return (
    <ReadState part="common" query={query}>
      {data && <CodeWork part="common" stored={data} source={source} />}
    </ReadState>
  );
}
