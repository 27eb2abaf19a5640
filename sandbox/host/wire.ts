import type { Result } from './answers.ts';
import type { Outcome } from './jquery.ts';

/** What stands behind one app instance. */
export interface FrameHost {
  /** The origin of the app's page; messages from elsewhere are not heard. */
  readonly appOrigin: string;
  registered(): { readonly context: unknown; readonly metadata: unknown };
  get(paths: readonly string[]): Result;
  set(values: Readonly<Record<string, unknown>>): Result;
  invoke(calls: Readonly<Record<string, readonly unknown[]>>): Result;
  request(options: unknown): Promise<Outcome>;
}

export interface Wire {
  /** Sends an event, if the app has subscribed to it. */
  send(event: string, message?: unknown): void;
  disconnect(): void;
}

/**
 * Speaks ZAF's `postMessage` protocol with the SDK in `frame`. Each load of the frame is registered once.
 *
 * @see https://developer.zendesk.com/api-reference/apps/apps-core-api/client_api/
 */
export function connectFrame(frame: HTMLIFrameElement, host: FrameHost): Wire {
  const subscribed = new Set<string>();
  const post = (message: unknown) => frame.contentWindow?.postMessage(message, host.appOrigin);

  function send(event: string, message?: unknown): void {
    if (subscribed.has(event)) post({ key: `zaf.${event}`, message });
  }

  async function onKey(key: string, message: unknown): Promise<void> {
    const [, verb = '', event = ''] =
      /^(?:iframe\.)?(on|off|trigger|request):(.+)$/s.exec(key) ?? [];
    if (key === 'iframe.handshake') {
      subscribed.clear();
      post({ key: 'zaf.app.registered', message: host.registered() });
    }
    if (verb === 'on') subscribed.add(event);
    if (verb === 'off' && subscribersLeft(message) === 0) subscribed.delete(event);
    if (verb === 'trigger') send(event, message);
    if (verb === 'request') {
      const { outcome, responseArgs } = await host.request(message);
      send(`request:${event}.${outcome}`, { responseArgs });
    }
  }

  function onMessage(event: MessageEvent<unknown>): void {
    if (event.source !== frame.contentWindow || event.origin !== host.appOrigin) return;
    const message = readMessage(event.data);
    if (message?.id !== undefined) post({ id: message.id, ...answer(host, message) });
    else if (message?.key !== undefined) void onKey(message.key, message.message);
  }

  window.addEventListener('message', onMessage);
  return { send, disconnect: () => window.removeEventListener('message', onMessage) };
}

interface Message {
  readonly id?: number;
  readonly request?: string;
  readonly params?: unknown;
  readonly key?: string;
  readonly message?: unknown;
}

/** The SDK sends JSON strings, and its replies to hooks as objects. */
function readMessage(data: unknown): Message | undefined {
  const value: unknown = typeof data === 'string' ? readJson(data) : data;
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, request, params, key, message }: Record<string, unknown> = { ...value };
  return {
    ...(typeof id === 'number' && { id }),
    ...(typeof request === 'string' && { request }),
    ...(typeof key === 'string' && { key }),
    params,
    message,
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An error needs its name: without one the SDK resolves the call with the error. */
function answer(host: FrameHost, { request, params }: Message) {
  switch (request) {
    case 'get':
      return { result: host.get(Array.isArray(params) ? params.map(String) : []) };
    case 'set':
      return { result: host.set(entriesOf(params)) };
    case 'invoke':
      return { result: host.invoke(argumentsOf(params)) };
    case undefined:
    default:
      return { error: { name: 'Error', message: `Unknown request "${request ?? ''}"` } };
  }
}

function entriesOf(params: unknown): Record<string, unknown> {
  return typeof params === 'object' && params !== null ? { ...params } : {};
}

function argumentsOf(params: unknown): Record<string, unknown[]> {
  const calls: Record<string, unknown[]> = {};
  for (const [name, args] of Object.entries(entriesOf(params))) {
    calls[name] = Array.isArray(args) ? args : [];
  }
  return calls;
}

function subscribersLeft(message: unknown): number {
  const { subscriberCount } = entriesOf(message);
  return typeof subscriberCount === 'number' ? subscriberCount : 0;
}
