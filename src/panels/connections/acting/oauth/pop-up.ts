import { readReason } from '../../../../http/reason.ts';

/** How a sign-in in another window came to its end. */
export type End =
  /** The window is back on a page of this app. */
  | { readonly kind: 'returned' }
  /** It is back with a refusal; `reason` in the service's words. */
  | { readonly kind: 'refused'; readonly reason: string | undefined }
  | { readonly kind: 'closed' | 'timed-out' | 'stopped' };

/** The window in which somebody signs in. It keeps its opener: without one, Chrome lets nobody close it. */
export interface PopUp {
  /** Gives `false`, and goes nowhere, for what is no address of the web. */
  readonly go: (address: string) => boolean;
  /** Looks until the sign-in is over, one way or another; the window is closed then. */
  readonly ended: (signal: AbortSignal) => Promise<End>;
  readonly close: () => void;
}

/** Minutes that somebody gets to sign in. */
export const PATIENCE = 5;
const LOOK_MS = 500;

/** The page of this app that the service sends the window back to. */
export const returnAddress = (): string => new URL('oauth-return.html', document.baseURI).href;

/**
 * Opens the window. Browsers allow that only inside the click itself, before anything is waited for.
 * @returns `undefined` when the browser blocked it
 */
export function openPopUp(title: string, text: string): PopUp | undefined {
  const opened = window.open('', '_blank', 'popup,width=560,height=720');
  if (!opened) return undefined;
  opened.document.title = title;
  opened.document.body.textContent = text;
  const close = () => opened.close();

  return {
    go: (address) => {
      if (!isWebAddress(address)) return false;
      opened.location.replace(address);
      return true;
    },
    close,
    ended: (signal) =>
      new Promise<End>((resolve) => {
        const patience = Date.now() + PATIENCE * 60_000;
        const look = () => {
          const end = signal.aborted ? ({ kind: 'stopped' } as const) : endOf(opened, patience);
          if (!end) return;
          clearInterval(timer);
          signal.removeEventListener('abort', look);
          close();
          resolve(end);
        };
        const timer = setInterval(look, LOOK_MS);
        signal.addEventListener('abort', look);
        if (signal.aborted) look();
      }),
  };
}

/** Anything else would be run, or be opened as a page of this app. */
const isWebAddress = (address: string): boolean =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

function endOf(opened: Window, patience: number): End | undefined {
  if (opened.closed) return { kind: 'closed' };
  const returned = returnedTo(opened);
  if (!returned) return Date.now() > patience ? { kind: 'timed-out' } : undefined;

  // Only whether it worked is read: `verification_token` is of no use here, and nobody keeps it.
  const error = returned.get('error_description') ?? returned.get('error');
  return error === null ? { kind: 'returned' } : { kind: 'refused', reason: readReason(error) };
}

/** The query with which the window came back; `undefined` while it is somewhere else. */
function returnedTo(opened: Window): URLSearchParams | undefined {
  try {
    const { origin, pathname, searchParams } = new URL(opened.location.href);
    const back = new URL(returnAddress());
    return origin === back.origin && pathname === back.pathname ? searchParams : undefined;
  } catch {
    // A page of another site does not let itself be looked at.
    return undefined;
  }
}
