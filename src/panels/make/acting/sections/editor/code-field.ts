import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type CodePart, type CodeProblem, codeProblems } from '../checks/code-problems.ts';
import { lineBreakOf } from '../checks/line-breaks.ts';
import { codeSetup } from './code-setup.ts';
import { markLines } from './marked-lines.ts';
import { masked } from './masks.ts';

export interface CodeFieldOptions {
  readonly part: CodePart;
  readonly label: string;
  /** The words for a button that reveals the value of a key, or of none; absent, nothing is hidden. */
  readonly nameMask?: ((key: string) => string) | undefined;
}

/** CodeMirror with a text, which may be on the page or not yet. */
export function createCodeField(options: CodeFieldOptions, onChange: () => void) {
  const { part, label, nameMask } = options;
  const view = new EditorView();

  return {
    attach: (place: HTMLElement) => place.append(view.dom),
    destroy: () => view.destroy(),
    /** The text, byte for byte. */
    read: () => view.state.sliceDoc(),
    /** Begins anew with another text. */
    write: (text: string) => {
      const lineBreak = lineBreakOf(text);
      const extensions = [
        nameMask ? masked(nameMask) : [],
        codeSetup({ label, lineBreak, onChange }),
      ];
      view.setState(EditorState.create({ doc: text, extensions }));
    },
    /** What is wrong with the text, which is marked in it as well. */
    check: (): readonly CodeProblem[] => {
      const problems = codeProblems(view.state.doc.toString(), part);
      const starts = problems.map(({ line }) => view.state.doc.line(line).from);
      view.dispatch({ effects: markLines.of(starts) });
      return problems;
    },
    goTo: (from: number) => {
      view.focus();
      view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
    },
    focus: () => view.focus(),
  };
}
