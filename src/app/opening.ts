import type { QueryClient } from '@tanstack/react-query';
import { loadWords, type Words } from '../i18n/words.ts';
import { askForTicketLinks } from '../panels/links/ticket-searches.ts';
import type { ZafHost } from '../zaf/connect.ts';
import { readInstallation, readSession, readTicketId, type Session } from '../zaf/session.ts';
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
 * Asks Zendesk for settings and ticket, ZIS for the ticket's links, then Zendesk again for who looks:
 * all without React, which is on its way meanwhile.
 */
export async function open(host: ZafHost): Promise<Opening> {
  const gone = new AbortController();
  const stopListening = host.on('app.willDestroy', () => gone.abort());
  const known = Promise.all([readInstallation(host), readTicketId(host)]);
  const [installation, firstTicketId] = await known.finally(stopListening);
  const queryClient = createQueryClient();
  const { settings } = installation;
  const answered =
    !gone.signal.aborted && askForTicketLinks({ host, queryClient, settings }, firstTicketId);
  const drawable = Promise.race([answered, after(PATIENCE_MS)]);

  const session = await readSession(host, installation);
  const words = loadWords(session.locale);
  void words.then(warmUp);
  return { session, firstTicketId, queryClient, drawable, words };
}

/** What browsers take longest to make for the rows is made while ZIS answers. */
async function warmUp({ plural, time }: Words): Promise<void> {
  await after(0);
  plural('links.count', 1);
  time(new Date().toISOString());
}
