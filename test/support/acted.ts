import { act } from '@testing-library/react';

/** Does it, and lets the screen hear of it: the query cache tells with a turn of its own, after the call's. */
export const acted = <Result>(work: () => Promise<Result>): Promise<Result> =>
  act(async () => {
    const result = await work();
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    return result;
  });
