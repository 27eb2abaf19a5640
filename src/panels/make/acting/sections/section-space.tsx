import { useMemo } from 'react';
import { useGetMakeConnectionSection } from '../../../../api/make/hooks.ts';
import type { MakeSection } from '../../../../api/make/sections.ts';
import { useMakeWriter } from '../../../../api/make/writes.ts';
import { Sealed } from '../../../../http/sealed.ts';
import { CodeWork } from './code-work.tsx';
import { ReadState } from './read-state.tsx';
import type { CodeSource } from './use-code-work.ts';

interface SectionSpaceProps {
  /** Of the connection. */
  readonly name: string;
  readonly section: MakeSection;
}

/** One of the sections: sent as it was written, with its comments. */
export function SectionSpace({ name, section }: SectionSpaceProps) {
  const query = useGetMakeConnectionSection({ name, section });
  const { saveSection, readSection } = useMakeWriter();
  const { data } = query;
  const stored = useMemo(() => (data === undefined ? undefined : new Sealed(data)), [data]);
  const source: CodeSource = {
    read: async () => new Sealed(await readSection({ name, section })),
    save: async (text) => {
      const { outcome, error, now } = await saveSection({ name, section, text: text.open() });
      return { outcome, error, now: now === undefined ? undefined : new Sealed(now) };
    },
  };

  return (
    <ReadState part={section} query={query}>
      {stored && <CodeWork part={section} stored={stored} source={source} />}
    </ReadState>
  );
}
