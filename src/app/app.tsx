import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Words } from '../i18n/words.ts';
import { ColorSchemeContext } from '../ui/color-scheme.ts';
import type { ZafHost } from '../zaf/connect.ts';
import type { Session } from '../zaf/session.ts';
import { ZafContext } from '../zaf/zaf-context.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { refreshWhenActivated } from './refresh-when-activated.ts';
import { Shell } from './shell.tsx';
import { Spoken } from './spoken.tsx';
import { useHostColorScheme } from './use-host-color-scheme.ts';
import { useIntegrationChoice } from './use-integration-choice.ts';
import { useTicketId } from './use-ticket-id.ts';

interface AppProps {
  readonly host: ZafHost;
  readonly session: Session;
  readonly words: Words;
  readonly firstTicketId: string | undefined;
  readonly queryClient: QueryClient;
}

/** The app, connected. */
export function App({ host, session: first, words, firstTicketId, queryClient }: AppProps) {
  const { session, choice } = useIntegrationChoice(first);
  const zaf = useMemo(() => ({ host, session }), [host, session]);
  const ticketId = useTicketId(host, firstTicketId);
  const colorScheme = useHostColorScheme(host);

  useEffect(() => refreshWhenActivated(host, queryClient), [host, queryClient]);

  return (
    <ZafContext.Provider value={zaf}>
      <Spoken words={words}>
        <ColorSchemeContext.Provider value={colorScheme}>
          <QueryClientProvider client={queryClient}>
            <ErrorBoundary>
              <Shell ticketId={ticketId} choice={choice} />
            </ErrorBoundary>
          </QueryClientProvider>
        </ColorSchemeContext.Provider>
      </Spoken>
    </ZafContext.Provider>
  );
}
