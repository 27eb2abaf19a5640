import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { type Problem, useMessages } from '../../ui/use-messages.ts';
import type { TicketLink } from './ticket-link.ts';

export interface OpenEdit {
  readonly kind: 'edit' | 'rename';
  /** The link as it was when the form was opened. */
  readonly row: TicketLink;
}

/** What stands open above a list, one at a time. */
export type Tool = 'export' | 'import' | 'activity';

/**
 * What a person is doing in one list of links. Rows read it; what acts writes it.
 * `focused` is a link's identity, or the name of a control that gets the focus back.
 */
export type LinkWork = ReturnType<typeof useNewLinkWork>['work'];

const WorkContext = createContext<LinkWork | undefined>(undefined);
/** Apart: rows that stay are not drawn anew for each key that is typed. */
const FilterContext = createContext('');

/** Around one list of links, with what acts on it. */
export function LinkWorkProvider({ children }: { readonly children: ReactNode }) {
  const { work, filter } = useNewLinkWork();
  return (
    <WorkContext.Provider value={work}>
      <FilterContext.Provider value={filter}>{children}</FilterContext.Provider>
    </WorkContext.Provider>
  );
}

function useNewLinkWork() {
  const [filter, setFilter] = useState('');
  const [isAdding, setIsAdding] = useState(false);
  const [edits, setEdits] = useState<ReadonlyMap<string, OpenEdit>>(new Map());
  const [tool, setTool] = useState<Tool>();
  const [selected, setSelected] = useState<ReadonlySet<string>>();
  const [problems, setProblems] = useState<ReadonlyMap<string, Problem>>(new Map());
  const { acts: messageActs, focused, message, failure } = useMessages();

  const acts = useMemo(
    () => ({
      ...{ setFilter, setTool, setSelected, setProblems, ...messageActs },
      setAdding: setIsAdding,
      openEdit: (edit: OpenEdit) => setEdits((all) => new Map(all).set(edit.row.id, edit)),
      closeEdit: (row: TicketLink) =>
        setEdits((all) => new Map([...all].filter(([id]) => id !== row.id))),
    }),
    [messageActs],
  );
  const work = useMemo(
    () => ({ ...acts, isAdding, edits, tool, selected, problems, focused, message, failure }),
    [acts, isAdding, edits, tool, selected, problems, focused, message, failure],
  );
  return { work, filter };
}

export function useLinkWork(): LinkWork {
  const work = useContext(WorkContext);
  if (!work) throw new Error('A row of links stands outside LinkWorkProvider.');
  return work;
}

/** What is typed above the list. */
export const useLinkFilter = (): string => useContext(FilterContext);
