import { loadWords, type Words } from '../i18n/words.ts';
import { ticketAddresses } from '../panels/links/ticket-searches.ts';
import { askAhead } from '../zaf/ask-ahead.ts';
import type { ZafHost } from '../zaf/connect.ts';
import { readFirstTicketId, readInstallation, readSession, type Session } from '../zaf/session.ts';

/** Drawing twice takes longer than most answers; what takes longer than this deserves a word. */
const PATIENCE_MS = 400;

/** Resolves after so many milliseconds. */
export const after = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** What the screen begins with. */
export interface Opening {
  /** Has the answers to the first questions, or awaits them. */
  readonly host: ZafHost;
  readonly session: Promise<Session>;
  readonly firstTicketId: string | undefined;
  /** Resolves when ZIS has answered, or when somebody should be told that it has not yet. */
  readonly answered: Promise<unknown>;
  /** In the language of whoever looks, which may have to be fetched. */
  readonly words: Promise<Words>;
  /** Aborted when Zendesk takes the app away. */
  readonly gone: AbortSignal;
}

/**
 * Asks Zendesk for settings and ticket, ZIS for the ticket's links, then Zendesk again for who looks:
 * all without what reads and draws the answers, which is on its way meanwhile.
 * @returns resolves once ZIS is asked
 */
export async function open(host: ZafHost): Promise<Opening> {
  const gone = new AbortController();
  host.on('app.willDestroy', () => gone.abort());
  const [installation, firstTicketId] = await Promise.all([
    readInstallation(host),
    readFirstTicketId(host),
  ]);
  const isGone = gone.signal.aborted;
  const ahead = askAhead(host, isGone ? [] : ticketAddresses(installation.settings, firstTicketId));
  const answered = Promise.race([ahead.answered, after(PATIENCE_MS)]);
  const session = readSession(host, installation);
  const words = session.then(({ locale }) => loadWords(locale));
  void words.then(warmUp);
  return { host: ahead.host, session, firstTicketId, answered, words, gone: gone.signal };
}

/** What browsers take longest to make for the rows is made while ZIS answers. */
async function warmUp({ plural, time, clock }: Words): Promise<void> {
  await after(0);
  plural('links.count', 1);
  time(new Date().toISOString());
  clock(Date.now());
}
