import type { RequestOptions } from '../../../src/zaf/sdk.ts';
import type { EmulatedZaf } from '../zaf-client.ts';

/**
 * Holds back the answers to the calls that a test picks: what was true when they were sent comes when
 * the returned function is called, after whatever was asked and answered meanwhile.
 */
export function slowDown(
  zaf: EmulatedZaf,
  isSlow: (options: RequestOptions) => boolean,
): () => void {
  let release: (() => void) | undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const request = zaf.client.request.bind(zaf.client);
  zaf.client.request = async (options) => {
    const answer = request(options);
    // Nobody listens to it yet.
    answer.catch(() => undefined);
    if (isSlow(options)) await released;
    return await answer;
  };
  return () => {
    zaf.client.request = request;
    release?.();
  };
}
