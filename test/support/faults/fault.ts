import type { ApiError } from '../../../src/http/api-error.ts';
import type { Operation } from '../operations.ts';
import type { Fate } from '../zaf-host.ts';

/** Nothing comes, or what came is too late. */
export interface Silence {
  /** What comes after how many seconds, if anything. */
  readonly late?: { readonly seconds: number; readonly fate: Fate };
}

/** How an operation's call fails, as far as the app may know; `undefined` for a success. */
export type Failure = Pick<ApiError, 'kind' | 'mayHaveHappened' | 'mayPass'> &
  Partial<Record<'status' | 'retryAfter', number | undefined>> & {
    readonly reason?: string | undefined;
  };

/** Something that goes wrong between the app and a vendor. */
export interface Fault {
  readonly name: string;
  /** What ZAF gives in the place of the true answer; `undefined` where that makes no sense. */
  readonly meets: (operation: Operation) => Fate | Silence | 'throws' | undefined;
  /** What the app makes of it. */
  readonly failure: (operation: Operation) => Failure | undefined;
  /** Another form of one in the table: once it is an `ApiError`, nobody can tell them apart. */
  readonly isVariant?: true;
}

export const variantOf = (fault: Fault): Fault => ({ ...fault, isVariant: true });

const DELAYED_PAST = 31;

const noAnswer: Failure = { kind: 'unreachable', mayHaveHappened: true, mayPass: true };

/** Nobody answered, and nobody knows what happened. */
export const silent = (name: string, met: Fate | Silence | 'throws'): Fault => ({
  name,
  meets: () => met,
  failure: () => noAnswer,
});

/** An answer that comes when nobody waits for it any more. */
export const late = (fate: Fate): Silence => ({ late: { seconds: DELAYED_PAST, fate } });

interface ErrorAnswer {
  readonly status: number;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly reason?: string;
  readonly retryAfter?: number;
}

/** An error answer of a vendor, in the shape that jQuery gives it. */
export const refusing = (
  name: string,
  { status, text = '', headers, reason, retryAfter }: ErrorAnswer,
): Fault => ({
  name,
  meets: () => ({
    fail: {
      ...{ readyState: 4, status, statusText: 'error', responseText: text },
      ...(isJson(text) && { responseJSON: JSON.parse(text) as unknown }),
      ...(headers && { headers }),
    },
  }),
  failure: () => ({
    ...{ kind: 'status', status, reason, retryAfter },
    mayHaveHappened: status >= 500,
    mayPass: status === 429 || status >= 500,
  }),
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const notUnderstood: Failure = { kind: 'malformed', mayHaveHappened: true, mayPass: false };

interface Success {
  readonly fate: Fate | ((operation: Operation) => Fate | undefined);
  /** Whether the operation can make sense of it. */
  readonly isUnderstood: (operation: Operation) => boolean;
}

/** A success of another shape than is documented. */
export const odd = (name: string, { fate, isUnderstood }: Success): Fault => ({
  name,
  meets: typeof fate === 'function' ? fate : () => fate,
  failure: (operation) => (isUnderstood(operation) ? undefined : notUnderstood),
});
