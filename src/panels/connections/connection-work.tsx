import { createContext, useContext, useMemo, useRef, useState } from 'react';
import type { ZisConnection } from '../../api/zis-connections/schemas.ts';
import { type Problem, type Said, useMessages } from '../../ui/use-messages.ts';
import type { Expiry } from './expiry.ts';
import type { Advice } from './posture.ts';
import type { Use } from './where-used.ts';

/** A row of the list: a connection and what is known about it. */
export interface ListedConnection {
  /** Unlike any other row's, even where two connections have no name. */
  readonly id: string;
  readonly connection: ZisConnection;
  readonly expiry: Expiry;
  /** `undefined` while not every bundle could be read. */
  readonly uses: readonly Use[] | undefined;
  readonly advice: readonly Advice[];
}

/** What stands open, one at a time: something of the whole list, or of one row. */
export type OpenWork =
  | {
      readonly kind: 'add';
      readonly type?: 'oauth';
      /** The uuid of the OAuth client to begin with. */
      readonly client?: string;
    }
  | {
      readonly kind: 'clients';
      /** What stands open among the OAuth clients. */
      readonly inside?:
        { readonly kind: 'new' } | { readonly kind: 'replace' | 'delete'; readonly uuid: string };
    }
  | {
      readonly kind: 'replace' | 'delete' | 'authorise';
      /** The row as it was when this was opened: it may leave the list meanwhile. */
      readonly row: ListedConnection;
    };

/** What was last said of one row. */
export interface RowNote {
  readonly said?: Said | undefined;
  readonly problem?: Problem | undefined;
}

/**
 * What a person is doing in the list of connections. Rows read it; what acts writes it.
 * `focused` is a row's id, or the name of a control that gets the focus back.
 */
export type ConnectionWork = ReturnType<typeof useNewConnectionWork>;

export function useNewConnectionWork() {
  const [notes, setNotes] = useState<ReadonlyMap<string, RowNote>>(new Map());
  const { acts: messageActs, ...messages } = useMessages();
  const opening = useOpening(messageActs.setFocused);

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

/** What takes the place of what is open, and which control gets the focus then. */
interface Next {
  readonly open: OpenWork | undefined;
  readonly focused: string | undefined;
}

/** One thing is open at a time; one with a half-typed secret is not left without asking. */
function useOpening(setFocused: (focused: string | undefined) => void) {
  const [open, setOpen] = useState<OpenWork>();
  const [asked, setAsked] = useState<Next>();
  const holdsSecret = useRef<() => boolean>();

  const acts = useMemo(() => {
    const change = (next: Next) => {
      setAsked(undefined);
      setOpen(next.open);
      setFocused(next.focused);
    };
    return {
      /** Opens something, or nothing, in the place of what is open; asks first where a secret would be lost. */
      show: (next: OpenWork | undefined, focused?: string) => {
        if (holdsSecret.current?.()) setAsked({ open: next, focused });
        else change({ open: next, focused });
      },
      /** The two answers to what was asked. */
      discard: change,
      keep: () => setAsked(undefined),
      /** Closes what is done. */
      close: (focused: string) => change({ open: undefined, focused }),
      /** A form says how to tell whether a secret stands in it. */
      guard: (holds: (() => boolean) | undefined) => {
        holdsSecret.current = holds;
      },
    };
  }, [setFocused]);
  return { ...acts, open, asked };
}

export const ConnectionWorkContext = createContext<ConnectionWork | undefined>(undefined);

export function useConnectionWork(): ConnectionWork {
  const work = useContext(ConnectionWorkContext);
  if (!work) throw new Error('A row of connections stands outside ConnectionWorkContext.');
  return work;
}
