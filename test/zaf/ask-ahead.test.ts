import { describe, expect, it } from 'vitest';
import { askAhead, IN_FLIGHT } from '../../src/zaf/ask-ahead.ts';
import type { RequestOptions } from '../../src/zaf/sdk.ts';
import { aHost, hostAnswering } from '../support/zaf-host.ts';

const read = (url: string) => ({ url, type: 'GET', autoRetry: false }) as const;

/** A host that notes what it is asked, and answers with the number of the question. */
function counting() {
  const asked: RequestOptions[] = [];
  const host = aHost({ request: (options) => Promise.resolve(asked.push(options)) });
  return { host, asked };
}

describe('a reading that is asked for ahead', () => {
  it('is on its way at once, and answers whoever asks first', async () => {
    const { host, asked } = counting();
    const ahead = askAhead(host, ['/a', '/b']);
    expect(asked).toEqual([read('/a'), read('/b')]);

    await expect(ahead.host.request(read('/b'))).resolves.toBe(2);
    await expect(ahead.host.request(read('/a'))).resolves.toBe(1);

    expect(asked).toHaveLength(2);
  });

  it('is asked for again by whoever comes second', async () => {
    const { host, asked } = counting();
    const ahead = askAhead(host, ['/a']);
    await ahead.host.request(read('/a'));

    await expect(ahead.host.request(read('/a'))).resolves.toBe(2);

    expect(asked).toEqual([read('/a'), read('/a')]);
  });

  it('answers neither another address nor a write', async () => {
    const { host } = counting();
    const ahead = askAhead(host, ['/a']);

    await expect(ahead.host.request(read('/b'))).resolves.toBe(2);
    await expect(ahead.host.request({ ...read('/a'), type: 'DELETE' })).resolves.toBe(3);
    await expect(ahead.host.request(read('/a'))).resolves.toBe(1);
  });

  it('is one of a few: the rest waits for its turn', () => {
    const { host, asked } = counting();

    askAhead(
      host,
      Array.from({ length: 20 }, (_, place) => `/${place}`),
    );

    expect(asked).toHaveLength(IN_FLIGHT);
  });

  it('fails for whoever asks, and for nobody else', async () => {
    const failure = { status: 500 };
    const { host } = hostAnswering(() => ({ fail: failure }));
    const ahead = askAhead(host, ['/a', '/b']);

    await ahead.answered;

    await expect(ahead.host.request(read('/a'))).rejects.toBe(failure);
  });
});
