import type { ZafHost } from '../zaf/connect.ts';

const TALLEST = 600;

/**
 * Keeps the frame as tall as what it shows, up to 600 px, past which it scrolls.
 * @returns a function that stops it
 */
export function fitHeight(host: ZafHost): () => void {
  let last = 0;
  const fit = () => {
    // The body's own scroll height also counts an open menu that hangs below the last row.
    const height = Math.min(document.body.scrollHeight, TALLEST);
    if (height === last) return;
    last = height;
    // A host that will not resize leaves a frame that scrolls: nothing to tell anybody.
    host.invoke('resize', [{ width: '100%', height: `${height}px` }]).catch(() => undefined);
  };

  const sizes = new ResizeObserver(fit);
  sizes.observe(document.body);
  const contents = new MutationObserver(fit);
  contents.observe(document.body, { attributes: true, childList: true, subtree: true });
  return () => {
    sizes.disconnect();
    contents.disconnect();
  };
}
