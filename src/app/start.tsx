import { lazy, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Failure } from '../ui/failure.tsx';
import { Later } from '../ui/later.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { type Connection, connect, type ZafHost } from '../zaf/connect.ts';
import { readSession, readTicketId } from '../zaf/session.ts';
import { loadWords } from '../i18n/words.ts';
import { askForTicketLinks } from '../panels/links/ticket-links.ts';
import { App } from './app.tsx';
import { fitHeight } from './fit-height.ts';
import { createQueryClient } from './query-client.ts';
import { Spoken } from './spoken.tsx';
import { firstColorScheme, showColorScheme } from './use-host-color-scheme.ts';

/** Nobody waits for it in a ticket. */
const OutsideZendesk = lazy(() => import('./outside-zendesk.tsx'));

interface Stage {
  readonly show: (screen: ReactNode) => void;
  /** What comes too late is for nobody. */
  readonly isOver: () => boolean;
}

/**
 * Connects to Zendesk and draws what there is to draw; there is always something.
 * @returns a function that takes it all down again
 */
export function start(place: HTMLElement, connection: Connection = connect()): () => void {
  const root = createRoot(place);
  let stopFitting: (() => void) | undefined;
  let isOver = false;
  const stage: Stage = {
    show(screen) {
      if (!isOver) root.render(screen);
    },
    isOver: () => isOver,
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
      void drawOutside(stage, connection.kind);
      break;
    case 'connected':
      stopFitting = fitHeight(connection.host);
      connection.host.on('app.willDestroy', stop);
      void draw(stage, connection.host);
      break;
    default:
      connection satisfies never;
  }
  return stop;
}

/** Nothing that one of the two is asked for depends on the other. Until they answer, the page's own shell stands. */
async function draw(stage: Stage, host: ZafHost): Promise<void> {
  const { show, isOver } = stage;
  try {
    const [session, ticketId] = await Promise.all([readSession(host), readTicketId(host)]);
    if (isOver()) return;
    const queryClient = createQueryClient();
    askForTicketLinks({ host, queryClient, settings: session.settings }, ticketId);
    const words = await loadWords(session.locale);
    show(<App {...{ host, session, words, firstTicketId: ticketId, queryClient }} />);
  } catch {
    const words = await loadWords(navigator.language);
    show(
      <Spoken words={words}>
        <Failure
          title={words.t('noSession.title')}
          detail={words.t('noSession.text')}
          onTryAgain={() => {
            show(<Waiting />);
            void draw(stage, host);
          }}
        />
      </Spoken>,
    );
  }
}

async function drawOutside(
  { show }: Stage,
  why: 'outside-zendesk' | 'script-missing',
): Promise<void> {
  const words = await loadWords(navigator.language);
  show(
    <Spoken words={words}>
      <Later>
        <OutsideZendesk why={why} />
      </Later>
    </Spoken>,
  );
}
