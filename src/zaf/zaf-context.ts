import { createContext, useContext } from 'react';
import type { ZafHost } from './connect.ts';
import type { Session } from './session.ts';
import type { Settings } from './settings.ts';

interface Zaf {
  readonly host: ZafHost;
  readonly session: Session;
}

export const ZafContext = createContext<Zaf | undefined>(undefined);

function useZaf(): Zaf {
  const zaf = useContext(ZafContext);
  if (!zaf) throw new Error('A component that needs Zendesk stands outside ZafContext.');
  return zaf;
}

export const useHost = (): ZafHost => useZaf().host;
export const useSession = (): Session => useZaf().session;
export const useSettings = (): Settings => useZaf().session.settings;
