import { rangesInBroken } from './broken-ranges.ts';

/** A place in a text that holds a value, or may hold one. */
export interface ValueRange {
  readonly from: number;
  readonly to: number;
  /** The key before it; empty where there is none. */
  readonly name: string;
}

/**
 * Everything in a text that is neither a key nor punctuation: each value, and each comment. From where a
 * text stops being JSON, whatever could be a value, with more rather than less of what is around it.
 */
export function valueRanges(text: string): readonly ValueRange[] {
  const { ranges, stoppedAt } = readJson(text);
  if (stoppedAt === undefined) return ranges;
  return [...ranges.filter(({ from }) => from < stoppedAt), ...rangesInBroken(text, stoppedAt)];
}

type Kind = 'blank' | 'text' | 'bare' | 'comment' | 'sign';

interface Token {
  readonly kind: Kind;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The groups have the order of the kinds. */
const TOKEN =
  /([\s\uFEFF]+)|("[^"\\\n\r]*(?:\\[^\n\r][^"\\\n\r]*)*")|(-?\d[\d.eE+-]*(?![\w"])|(?:true|false|null)(?![\w"]))|(\/\/[^\n\r]*|\/\*[^]*?\*\/)|([{}[\]:,])/y;
const KINDS = ['blank', 'text', 'bare', 'comment', 'sign'] as const;

function tokenAt(text: string, from: number): Token | undefined {
  TOKEN.lastIndex = from;
  const found = TOKEN.exec(text);
  const kind = KINDS.find((_, at) => found?.[at + 1] !== undefined);
  if (!found || !kind) return undefined;
  return { kind, text: found[0], from, to: from + found[0].length };
}

type Expected = 'value' | 'key' | 'colon' | 'comma';

/** A bracket that is not closed yet, and the one around it. */
interface Open {
  readonly sign: '{' | '[';
  readonly outer: Open | undefined;
}

/** Where a reader stands. */
interface Place {
  readonly expected: Expected;
  readonly open: Open | undefined;
}

/** Reads as far as it is JSON; comments and commas before a bracket are let pass. */
function readJson(text: string) {
  const ranges: ValueRange[] = [];
  let place: Place = { expected: 'value', open: undefined };
  let key: Token | undefined;
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    const next: Place | undefined = token && placeAfter(token, place);
    // A key is one only with its colon; without, it may be a value.
    const isKey = place.expected === 'colon';
    if (!token || !next) return { ranges, stoppedAt: isKey && key ? key.from : at };

    if (token.kind === 'text' && place.expected === 'key') key = token;
    else if (['text', 'bare', 'comment'].includes(token.kind)) {
      const name = token.kind === 'comment' ? '' : nameOf(key);
      ranges.push({ from: token.from, to: token.to, name });
    }
    place = next;
    at = token.to;
  }
  return { ranges, stoppedAt: place.expected === 'colon' ? key?.from : undefined };
}

const nameOf = (key: Token | undefined): string => key?.text.slice(1, -1) ?? '';

/** `undefined` where a token can not stand. */
function placeAfter(token: Token, place: Place): Place | undefined {
  if (token.kind === 'blank' || token.kind === 'comment') return place;
  if (token.kind === 'sign') return placeAfterSign(token.text, place);
  if (place.expected === 'key')
    return token.kind === 'text' ? { ...place, expected: 'colon' } : undefined;
  return place.expected === 'value' ? { ...place, expected: 'comma' } : undefined;
}

function placeAfterSign(sign: string, { expected, open }: Place): Place | undefined {
  switch (sign) {
    case '{':
      return expected === 'value' ? { expected: 'key', open: { sign, outer: open } } : undefined;
    case '[':
      return expected === 'value' ? { expected: 'value', open: { sign, outer: open } } : undefined;
    case ':':
      return expected === 'colon' ? { expected: 'value', open } : undefined;
    case ',':
      if (expected !== 'comma' || !open) return undefined;
      return { expected: open.sign === '{' ? 'key' : 'value', open };
    case '}':
      if (open?.sign !== '{' || !['key', 'comma'].includes(expected)) return undefined;
      return { expected: 'comma', open: open.outer };
    default:
      if (open?.sign !== '[' || !['value', 'comma'].includes(expected)) return undefined;
      return { expected: 'comma', open: open.outer };
  }
}
