import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import {
  lineBreakOf,
  linesOf,
  withBreaks,
} from '../../../src/panels/make/acting/sections/checks/line-breaks.ts';

const texts = {
  unix: '{\n  // one\n\t"a": 1,\n}\n',
  windows: '{\r\n  "a": 1\r\n}\r\n',
  'old Mac': '{\r"a": 1\r}',
  mixed: '{\r\n  "a": 1,\n\r"b": 2\r\r\n}',
  'without a last break': '[\n1\n]',
  'with a byte order mark': '\uFEFF{\r\n}\r\n',
  'with separators that are no breaks': '["\u2028", "\u2029", "\u0085", "\u000b"]\n',
  'with halves of characters': '["\ud83d", "\ude00"]',
  empty: '',
  'of breaks alone': '\n\r\n\r',
};

const stateOf = (text: string) =>
  EditorState.create({
    doc: text,
    extensions: EditorState.lineSeparator.of(lineBreakOf(text)),
  });

describe('a text in the editor', () => {
  it.each(Object.entries(texts))('comes out as it went in: %s', (_, text) => {
    expect(stateOf(text).sliceDoc()).toBe(text);
  });

  it.each(Object.entries(texts))('keeps every byte around a change: %s', (_, text) => {
    const state = stateOf(text);
    const middle = Math.floor(state.doc.length / 2);

    const changed = state.update({ changes: { from: middle, insert: 'x' } }).state;

    expect(changed.sliceDoc()).toBe(
      state.sliceDoc(0, middle) + 'x' + state.sliceDoc(middle, state.doc.length),
    );
    expect(changed.sliceDoc().replace('x', '')).toBe(text);
  });

  it.each(Object.entries(texts))('has the lines that the comparison has: %s', (_, text) => {
    const { doc } = stateOf(text);
    const lines = linesOf(text);

    expect(lines.join('')).toBe(text);
    // The editor has an empty line after a last break.
    expect([lines.length, lines.length + 1]).toContain(doc.lines);
  });
});

it('breaks what is pasted as the text around it is broken', () => {
  expect(withBreaks('a\nb\r\nc\rd', '\r\n')).toBe('a\r\nb\r\nc\r\nd');
  expect(withBreaks('a\r\nb', '\n')).toBe('a\nb');
});
