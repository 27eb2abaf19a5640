import { type RefObject, useEffect, useRef } from 'react';

/**
 * Takes the focus each time `isWanted` becomes true: for what replaces the thing that had it.
 * Somebody who has moved on meanwhile keeps it, and keeps typing where they are.
 * @returns the ref of the element to focus
 */
export function useFocusWhen<Target extends HTMLElement>(isWanted: boolean): RefObject<Target> {
  const target = useRef<Target>(null);
  useEffect(() => {
    if (isWanted) focusUnlessElsewhere(target.current);
  }, [isWanted]);
  return target;
}

/** Takes the focus once, when it appears: for what somebody has just asked for. */
export function useFocusAtFirst<Target extends HTMLElement>(isWanted = true): RefObject<Target> {
  const target = useRef<Target>(null);
  useEffect(() => {
    if (isWanted) target.current?.focus();
  }, [isWanted]);
  return target;
}

/**
 * What had the focus goes with its row: the panel's heading takes it, but from nobody who is typing.
 * @returns the ref of an element of the panel
 */
export function useHeadingFocus<Place extends HTMLElement>(isWanted: boolean): RefObject<Place> {
  const place = useRef<Place>(null);
  useEffect(() => {
    const isTyping = document.activeElement?.matches('input, select, textarea');
    if (isWanted && !isTyping) place.current?.closest('section')?.querySelector('h1')?.focus();
  }, [isWanted]);
  return place;
}

/** The focus is nowhere when the element that had it is gone; or it is just around the target. */
export function focusUnlessElsewhere(target: HTMLElement | null | undefined): void {
  if (isHidden(target)) return;
  if (target?.parentElement?.contains(document.activeElement)) target.focus();
  else focusIfLost(target);
}

/** Gives the focus to something when what had it is gone; somebody who is elsewhere keeps it. */
export function focusIfLost(target: HTMLElement | null | undefined): void {
  const { activeElement, body } = document;
  if ((activeElement === null || activeElement === body) && !isHidden(target)) target?.focus();
}

/** A panel that is hidden takes nothing. */
const isHidden = (target: HTMLElement | null | undefined): boolean =>
  Boolean(target?.closest('[hidden]'));
