import { type EditorState, type Extension, StateField, type Transaction } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap } from '@codemirror/view';
import { MASK } from './mask.ts';
import { type MaskActs, MaskWidget } from './mask-widget.ts';
import { hiddenRanges, narrowed, openAfter, openEffect, type OpenRange } from './open-range.ts';
import { type ValueRange, valueRanges } from './value-ranges.ts';

interface Masks {
  readonly ranges: readonly ValueRange[];
  readonly open: OpenRange | undefined;
  readonly hidden: readonly ValueRange[];
  readonly decorations: DecorationSet;
}

/**
 * Hides every value of a JSON text. A click reveals one; it is hidden again when the cursor or the focus
 * leaves it, or another one is revealed. What is hidden is not in the page, and is not copied, cut or
 * dragged.
 * @param nameMask the words on a mask
 */
export function masked(nameMask: (key: string) => string): Extension {
  const field: StateField<Masks> = masksField({
    nameMask,
    reveal: (view, from) =>
      reveal(
        view,
        view.state.field(field).hidden.find((one) => one.from === from),
      ),
  });
  const hide = (view: EditorView) => {
    if (!view.state.field(field).open) return false;
    view.dispatch({ effects: openEffect.of(undefined) });
    return true;
  };
  return [
    field,
    EditorView.atomicRanges.of((view) => view.state.field(field).decorations),
    EditorView.focusChangeEffect.of((_, isFocused) =>
      isFocused ? null : openEffect.of(undefined),
    ),
    EditorView.clipboardOutputFilter.of((_, state) => copied(state, state.field(field).hidden)),
    // What is dragged would lose its values on its way.
    EditorView.domEventHandlers({
      dragstart: (event) => {
        event.preventDefault();
        return true;
      },
    }),
    keymap.of([{ key: 'Escape', run: hide }]),
  ];
}

/** Shows a value, with the cursor at its end. */
function reveal(view: EditorView, value: ValueRange | undefined): void {
  if (!value) return;
  const { from, to } = value;
  // A text is gone on with before its last quotation mark.
  const isText = to - from > 1 && view.state.sliceDoc(to - 1, to) === '"';
  // Before the step: one that finds the focus gone would hide the value in the same breath.
  view.focus();
  view.dispatch({
    effects: openEffect.of({ from, to }),
    selection: { anchor: isText ? to - 1 : to },
    scrollIntoView: true,
  });
}

function masksField(acts: MaskActs): StateField<Masks> {
  const made = (ranges: readonly ValueRange[], open: OpenRange | undefined): Masks => {
    const hidden = hiddenRanges(ranges, open);
    const decorations = hidden.map(({ from, to, name }) =>
      Decoration.replace({ widget: new MaskWidget(name, acts) }).range(from, to),
    );
    return { ranges, open, hidden, decorations: Decoration.set(decorations) };
  };

  return StateField.define<Masks>({
    create: (state) => made(valueRanges(state.doc.toString()), undefined),
    update(masks, step: Transaction) {
      const ranges = step.docChanged ? valueRanges(step.newDoc.toString()) : masks.ranges;
      const cursor = step.newSelection.main.head;
      const open = narrowed(openAfter(masks.open, step), ranges, cursor);
      const isSame = open?.from === masks.open?.from && open?.to === masks.open?.to;
      return isSame && !step.docChanged ? masks : made(ranges, open);
    },
    provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
  });
}

/** What is selected, or without a selection the line, with all that is hidden in it masked. */
function copied(state: EditorState, hidden: readonly ValueRange[]): string {
  const { main } = state.selection;
  const { from, to } = main.empty ? state.doc.lineAt(main.head) : main;
  let text = '';
  let at = from;
  for (const each of hidden) {
    if (each.to <= from || each.from >= to) continue;
    text += `${state.sliceDoc(at, Math.max(at, each.from))}"${MASK}"`;
    at = each.to;
  }
  return text + state.sliceDoc(Math.min(at, to), to);
}
