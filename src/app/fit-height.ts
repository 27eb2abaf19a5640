import type { ZafHost } from '../zaf/connect.ts';

const TALLEST = 600;

/** Milliseconds without a change, after which what takes less room has not just made room for something else. */
const SETTLED = 500;

/**
 * Keeps the frame as tall as what it shows, up to 600 px, past which it scrolls: taller with the next
 * animation frame, shorter once nothing changes any more.
 * @returns a function that stops it
 */
export function fitHeight(host: ZafHost): () => void {
  let told = 0;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // The body's own scroll height also counts an open menu that hangs below the last row.
  const measure = () => Math.min(document.body.scrollHeight, TALLEST);
  const tell = (height: number) => {
    told = height;
    // A host that will not resize leaves a frame that scrolls: nothing to tell anybody.
    host.invoke('resize', [{ width: '100%', height: `${height}px` }]).catch(() => undefined);
  };
  const grow = () => {
    frame = 0;
    const height = measure();
    if (height > told) tell(height);
  };
  // Also for frames that are not painted, which get no animation frame. Those without a layout have no height.
  const settle = () => {
    const height = measure();
    if (height && height !== told) tell(height);
  };
  const follow = () => {
    frame ||= requestAnimationFrame(grow);
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLED);
  };

  const sizes = new ResizeObserver(follow);
  sizes.observe(document.body);
  const contents = new MutationObserver(follow);
  contents.observe(document.body, { attributes: true, childList: true, subtree: true });
  const stopListening = host.on('app.activated', () => {
    // Whatever the page has made of the frame while it was hidden.
    told = 0;
    follow();
  });
  return () => {
    sizes.disconnect();
    contents.disconnect();
    stopListening();
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
