import type { EmulatedZaf } from './zaf-client.ts';

/** Counts the calls that are out at once, each held for a moment so that they can meet. */
export function countCalls(zaf: EmulatedZaf) {
  const request = zaf.client.request.bind(zaf.client);
  let inFlight = 0;
  let most = 0;

  zaf.client.request = async (options) => {
    most = Math.max(most, ++inFlight);
    try {
      await new Promise((resolve) => setTimeout(resolve, 2));
      return await request(options);
    } finally {
      inFlight -= 1;
    }
  };
  return {
    /** The most at once since the last time that this was asked. */
    most() {
      const counted = most;
      most = inFlight;
      return counted;
    },
  };
}
