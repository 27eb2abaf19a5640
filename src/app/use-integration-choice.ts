import { useMemo, useState } from 'react';
import type { Session } from '../zaf/session.ts';

/** Another integration than the setting's, for as long as the page is not reloaded. */
export interface IntegrationChoice {
  /** What the setting says; may be empty. */
  readonly configured: string;
  /** What is used in its place; `undefined` while the setting is used. */
  readonly chosen: string | undefined;
  readonly choose: (integration: string | undefined) => void;
}

/** The session as everybody is to see it: with the chosen integration in the place of the setting's. */
export function useIntegrationChoice(session: Session) {
  const [chosen, choose] = useState<string>();
  return useMemo(() => {
    const { settings } = session;
    const choice: IntegrationChoice = { configured: settings.integration, chosen, choose };
    if (chosen === undefined) return { choice, session };
    return { choice, session: { ...session, settings: { ...settings, integration: chosen } } };
  }, [session, chosen]);
}
