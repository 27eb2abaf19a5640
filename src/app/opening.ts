import type { QueryClient } from '@tanstack/react-query';
import { loadWords, type Words } from '../i18n/words.ts';
import { askForTicketLinks } from '../panels/links/ticket-searches.ts';
import type { ZafHost } from '../zaf/connect.ts';
import { readSession, readTicketId, type Session } from '../zaf/session.ts';
import { createQueryClient } from './query-client.ts';

/** Drawing twice takes longer than most answers; what takes longer than this deserves a word. */
const PATIENCE_MS = 400;

const after = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** What the screen begins with. */
export interface Opening {
  readonly session: Session;
  readonly firstTicketId: string | undefined;
  /** Holds, or awaits, the links of the ticket. */
  readonly queryClient: QueryClient;
  /** Resolves when there are links to draw, or when somebody should be told that they are awaited. */
  readonly drawable: Promise<unknown>;
  /** In the language of whoever looks, which may have to be fetched. */
  readonly words: Promise<Words>;
}

/**
 * Asks Zendesk who looks at which ticket, and ZIS for its links: all without React, which is on its way
 * meanwhile. Nothing that one of the two first questions is about depends on the other.
 */
export async function open(host: ZafHost): Promise<Opening> {
  const gone = new AbortController();
  const stopListening = host.on('app.willDestroy', () => gone.abort());
  const known = Promise.all([readSession(host), readTicketId(host)]);
  const [session, firstTicketId] = await known.finally(stopListening);
  const queryClient = createQueryClient();
  const { settings } = session;
  const answered =
    !gone.signal.aborted && askForTicketLinks({ host, queryClient, settings }, firstTicketId);
  const drawable = Promise.race([answered, after(PATIENCE_MS)]);
  const words = loadWords(session.locale);
  // What browsers take longest to make for the rows is made while ZIS answers.
  void words.then(({ plural, time }) => [plural('links.count', 1), time(new Date().toISOString())]);
  return { session, firstTicketId, queryClient, drawable, words };
}
