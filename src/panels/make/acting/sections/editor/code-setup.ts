import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { type LineBreak, withBreaks } from '../checks/line-breaks.ts';
import { jsoncMode } from './jsonc-mode.ts';
import { markedLines } from './marked-lines.ts';

interface CodeSetup {
  /** The name of the field. */
  readonly label: string;
  readonly lineBreak: LineBreak;
  readonly onChange: () => void;
}

/**
 * What every code field has. The Tab key is not among it: it leaves the field, as it leaves any other.
 * The browser draws cursor and selection, so that they follow its colours.
 */
export function codeSetup({ label, lineBreak, onChange }: CodeSetup): Extension {
  return [
    EditorState.lineSeparator.of(lineBreak),
    EditorView.clipboardInputFilter.of((text) => withBreaks(text, lineBreak)),
    lineNumbers(),
    history(),
    highlightSpecialChars(),
    EditorView.lineWrapping,
    jsoncMode,
    syntaxHighlighting(classHighlighter),
    markedLines,
    keymap.of([...defaultKeymap, ...historyKeymap]),
    EditorView.contentAttributes.of({
      'aria-label': label,
      // It has the focus anyway; this says so to those who look for what can scroll.
      tabindex: '0',
      dir: 'ltr',
      spellcheck: 'false',
      autocapitalize: 'off',
    }),
    EditorView.updateListener.of(({ docChanged }) => {
      if (docChanged) onChange();
    }),
  ];
}
