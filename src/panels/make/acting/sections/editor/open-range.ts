import { StateEffect, type Transaction } from '@codemirror/state';
import type { ValueRange } from './value-ranges.ts';

/** The one place that may be seen: what was revealed, or is just being typed. */
export interface OpenRange {
  readonly from: number;
  readonly to: number;
}

/** Shows a place; `undefined` hides what is shown. */
export const openEffect = StateEffect.define<OpenRange | undefined>();

/**
 * What may be seen after a step. Only what a person types or pastes joins it: whatever else brings text
 * back (undoing, moving a line) may bring a secret with it.
 */
export function openAfter(open: OpenRange | undefined, step: Transaction): OpenRange | undefined {
  const asked = step.effects.find((effect) => effect.is(openEffect));
  if (asked) return asked.value;
  if (!step.docChanged) return open;
  if (step.isUserEvent('input.type') || step.isUserEvent('input.paste')) return grown(open, step);
  return step.isUserEvent('delete') ? shrunk(open, step) : undefined;
}

interface Change extends OpenRange {
  /** Where it stands afterwards. */
  readonly now: OpenRange;
}

function changesOf(step: Transaction): readonly Change[] {
  const changes: Change[] = [];
  step.changes.iterChanges((...[from, to, fromNow, toNow]) =>
    changes.push({ from, to, now: { from: fromNow, to: toNow } }),
  );
  return changes;
}

function grown(open: OpenRange | undefined, step: Transaction): OpenRange | undefined {
  const [change, ...more] = changesOf(step);
  if (!change || more.length) return undefined;
  if (!open || change.from > open.to || change.to < open.from) return change.now;
  return {
    from: Math.min(step.changes.mapPos(open.from, -1), change.now.from),
    to: Math.max(step.changes.mapPos(open.to, 1), change.now.to),
  };
}

function shrunk(open: OpenRange | undefined, step: Transaction): OpenRange | undefined {
  if (!open || changesOf(step).some(({ now }) => now.to > now.from)) return undefined;
  return { from: step.changes.mapPos(open.from, 1), to: step.changes.mapPos(open.to, -1) };
}

/** What stays open is the value that the cursor is in; it is left with the cursor. */
export function narrowed(
  open: OpenRange | undefined,
  ranges: readonly ValueRange[],
  cursor: number,
): OpenRange | undefined {
  if (!open || cursor < open.from || cursor > open.to) return undefined;
  const around = ranges.find(
    ({ from, to }) => from <= cursor && cursor <= to && from < open.to && open.from < to,
  );
  if (!around) return { from: cursor, to: cursor };
  return { from: Math.max(open.from, around.from), to: Math.min(open.to, around.to) };
}

/** All that is hidden: each value but for what of it is open. */
export const hiddenRanges = (
  ranges: readonly ValueRange[],
  open: OpenRange | undefined,
): readonly ValueRange[] => {
  if (!open) return ranges;
  return ranges.flatMap((range) => {
    if (range.from >= open.to || open.from >= range.to) return [range];
    const parts = [
      { ...range, to: open.from },
      { ...range, from: open.to },
    ];
    return parts.filter(({ from, to }) => from < to);
  });
};
