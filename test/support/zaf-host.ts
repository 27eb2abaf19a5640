import { readFileSync } from 'node:fs';
import type { Session } from '../../sandbox/apis/session.ts';
import { packagedFor } from '../../sandbox/host/elsewhere.ts';
import { readManifest } from '../../sandbox/host/manifest.ts';
import { createProxy } from '../../sandbox/host/proxy.ts';
import type { World } from '../../sandbox/world.ts';
import type { ZafHost } from '../../src/zaf/connect.ts';
import type { RequestOptions } from '../../src/zaf/sdk.ts';

const manifest = readManifest(JSON.parse(readFileSync('manifest.json', 'utf8')));

/** A Zendesk of which only `overrides` answers; anything else that is asked rejects. */
export function aHost(overrides: Partial<ZafHost> = {}): ZafHost {
  const unasked = (call: string) => () => Promise.reject(new Error(`Nobody expected ${call}.`));
  return {
    get: (path) => unasked(`get ${path}`)(),
    set: (path) => unasked(`set ${path}`)(),
    invoke: (action) => unasked(`invoke ${action}`)(),
    request: ({ type, url }) => unasked(`${type} ${url}`)(),
    context: unasked('context'),
    metadata: unasked('metadata'),
    on: () => () => undefined,
    ...overrides,
  };
}

/** What happened to a request: what ZAF's promise resolves or rejects with. */
export type Fate = { readonly done: unknown } | { readonly fail: unknown };

/** A host that meets each request with what `fateOf` says, and keeps what was sent, in order. */
export function hostAnswering(fateOf: (options: RequestOptions) => Fate | Promise<Fate>) {
  const requests: RequestOptions[] = [];
  const host = aHost({
    async request(options) {
      requests.push(options);
      const fate = await fateOf(options);
      // ZAF rejects with a plain object, never an Error.
      if ('fail' in fate) throw fate.fail;
      return fate.done;
    },
  });
  return { host, requests };
}

/** The emulated Zendesk as a host, for an admin unless `session` says otherwise. */
export function emulatedHost(world: World, session: Partial<Session> = {}) {
  const proxy = createProxy(world, packagedFor(manifest, world), { wait: () => Promise.resolve() });
  return hostAnswering(async (options) => {
    const { outcome, responseArgs } = await proxy(
      { ...options },
      { role: 'admin', scenario: 'normal', ...session },
    );
    return outcome === 'done' ? { done: responseArgs[0] } : { fail: responseArgs[0] };
  });
}

/** What a call rejects with; a test that expects a failure fails when there is none. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const outcome = await call.then(
    () => ({ failed: false as const }),
    (error: unknown) => ({ failed: true as const, error }),
  );
  if (outcome.failed) return outcome.error;
  throw new Error('The call succeeded.');
}

/** The pages that came, a hundred at most, and what ended them when it was not their end. */
export async function collect<Page>(pages: AsyncIterable<Page>) {
  const came: Page[] = [];
  const error = await take(pages, came).catch((failure: unknown) => failure);
  return { came, error };
}

async function take<Page>(pages: AsyncIterable<Page>, came: Page[]): Promise<void> {
  for await (const page of pages) {
    came.push(page);
    if (came.length === 100) return;
  }
}
