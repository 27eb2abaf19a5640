import { lazy, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Failure } from '../ui/failure.tsx';
import { Later } from '../ui/later.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { type Connection, connect, type ZafHost } from '../zaf/connect.ts';
import { readSession, readTicketId } from '../zaf/session.ts';
import { loadWords } from '../i18n/words.ts';
import { App } from './app.tsx';
import { fitHeight } from './fit-height.ts';
import { createQueryClient } from './query-client.ts';
import { Spoken } from './spoken.tsx';
import { firstColorScheme, showColorScheme } from './use-host-color-scheme.ts';

/** Nobody waits for it in a ticket. */
const OutsideZendesk = lazy(() => import('./outside-zendesk.tsx'));

type Show = (screen: ReactNode) => void;

/**
 * Connects to Zendesk and draws what there is to draw; there is always something.
 * @returns a function that takes it all down again
 */
export function start(place: HTMLElement, connection: Connection = connect()): () => void {
  const root = createRoot(place);
  let stopFitting: (() => void) | undefined;
  let isOver = false;
  // What comes too late is for nobody.
  const show: Show = (screen) => {
    if (!isOver) root.render(screen);
  };
  const stop = () => {
    isOver = true;
    stopFitting?.();
    root.unmount();
  };
  showColorScheme(firstColorScheme());

  switch (connection.kind) {
    case 'outside-zendesk':
    case 'script-missing':
      void drawOutside(show, connection.kind);
      break;
    case 'connected':
      stopFitting = fitHeight(connection.host);
      connection.host.on('app.willDestroy', stop);
      void draw(show, connection.host);
      break;
    default:
      connection satisfies never;
  }
  return stop;
}

/** Nothing that one of the two is asked for depends on the other. No word is said before the language is known. */
async function draw(show: Show, host: ZafHost): Promise<void> {
  show(<Waiting />);
  try {
    const [session, ticketId] = await Promise.all([readSession(host), readTicketId(host)]);
    const words = await loadWords(session.locale);
    const queryClient = createQueryClient();
    show(<App {...{ host, session, words, firstTicketId: ticketId, queryClient }} />);
  } catch {
    const words = await loadWords(navigator.language);
    show(
      <Spoken words={words}>
        <Failure
          title={words.t('noSession.title')}
          detail={words.t('noSession.text')}
          onTryAgain={() => void draw(show, host)}
        />
      </Spoken>,
    );
  }
}

async function drawOutside(show: Show, why: 'outside-zendesk' | 'script-missing'): Promise<void> {
  const words = await loadWords(navigator.language);
  show(
    <Spoken words={words}>
      <Later>
        <OutsideZendesk why={why} />
      </Later>
    </Spoken>,
  );
}
