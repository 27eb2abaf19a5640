import { invoke, set } from '../../sandbox/host/actions.ts';
import { context, get, metadata } from '../../sandbox/host/answers.ts';
import type { Manifest } from '../../sandbox/host/manifest.ts';
import type { Proxy } from '../../sandbox/host/proxy.ts';
import { type HostState, hostStateFor } from '../../sandbox/host/state.ts';
import type { ScenarioName } from '../../sandbox/apis/scenarios.ts';
import type { World } from '../../sandbox/world.ts';
import type { RequestOptions, ZafClient, ZafSdk } from '../../src/zaf/sdk.ts';

export interface EmulatedZaf {
  readonly sdk: ZafSdk;
  readonly client: ZafClient;
  /** What the app sent through `client.request`, in order. */
  readonly requests: readonly RequestOptions[];
  readonly invocations: readonly (readonly unknown[])[];
  /** Changes what the host knows; tell the app with {@link EmulatedZaf.emit}. */
  readonly change: (state: Partial<HostState>) => void;
  scenario: ScenarioName;
  /** Failures as ZAF gives them, for the requests that a test picks; the rest is answered as usual. */
  failureOf: (options: RequestOptions) => object | undefined;
  /** Whether the page turns an `invoke` down, as it does to write into a reply that is not there. */
  refuses: (action: string) => boolean;
  readonly emit: (event: string, argument?: unknown) => void;
  /** Holds every answer back until the returned function is called. */
  readonly hold: () => () => void;
}

interface Emulated {
  readonly world: World;
  readonly manifest: Manifest;
  readonly proxy: Proxy;
  readonly state: Partial<HostState>;
}

/** An SDK over the sandbox's host, without a browser: the same answers by the same rules. */
export function emulateZaf({ world, manifest, proxy, state: first }: Emulated): EmulatedZaf {
  const [ticket] = world.tickets;
  if (!ticket) throw new Error('The world has no ticket to open.');
  let state = hostStateFor(ticket, first);
  let held: Promise<void> = Promise.resolve();
  const requests: RequestOptions[] = [];
  const invocations: (readonly unknown[])[] = [];
  const handlers = new Map<string, Set<(argument: unknown) => void>>();

  const client: ZafClient = {
    async get(path) {
      const result = get(state, [path]);
      const failed = result.errors[path];
      if (failed) throw new Error(`"${path}" ${failed.message}`);
      return Promise.resolve(result);
    },
    set(path, value) {
      const acted = set(state, { [path]: value });
      state = acted.state;
      return Promise.resolve(acted.result);
    },
    async invoke(name, ...args) {
      invocations.push([name, ...args]);
      if (zaf.refuses(name)) throw new Error(`"${name}" is not possible here`);
      const acted = invoke(state, { [name]: args });
      state = acted.state;
      const failed = acted.result.errors[name];
      if (failed) throw new Error(`"${name}" ${failed.message}`);
      return Promise.resolve(acted.result);
    },
    async request(options) {
      requests.push(options);
      const failure = zaf.failureOf(options);
      // ZAF rejects with a plain object, never an Error.
      // oxlint-disable-next-line typescript/only-throw-error
      if (failure) throw failure;
      const session = { role: state.role, scenario: zaf.scenario };
      const outcome = await proxy({ ...options }, session);
      await held;

      if (outcome.outcome === 'fail') throw outcome.responseArgs[0];
      return outcome.responseArgs[0];
    },
    context: () => Promise.resolve(context(state)),
    metadata: () => Promise.resolve(metadata(manifest, world)),
    on(event, handler) {
      handlers.set(event, (handlers.get(event) ?? new Set()).add(handler));
    },
    off(event, handler) {
      handlers.get(event)?.delete(handler);
    },
  };

  const zaf: EmulatedZaf = {
    sdk: { init: () => client },
    client,
    requests,
    invocations,
    scenario: 'normal',
    failureOf: () => undefined,
    refuses: () => false,
    change: (changes) => {
      state = { ...state, ...changes };
    },
    emit: (event, argument) => handlers.get(event)?.forEach((handler) => handler(argument)),
    hold() {
      let release: (() => void) | undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => release?.();
    },
  };
  return zaf;
}
