import { createContext, useContext } from 'react';
import type { ZisConnection } from '../../api/zis-connections/schemas.ts';
import { useOpenWork } from '../../ui/use-open-work.ts';
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

/** What a person is doing in the list of connections. Rows read it; what acts writes it. */
export type ConnectionWork = ReturnType<typeof useNewConnectionWork>;

export const useNewConnectionWork = () => useOpenWork<OpenWork>();

export const ConnectionWorkContext = createContext<ConnectionWork | undefined>(undefined);

export function useConnectionWork(): ConnectionWork {
  const work = useContext(ConnectionWorkContext);
  if (!work) throw new Error('A row of connections stands outside ConnectionWorkContext.');
  return work;
}
