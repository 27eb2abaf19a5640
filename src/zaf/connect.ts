import { DeadlineError, isTimeoutAnswer, withDeadline } from './deadline.ts';
import { field } from './field.ts';
import type { RequestOptions, ZafClient, ZafSdk } from './sdk.ts';

const ANSWER_MS = 10_000;
const REQUEST_MS = 30_000;

/**
 * Zendesk, as the rest of the app sees it. Every call ends: deadlines are in milliseconds, and a
 * call that runs past its own rejects with a `DeadlineError`.
 */
export interface ZafHost {
  /** The value at one path, e.g. `ticket.id`; rejects when Zendesk does not know the path. */
  get(path: string, deadline?: number): Promise<unknown>;
  set(path: string, value: unknown, deadline?: number): Promise<unknown>;
  invoke(action: string, args: readonly unknown[], deadline?: number): Promise<unknown>;
  /** Rejects with the plain, jQuery-shaped object that ZAF gives; `send` makes sense of it. */
  request(options: RequestOptions, deadline?: number): Promise<unknown>;
  context(deadline?: number): Promise<unknown>;
  metadata(deadline?: number): Promise<unknown>;
  /** Listens until the returned function is called. */
  on(event: string, handler: (argument: unknown) => void): () => void;
}

export type Connection =
  | { readonly kind: 'connected'; readonly host: ZafHost }
  | { readonly kind: 'outside-zendesk' }
  | { readonly kind: 'script-missing' };

/** Opens the one door to Zendesk; says so when there is none. */
export function connect(sdk: ZafSdk | undefined = window.ZAFClient): Connection {
  if (!sdk) return { kind: 'script-missing' };

  const client = sdk.init();
  return client ? { kind: 'connected', host: createHost(client) } : { kind: 'outside-zendesk' };
}

async function answered(call: string, answer: Promise<unknown>, milliseconds = ANSWER_MS) {
  const value = await withDeadline(call, answer, milliseconds);
  if (isTimeoutAnswer(value)) throw new DeadlineError(call, milliseconds);
  return value;
}

function createHost(client: ZafClient): ZafHost {
  return {
    async get(path, deadline) {
      return field(await answered(`get ${path}`, client.get(path), deadline), path);
    },
    set: (path, value, deadline) => answered(`set ${path}`, client.set(path, value), deadline),
    invoke: (action, args, deadline) =>
      answered(`invoke ${action}`, client.invoke(action, ...args), deadline),
    request: (options, deadline = REQUEST_MS) =>
      withDeadline(`${options.type} ${options.url}`, client.request(options), deadline),
    context: (deadline) => answered('context', client.context(), deadline),
    metadata: (deadline) => answered('metadata', client.metadata(), deadline),
    on(event, handler) {
      client.on(event, handler);
      return () => client.off(event, handler);
    },
  };
}
