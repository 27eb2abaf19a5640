import type { ZafHost } from './connect.ts';

/** All apps of an account share its rate limit, so a panel of many link types must not flood it. */
export const IN_FLIGHT = 6;

interface Ahead {
  /** Gives the answers to whoever asks for the same first; asks for all else itself. */
  readonly host: ZafHost;
  /** Resolves when all of them came or failed. */
  readonly answered: Promise<unknown>;
}

/** Sends the readings of some addresses, {@link IN_FLIGHT} at most, before there is anybody to read them. */
export function askAhead(host: ZafHost, addresses: readonly string[]): Ahead {
  const coming = new Map(
    addresses
      .slice(0, IN_FLIGHT)
      .map((url) => [url, host.request({ url, type: 'GET', autoRetry: false })]),
  );
  return {
    host: {
      ...host,
      request(options, deadline) {
        const answer = options.type === 'GET' ? coming.get(options.url) : undefined;
        if (!answer) return host.request(options, deadline);
        coming.delete(options.url);
        return answer;
      },
    },
    answered: Promise.allSettled([...coming.values()]),
  };
}
