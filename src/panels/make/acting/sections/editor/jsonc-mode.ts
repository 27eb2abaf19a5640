import { StreamLanguage, type StringStream } from '@codemirror/language';

interface Mode {
  isInComment: boolean;
}

/** JSON with comments, in colours: a line at a time, so that a mistake spoils no more than its own. */
export const jsoncMode = StreamLanguage.define<Mode>({
  name: 'jsonc',
  startState: () => ({ isInComment: false }),
  token: (stream, mode) => {
    if (mode.isInComment || stream.match('/*')) return comment(stream, mode);
    return token(stream);
  },
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } } },
});

function comment(stream: StringStream, mode: Mode): string {
  mode.isInComment = !stream.match(/^.*?\*\//);
  if (mode.isInComment) stream.skipToEnd();
  return 'comment';
}

function token(stream: StringStream): string | null {
  if (stream.eatSpace()) return null;
  if (stream.match('//')) {
    stream.skipToEnd();
    return 'comment';
  }
  if (stream.match(/^"[^"\\]*(?:\\.[^"\\]*)*"?/)) {
    return stream.match(/^\s*:/, false) ? 'propertyName' : 'string';
  }
  if (stream.match(/^-?\d[\d.eE+-]*/)) return 'number';
  if (stream.match(/^(?:true|false|null)\b/)) return 'atom';
  stream.next();
  return null;
}
