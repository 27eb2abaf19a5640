import { lazy, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Failure } from '../ui/failure.tsx';
import { Later } from '../ui/later.tsx';
import { Waiting } from '../ui/waiting.tsx';
import type { Connection, ZafHost } from '../zaf/connect.ts';
import { loadWords } from '../i18n/words.ts';
import { askForLinks } from '../panels/links/ask-for-links.ts';
import { App } from './app.tsx';
import { fitHeight } from './fit-height.ts';
import { after, open, type Opening } from './opening.ts';
import { createQueryClient } from './query-client.ts';
import { Spoken } from './spoken.tsx';
import { firstColorScheme, showColorScheme } from './use-host-color-scheme.ts';

/** Nobody waits for it in a ticket. */
const OutsideZendesk = lazy(() => import('./outside-zendesk.tsx'));

/** What comes too late is for nobody, and shows nothing. */
type Show = (screen: ReactNode) => void;

/**
 * Draws what there is to draw; there is always something.
 * @returns a function that takes it all down again
 */
export function start(
  place: HTMLElement,
  connection: Connection,
  opening?: Promise<Opening>,
): () => void {
  const root = createRoot(place);
  let stopFitting: (() => void) | undefined;
  let isOver = false;
  const show: Show = (screen) => {
    // In one go: slices take longer, and the first rows are few.
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
      void draw(show, connection.host, opening);
      break;
    default:
      connection satisfies never;
  }
  return stop;
}

/** Until Zendesk has answered, the page's own shell stands. */
async function draw(show: Show, host: ZafHost, opening = open(host)): Promise<void> {
  try {
    const { host: asked, firstTicketId, answered, gone, ...coming } = await opening;
    const session = await coming.session;
    if (gone.aborted) return;
    const queryClient = createQueryClient();
    const links = askForLinks({ host: asked, queryClient, ...session }, firstTicketId);
    // What has come is read at once, and drawn in one go.
    await answered;
    await Promise.race([links, after(0)]);
    const words = await coming.words;
    show(<App {...{ host: asked, session, words, firstTicketId, queryClient }} />);
  } catch {
    const words = await loadWords(navigator.language);
    show(
      <Spoken words={words}>
        <Failure
          title={words.t('noSession.title')}
          detail={words.t('noSession.text')}
          onTryAgain={() => {
            show(<Waiting />);
            void draw(show, host);
          }}
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
