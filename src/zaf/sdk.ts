/** What `client.request` takes; jQuery.ajax settings plus Zendesk's own, the part that this app uses. */
export interface RequestOptions {
  readonly url: string;
  /** The verb. ZAF's option is called `type`; `method` is ignored by older hosts. */
  readonly type: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Off: with it on, ZAF waits out a 429 by itself and the caller only sees a long silence. */
  readonly autoRetry: false;
  readonly contentType?: string;
  readonly data?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly secure?: boolean;
  /** Hands the answer on as it came; without it, JSON is parsed on the way. */
  readonly dataType?: 'text';
}

/**
 * The slice of Zendesk's client that this app uses.
 * @see https://developer.zendesk.com/api-reference/apps/apps-core-api/client_api/
 */
export interface ZafClient {
  get(path: string): Promise<unknown>;
  set(path: string, value: unknown): Promise<unknown>;
  invoke(action: string, ...args: readonly unknown[]): Promise<unknown>;
  request(options: RequestOptions): Promise<unknown>;
  context(): Promise<unknown>;
  metadata(): Promise<unknown>;
  on(event: string, handler: (argument: unknown) => void): void;
  off(event: string, handler: (argument: unknown) => void): void;
}

/** The global that Zendesk's script defines; `init()` is `false` outside Zendesk. */
export interface ZafSdk {
  init(): ZafClient | false;
}

declare global {
  interface Window {
    ZAFClient?: ZafSdk;
  }
}
