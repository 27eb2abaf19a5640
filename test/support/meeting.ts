import type { World } from '../../sandbox/world.ts';
import type { RequestOptions } from '../../src/zaf/sdk.ts';
import { answered } from './links.ts';
import type { EmulatedZaf } from './zaf-client.ts';

/** What Zendesk does with writes, and what it says about it. */
export interface Meeting {
  /** Whether the write is carried out at all. */
  readonly isStored: boolean;
  /** The status in the place of the true answer; 0 for none. */
  readonly status?: number;
  readonly body?: string;
  /** Whether what was written can be read afterwards. */
  readonly isReadable?: boolean;
}

interface Met {
  readonly zaf: EmulatedZaf;
  readonly world: World;
}

/** Lets writes meet what a test says; `world` is what Zendesk has. */
export function meet(
  { zaf, world }: Met,
  { isStored, status, body, isReadable = true }: Meeting,
): void {
  const request = zaf.client.request.bind(zaf.client);
  let isWritten = false;
  zaf.client.request = async (options: RequestOptions) => {
    const isRead = options.type === 'GET';
    isWritten ||= !isRead;
    const before = { links: world.links, connections: world.connections };
    const answer = await request(options).catch((failure: unknown) => {
      if (isRead || status === undefined) throw failure;
    });
    if (!isRead && !isStored) Object.assign(world, before);
    const instead = isRead ? (isWritten && !isReadable ? 503 : undefined) : status;
    // ZAF rejects with a plain object, never an Error.
    // oxlint-disable-next-line typescript/only-throw-error
    if (instead !== undefined) throw answered(instead, isRead ? '' : body);
    return answer;
  };
}
