/** What can be wrong with a text; `make.code.wrong.…` holds the words. */
export type Wrong =
  Reading | 'placeholder' | 'empty' | 'deep' | 'hidden' | 'twice' | 'object' | 'array' | 'either';

/** What the parser finds. */
type Reading =
  | 'symbol'
  | 'number'
  | 'name'
  | 'value'
  | 'colon'
  | 'comma'
  | 'brace'
  | 'bracket'
  | 'end'
  | 'comment'
  | 'openComment'
  | 'openText'
  | 'escape'
  | 'character';

const READING = new Map<string, Reading>([
  ['InvalidSymbol', 'symbol'],
  ['InvalidNumberFormat', 'number'],
  ['UnexpectedEndOfNumber', 'number'],
  ['PropertyNameExpected', 'name'],
  ['ValueExpected', 'value'],
  ['ColonExpected', 'colon'],
  ['CommaExpected', 'comma'],
  ['CloseBraceExpected', 'brace'],
  ['CloseBracketExpected', 'bracket'],
  ['EndOfFileExpected', 'end'],
  ['InvalidCommentToken', 'comment'],
  ['UnexpectedEndOfComment', 'openComment'],
  ['UnexpectedEndOfString', 'openText'],
  ['InvalidUnicode', 'escape'],
  ['InvalidEscapeCharacter', 'escape'],
  ['InvalidCharacter', 'character'],
]);

/** @param code as jsonc-parser names it */
export const problemOfCode = (code: string): Wrong => READING.get(code) ?? 'symbol';
