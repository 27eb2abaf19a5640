import { connect, type ZafHost } from '../../../src/zaf/connect.ts';
import type { RequestOptions, ZafClient } from '../../../src/zaf/sdk.ts';
import type { Fate } from '../zaf-host.ts';
import type { Silence } from './fault.ts';

export type Met = Fate | Silence | 'throws';

/** Whether nothing comes in time. */
export const isSilence = (met: Met): met is Silence =>
  met !== 'throws' && !('done' in met) && !('fail' in met);

/**
 * The door to a Zendesk that meets each request with what `meet` says, with the app's own deadlines,
 * and keeps what was sent, in order.
 */
export function faultyHost(meet: (options: RequestOptions) => Met | Promise<Met>) {
  const requests: RequestOptions[] = [];
  const unasked = () => Promise.reject(new Error('Nobody expected this.'));
  const client: ZafClient = {
    ...{ get: unasked, set: unasked, invoke: unasked, context: unasked, metadata: unasked },
    ...{ on: () => undefined, off: () => undefined },
    request(options) {
      requests.push(options);
      const met = meet(options);
      if (met === 'throws') throw new TypeError('Cannot read properties of null');
      return fatedBy(met);
    },
  };
  const connection = connect({ init: () => client });
  if (connection.kind !== 'connected') throw new Error('The door did not open.');
  const { host }: { readonly host: ZafHost } = connection;
  return { host, requests };
}

async function fatedBy(meeting: Met | Promise<Met>): Promise<unknown> {
  const met = await meeting;
  if (met === 'throws') throw new TypeError('Cannot read properties of null');
  if ('done' in met) return met.done;
  // ZAF rejects with a plain object, never an Error.
  if ('fail' in met) throw met.fail;
  const { late } = met;
  if (!late) return await new Promise(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, late.seconds * 1000));
  return await fatedBy(late.fate);
}
