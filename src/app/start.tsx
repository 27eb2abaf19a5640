import { lazy } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Failure } from '../ui/failure.tsx';
import { Later } from '../ui/later.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { type Connection, connect, type ZafHost } from '../zaf/connect.ts';
import { readSession, readTicketId } from '../zaf/session.ts';
import { createWords } from '../i18n/words.ts';
import { App } from './app.tsx';
import { fitHeight } from './fit-height.ts';
import { createQueryClient } from './query-client.ts';
import { firstColorScheme, showColorScheme } from './use-host-color-scheme.ts';

/** Nobody waits for it in a ticket. */
const OutsideZendesk = lazy(() => import('./outside-zendesk.tsx'));

/**
 * Connects to Zendesk and draws what there is to draw; there is always something.
 * @returns a function that takes it all down again
 */
export function start(place: HTMLElement, connection: Connection = connect()): () => void {
  const root = createRoot(place);
  let stopFitting: (() => void) | undefined;
  showColorScheme(firstColorScheme());

  switch (connection.kind) {
    case 'outside-zendesk':
    case 'script-missing':
      root.render(
        <Later>
          <OutsideZendesk why={connection.kind} />
        </Later>,
      );
      break;
    case 'connected':
      stopFitting = fitHeight(connection.host);
      void draw(root, connection.host);
      break;
    default:
      connection satisfies never;
  }
  return () => {
    stopFitting?.();
    root.unmount();
  };
}

/** Nothing that one of the two is asked for depends on the other. */
async function draw(root: Root, host: ZafHost): Promise<void> {
  const { t } = createWords(navigator.language);
  root.render(<Waiting>{t('waiting')}</Waiting>);
  try {
    const [session, ticketId] = await Promise.all([readSession(host), readTicketId(host)]);
    const queryClient = createQueryClient();
    root.render(
      <App host={host} session={session} firstTicketId={ticketId} queryClient={queryClient} />,
    );
  } catch {
    root.render(
      <Failure
        title={`${t('noSession.title')}. ${t('noSession.text')}`}
        onTryAgain={() => void draw(root, host)}
      />,
    );
  }
}
