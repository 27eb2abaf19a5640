import { connect, type ZafHost } from '../../src/zaf/connect.ts';
import type { ZafClient } from '../../src/zaf/sdk.ts';

/** Zendesk's client, of which only `overrides` answers; the rest stays silent for ever. */
export function aClient(overrides: Partial<ZafClient> = {}): ZafClient {
  const silence = () => new Promise<never>(() => undefined);
  return {
    get: silence,
    set: silence,
    invoke: silence,
    request: silence,
    context: silence,
    metadata: silence,
    on: () => undefined,
    off: () => undefined,
    ...overrides,
  };
}

/** The app's own door to a client. */
export function hostOf(overrides: Partial<ZafClient> = {}): ZafHost {
  const connection = connect({ init: () => aClient(overrides) });
  if (connection.kind !== 'connected') throw new Error(`The app is ${connection.kind}.`);
  return connection.host;
}
