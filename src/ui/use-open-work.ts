import { useMemo, useRef, useState } from 'react';
import { type Problem, type Said, useMessages } from './use-messages.ts';

/** What was last said of one row. */
export interface RowNote {
  readonly said?: Said | undefined;
  readonly problem?: Problem | undefined;
}

/** What takes the place of what is open, and which control gets the focus then. */
interface Next<Open> {
  readonly open: Open | undefined;
  readonly focused: string | undefined;
}

/** What a person is doing in a list, and what was last said about it. */
export type OpenWork<Open> = ReturnType<typeof useOpenWork<Open>>;

/**
 * The state of the work in a list: what stands open, one thing at a time, and what was said of the
 * list and of each row. `focused` is a row's id, or the name of a control that gets the focus back.
 */
export function useOpenWork<Open>() {
  const [notes, setNotes] = useState<ReadonlyMap<string, RowNote>>(new Map());
  const { acts: messageActs, ...messages } = useMessages();
  const opening = useOpening<Open>(messageActs.setFocused);

  const noteActs = useMemo(
    () => ({
      note: (id: string, note: RowNote | undefined) =>
        setNotes((all) => {
          const next = new Map(all);
          next.delete(id);
          return note ? next.set(id, note) : next;
        }),
    }),
    [],
  );
  return { ...messageActs, ...messages, ...opening, ...noteActs, notes };
}

/** One thing is open at a time; what is half-typed is not left without asking. */
function useOpening<Open>(setFocused: (focused: string | undefined) => void) {
  const [open, setOpen] = useState<Open>();
  const [asked, setAsked] = useState<Next<Open>>();
  const holdsTyped = useRef<() => boolean>();

  const acts = useMemo(() => {
    const change = (next: Next<Open>) => {
      setAsked(undefined);
      setOpen(() => next.open);
      setFocused(next.focused);
    };
    return {
      /** Opens something, or nothing, in the place of what is open; asks first where what is typed would be lost. */
      show: (next: Open | undefined, focused?: string) => {
        if (holdsTyped.current?.()) setAsked({ open: next, focused });
        else change({ open: next, focused });
      },
      /** The two answers to what was asked. */
      discard: change,
      keep: () => setAsked(undefined),
      /** Closes what is done. */
      close: (focused: string) => change({ open: undefined, focused }),
      /** A form says how to tell whether something typed stands in it. */
      guard: (holds: (() => boolean) | undefined) => {
        holdsTyped.current = holds;
      },
    };
  }, [setFocused]);
  return { ...acts, open, asked };
}
