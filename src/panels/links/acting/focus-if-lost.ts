/** Gives the focus to something when what had it is gone; somebody who is elsewhere keeps it. */
export function focusIfLost(target: HTMLElement | null): void {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) target?.focus();
}
