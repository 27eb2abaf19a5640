import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** The beginnings of the lines to mark, in their order. */
export const markLines = StateEffect.define<readonly number[]>();

const MARK = Decoration.line({ class: 'code-wrong' });

/** Lines with a problem, until the next look at the text. */
export const markedLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, step) => {
    const asked = step.effects.find((effect) => effect.is(markLines));
    return asked
      ? Decoration.set(asked.value.map((from) => MARK.range(from)))
      : marks.map(step.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});
