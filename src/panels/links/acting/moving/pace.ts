/** Milliseconds of work that nobody notices. */
const STRETCH = 24;

/** Lets long work give way to the page: `if (pace.isDue()) await pace.rest()`. */
export interface Pace {
  isDue(): boolean;
  rest(): Promise<void>;
}

export function startPace(): Pace {
  let since = performance.now();

  return {
    isDue: () => performance.now() - since > STRETCH,
    async rest() {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    },
  };
}
