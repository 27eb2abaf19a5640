import { noHandler, type Result } from './answers.ts';
import { commentTypes, type HostState } from './state.ts';

/** What an app's `set` or `invoke` makes the page do. */
export type Effect =
  | { readonly kind: 'resize'; readonly height: string | undefined }
  | { readonly kind: 'notify'; readonly message: string; readonly tone: string }
  | { readonly kind: 'routeTo'; readonly to: readonly unknown[] };

export interface Acted {
  readonly result: Result;
  readonly state: HostState;
  readonly effects: readonly Effect[];
}

const ticketStatuses = ['new', 'open', 'pending', 'hold', 'solved'] as const;

/** Answers `client.set`; the changed state comes back, the given one stays as it is. */
export function set(state: HostState, values: Readonly<Record<string, unknown>>): Acted {
  const result: Result = { errors: {} };
  let changed = state;
  for (const [path, value] of Object.entries(values)) {
    const next = withValue(changed, path, value);
    if (next) result[path] = value;
    else result.errors[path] = noHandler(path);
    changed = next ?? changed;
  }
  return { result, state: changed, effects: [] };
}

function withValue(state: HostState, path: string, value: unknown): HostState | undefined {
  if (typeof value !== 'string') return undefined;
  switch (path) {
    case 'ticket.subject':
      return { ...state, ticket: { ...state.ticket, subject: value } };
    case 'ticket.status': {
      const status = ticketStatuses.find((one) => one === value);
      return status && { ...state, ticket: { ...state.ticket, status } };
    }
    case 'comment.text':
    case 'ticket.comment.text':
      return { ...state, comment: value };
    case 'comment.type':
    case 'ticket.comment.type': {
      const commentType = commentTypes.find((one) => one === value);
      return commentType && { ...state, commentType };
    }
    default:
      return undefined;
  }
}

/** Answers `client.invoke`. */
export function invoke(
  state: HostState,
  calls: Readonly<Record<string, readonly unknown[]>>,
): Acted {
  const result: Result = { errors: {} };
  const effects: Effect[] = [];
  let changed = state;
  for (const [name, args] of Object.entries(calls)) {
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action) {
      result.errors[name] = noHandler(name);
      continue;
    }
    const acted = action(changed, args);
    result[name] = acted.value ?? null;
    if (acted.effect) effects.push(acted.effect);
    changed = acted.state ?? changed;
  }
  return { result, state: changed, effects };
}

interface Action {
  readonly value?: unknown;
  readonly effect?: Effect;
  readonly state?: HostState;
}

const actions: Readonly<Record<string, (state: HostState, args: readonly unknown[]) => Action>> = {
  resize: (_, [size]) => ({ value: size, effect: { kind: 'resize', height: heightIn(size) } }),
  notify: (_, [message, tone]) => ({
    effect: {
      kind: 'notify',
      message: String(message),
      tone: typeof tone === 'string' ? tone : 'notice',
    },
  }),
  routeTo: (_, to) => ({ effect: { kind: 'routeTo', to } }),
  'comment.appendText': appendText,
  'ticket.comment.appendText': appendText,
  // The SDK from Zendesk reports each click this way and waits for an answer.
  track: () => ({}),
  hide: () => ({}),
  show: () => ({}),
};

function appendText(state: HostState, [text]: readonly unknown[]): Action {
  return { state: { ...state, comment: state.comment + String(text) } };
}

/** Apps give `{ height: '450px' }` or `{ height: 450 }`. */
function heightIn(size: unknown): string | undefined {
  if (typeof size !== 'object' || size === null || !('height' in size)) return undefined;
  const { height } = size;
  if (typeof height === 'number') return `${height}px`;
  return typeof height === 'string' ? height : undefined;
}
