import type { RequestOptions } from '../../src/zaf/sdk.ts';
import { answered } from './links.ts';
import type { EmulatedZaf } from './zaf-client.ts';

/** What a call meets: the answer that comes in place of the true one, and whether the work is done. */
interface Fate {
  readonly isDone: boolean;
  readonly answer: object;
}

const fates: readonly Fate[] = [
  { isDone: false, answer: { ...answered(429), headers: { 'Retry-After': '1' } } },
  { isDone: false, answer: answered(500) },
  { isDone: true, answer: answered(500) },
  { isDone: false, answer: answered(0) },
  { isDone: true, answer: answered(0) },
];

/** One call in five fails, by chance; the same seed gives the same chances. */
export function makeUnreliable(zaf: EmulatedZaf, seed: number): void {
  const request = zaf.client.request.bind(zaf.client);
  const chance = mulberry32(seed);

  zaf.client.request = async (options: RequestOptions) => {
    if (chance() >= 0.2) return await request(options);

    const fate = fates[Math.floor(chance() * fates.length)];
    if (fate?.isDone) await request(options);
    // ZAF rejects with a plain object, never an Error.
    // oxlint-disable-next-line typescript/only-throw-error
    throw fate?.answer;
  };
}

/** @see https://github.com/cprosche/mulberry32 */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
