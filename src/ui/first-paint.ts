import { startTransition, useEffect, useState } from 'react';

/** A frame that is not shown paints nothing, and is to be whole all the same when it is shown. */
const LONGEST_MS = 1000;

let isPast = false;
let tell: () => void = () => undefined;
const painted = new Promise<void>((resolve) => {
  tell = resolve;
});

function open(): void {
  isPast = true;
  tell();
}

/** Lets in what waits for the first paint, once what is drawn now stands on the screen. */
export function useFirstPaint(isDrawn: boolean): void {
  useEffect(() => {
    if (!isDrawn || isPast) return;
    requestAnimationFrame(() => setTimeout(open));
    const atLast = setTimeout(open, LONGEST_MS);
    void painted.then(() => clearTimeout(atLast));
  }, [isDrawn]);
}

/** Loads a part that comes by itself, but not in the way of what there is to see first. */
export const afterFirstPaint =
  <Part>(load: () => Promise<Part>) =>
  async (): Promise<Part> => {
    await painted;
    return load();
  };

/** Resolves when there is nothing else to do; Safari does not tell, and gets a moment. */
export const whenIdle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });

/** Resolves once a pointer or the focus is in the page. */
export const whenTouched = () =>
  new Promise<void>((resolve) => {
    for (const sign of ['pointerover', 'focusin']) {
      document.addEventListener(sign, () => resolve(), { once: true });
    }
  });

/** Whether the first paint is past: what only acts is drawn then, a little at a time. */
export function useIsPainted(): boolean {
  const [isPainted, setIsPainted] = useState(isPast);
  useEffect(() => {
    if (isPainted) return;
    void painted.then(() => startTransition(() => setIsPainted(true)));
  }, [isPainted]);
  return isPainted;
}
