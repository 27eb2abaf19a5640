import { afterAll, beforeAll, expect } from 'vitest';

/** Fails the file when anything was rejected in it, by whatever test, and nobody heard. */
export function expectNothingUnheard(): void {
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => void unheard.push(reason);

  beforeAll(() => {
    process.on('unhandledRejection', hear);
  });

  afterAll(async () => {
    // What is rejected last is told after the promises of this turn.
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', hear);
    expect(unheard, 'rejections that nobody heard').toEqual([]);
  });
}

/** Counts the cases of a suite and tells how many they were when it is over. */
export function countCases(suite: string) {
  let cases = 0;
  afterAll(() => {
    process.stdout.write(`${suite}: ${cases} cases\n`);
  });
  return () => void (cases += 1);
}
