import type { Frame } from 'playwright-core';

/** What a screen reader would be told by itself, in its order. */
export interface Heard {
  /** Texts of live regions that it knew before, and alerts. */
  readonly told: readonly string[];
  /** Texts that came together with their region: some screen readers say nothing of them. */
  readonly missed: readonly string[];
}

declare global {
  interface Window {
    heard?: { told: string[]; missed: string[] };
  }
}

/** Listens to a frame as it stands; gives what was heard since it was last asked. */
export async function listenTo(frame: Frame): Promise<() => Promise<Heard>> {
  await frame.evaluate(watchLiveRegions);
  return () =>
    frame.evaluate(() => {
      const { told = [], missed = [] } = window.heard ?? {};
      window.heard = { told: [], missed: [] };
      return { told, missed };
    });
}

/** Regions that are busy are told when they are no more; what is hidden, or switched off, is not told at all. */
function watchLiveRegions(): void {
  const heard = (window.heard = { told: [] as string[], missed: [] as string[] });
  const known = new Map<Element, string>();
  const put = (list: 'told' | 'missed', text: string) => (window.heard ?? heard)[list].push(text);
  const isOff = (region: Element) => region.getAttribute('aria-live') === 'off';

  function look(isFirst = false) {
    const regions = [...document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')];
    const live = regions.filter((region) => region.checkVisibility());
    for (const gone of [...known.keys()].filter((one) => !live.includes(one))) known.delete(gone);
    live.forEach((region) => hear(region, isFirst));
  }
  function hear(region: Element, isFirst: boolean) {
    const text = region.textContent.replace(/\s+/g, ' ').trim();
    const before = known.get(region);
    if (region.getAttribute('aria-busy') === 'true' && before !== undefined) return;
    known.set(region, text);
    if (isFirst || isOff(region) || !text || text === before) return;
    const isTold = before !== undefined || region.getAttribute('role') === 'alert';
    put(isTold ? 'told' : 'missed', text);
  }
  look(true);
  const changes = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(() => look()).observe(document.body, changes);
}
