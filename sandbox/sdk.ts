import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The address that an app's page names, and that Zendesk keeps up to date. */
export const zendeskSdkAddress =
  'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js';

export interface SdkScript {
  readonly source: 'zendesk' | 'npm';
  readonly code: string;
}

let fromZendesk: Promise<SdkScript> | undefined;
let fromNpm: Promise<string> | undefined;

/** A script that sets `window.ZAFClient`: Zendesk's own where it can be had, else the fork from npm. */
export function sdkScript(): Promise<SdkScript> {
  fromZendesk ??= fetchSdk().catch(async () => ({ source: 'npm', code: await forkSdkScript() }));
  return fromZendesk;
}

/** npm's fork as a script. A `get`, `set` or `invoke` of it that times out resolves with an error object. */
export function forkSdkScript(): Promise<string> {
  fromNpm ??= bundleFork();
  return fromNpm;
}

async function fetchSdk(): Promise<SdkScript> {
  const response = await fetch(zendeskSdkAddress, { signal: AbortSignal.timeout(1500) });
  if (!response.ok) throw new Error(`Zendesk's SDK answered ${response.status}`);
  return { source: 'zendesk', code: await response.text() };
}

async function bundleFork(): Promise<string> {
  const entry = 'sandbox:zaf-sdk';
  const built = await build({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'sandbox-zaf-sdk',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) =>
          id === entry
            ? `import ZAFClient from 'zendesk_app_framework_sdk'; window.ZAFClient = ZAFClient;`
            : undefined,
      },
    ],
    build: { write: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) {
    if ('output' in output) return output.output[0].code;
  }
  throw new Error('The SDK could not be bundled.');
}
