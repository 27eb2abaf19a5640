import { useEffect } from 'react';

/** A frame that is not shown paints nothing, and is to be whole all the same when it is shown. */
const LONGEST_MS = 1000;

let open: () => void = () => undefined;
const isPainted = new Promise<void>((resolve) => {
  open = resolve;
});

/** Lets in what waits for the first paint, once what is drawn now stands on the screen. */
export function useFirstPaint(isDrawn: boolean): void {
  useEffect(() => {
    if (!isDrawn) return;
    requestAnimationFrame(() => setTimeout(open));
    setTimeout(open, LONGEST_MS);
  }, [isDrawn]);
}

/** Loads a part that comes by itself, but not in the way of what there is to see first. */
export const afterFirstPaint =
  <Part>(load: () => Promise<Part>) =>
  async (): Promise<Part> => {
    await isPainted;
    return load();
  };
