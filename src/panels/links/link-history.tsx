import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { LinkChange, LinkIdentity } from '../../api/zis-links/client.ts';
import type { ApiError } from '../../http/api-error.ts';
import type { TicketLink } from './ticket-link.ts';

/** A link on its way out, or gone: kept, so that it can be brought back while the app is open. */
export interface Deletion {
  readonly row: TicketLink;
  readonly phase: 'deleting' | 'deleted' | 'undoing';
  /** Why the last undo did not work. */
  readonly error?: ApiError | undefined;
}

/** What would take an act back. */
export type Reversal =
  | { readonly kind: 'restore'; readonly row: TicketLink }
  | { readonly kind: 'remove'; readonly identity: LinkIdentity }
  | { readonly kind: 'patch'; readonly identity: LinkIdentity; readonly change: LinkChange }
  | { readonly kind: 'rename'; readonly from: LinkIdentity; readonly to: LinkIdentity };

/** Something that this person did here. */
export interface Activity {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: 'added' | 'edited' | 'renamed' | 'deleted' | 'undone';
  /** The link's title when it was done. */
  readonly title: string;
  readonly reversal?: Reversal | undefined;
  readonly isUndone?: boolean;
}

interface LinkHistory {
  readonly deletions: ReadonlyMap<string, Deletion>;
  /** The newest first. */
  readonly activities: readonly Activity[];
  readonly putDeletion: (deletion: Deletion) => void;
  readonly dropDeletion: (row: TicketLink) => void;
  readonly record: (activity: Omit<Activity, 'id' | 'at'>) => void;
  /** Marks acts as taken back. */
  readonly markUndone: (isIt: (activity: Activity) => boolean) => void;
}

const HistoryContext = createContext<LinkHistory | undefined>(undefined);

/** Remembers what was done with links for as long as the app is open, whichever panel is shown. */
export function LinkHistoryProvider({ children }: { readonly children: ReactNode }) {
  const [deletions, setDeletions] = useState<ReadonlyMap<string, Deletion>>(new Map());
  const [activities, setActivities] = useState<readonly Activity[]>([]);

  const acts = useMemo(
    () => ({
      putDeletion: (deletion: Deletion) =>
        setDeletions((all) => new Map(all).set(deletion.row.id, deletion)),
      dropDeletion: ({ id }: TicketLink) =>
        setDeletions((all) => new Map([...all].filter(([key]) => key !== id))),
      record: (activity: Omit<Activity, 'id' | 'at'>) =>
        setActivities((all) => [{ ...activity, id: all.length + 1, at: Date.now() }, ...all]),
      markUndone: (isIt: (activity: Activity) => boolean) =>
        setActivities((all) => all.map((one) => (isIt(one) ? { ...one, isUndone: true } : one))),
    }),
    [],
  );
  const history = useMemo(
    () => ({ ...acts, deletions, activities }),
    [acts, deletions, activities],
  );
  return <HistoryContext.Provider value={history}>{children}</HistoryContext.Provider>;
}

export function useLinkHistory(): LinkHistory {
  const history = useContext(HistoryContext);
  if (!history) throw new Error('A list of links stands outside LinkHistoryProvider.');
  return history;
}
