import { createContext, useContext, useMemo, useState } from 'react';
import type { MakeConnection } from '../../api/make/schemas.ts';
import type { MakeSection } from '../../api/make/sections.ts';
import { useOpenWork } from '../../ui/use-open-work.ts';

/** A row of the list. */
export interface ListedMake {
  /** Unlike any other row's, even where two connections have no name. */
  readonly id: string;
  /** The name of the app that it belongs to. */
  readonly app: string;
  readonly connection: MakeConnection;
}

/** What stands open, one at a time: something of the whole list, or of one row. */
export type OpenMakeWork =
  | { readonly kind: 'add' }
  /** The row as it was when this was opened: it may leave the list meanwhile. */
  | { readonly kind: 'edit' | 'recreate' | 'delete'; readonly row: ListedMake }
  | {
      readonly kind: 'sections';
      readonly row: ListedMake;
      /** What to begin with; the first section where it is left out. */
      readonly section?: MakeSection | 'common';
    }
  /** Nothing: what was open has made room for another app. */
  | { readonly kind: 'app'; readonly app: string };

/**
 * What a person is doing in the list of Make connections. Rows read it; what acts writes it.
 * `focused` is a row's id, or the name of a control that gets the focus back.
 */
export type MakeWork = ReturnType<typeof useNewMakeWork>;

export function useNewMakeWork() {
  const work = useOpenWork<OpenMakeWork>();
  const [deleted, setDeleted] = useState<ReadonlyMap<string, string>>(new Map());
  const deletedActs = useMemo(
    () => ({
      /** Make may go on listing it for a while. */
      markDeleted: (name: string, app: string) =>
        setDeleted((names) => new Map([...names, [name, app]])),
      /** It is not listed any more, or its name belongs to another one by now. */
      unmarkDeleted: (name: string) =>
        setDeleted((names) => new Map([...names].filter(([one]) => one !== name))),
    }),
    [],
  );
  /** `deleted` holds names with the app of each. */
  return { ...work, ...deletedActs, deleted };
}

export const MakeWorkContext = createContext<MakeWork | undefined>(undefined);

export function useMakeWork(): MakeWork {
  const work = useContext(MakeWorkContext);
  if (!work) throw new Error('A row of Make connections stands outside MakeWorkContext.');
  return work;
}
