import { createContext, useContext, useMemo, useState } from 'react';
import type { ApiError } from '../../http/api-error.ts';
import type { TicketLink } from './ticket-link.ts';

/** A sentence about something that was done here. */
export interface Said {
  readonly text: string;
  /** It did not simply work: worth another look. */
  readonly isDoubtful?: boolean;
  /** A text that is there to be copied by hand. */
  readonly toCopy?: string;
}

/** Something that did not work, and why. */
export interface Problem {
  readonly title: string;
  readonly error?: ApiError | undefined;
}

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
export type LinkWork = ReturnType<typeof useNewLinkWork>;

export function useNewLinkWork() {
  const [filter, setFilter] = useState('');
  const [isAdding, setIsAdding] = useState(false);
  const [edits, setEdits] = useState<ReadonlyMap<string, OpenEdit>>(new Map());
  const [tool, setTool] = useState<Tool>();
  const [selected, setSelected] = useState<ReadonlySet<string>>();
  const [problems, setProblems] = useState<ReadonlyMap<string, Problem>>(new Map());
  const { focused, setFocused, message, failure, tell } = useMessages();

  const acts = useMemo(
    () => ({
      ...{ setFilter, setTool, setSelected, setProblems, setFocused, tell },
      /** Forgets what was last said: something new begins. */
      clear: () => {
        tell();
        setFocused(undefined);
      },
      setAdding: setIsAdding,
      openEdit: (edit: OpenEdit) => setEdits((all) => new Map(all).set(edit.row.id, edit)),
      closeEdit: (row: TicketLink) =>
        setEdits((all) => new Map([...all].filter(([id]) => id !== row.id))),
    }),
    [setFocused, tell],
  );
  return { ...acts, filter, isAdding, edits, tool, selected, problems, focused, message, failure };
}

/** The last thing that was said, a sentence or a failure, and where the focus goes. */
function useMessages() {
  const [focused, setFocused] = useState<string>();
  const [{ message, failure }, setSaid] = useState<{ message?: Said; failure?: Problem }>({});
  const tell = useMemo(
    () => (said?: Said, problem?: Problem) =>
      setSaid({ ...(said && { message: said }), ...(problem && { failure: problem }) }),
    [],
  );
  return { focused, setFocused, message, failure, tell };
}

export const LinkWorkContext = createContext<LinkWork | undefined>(undefined);

export function useLinkWork(): LinkWork {
  const work = useContext(LinkWorkContext);
  if (!work) throw new Error('A row of links stands outside LinkWorkContext.');
  return work;
}
