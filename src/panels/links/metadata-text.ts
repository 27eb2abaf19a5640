import { parse, type ParseError, visit } from 'jsonc-parser';
import type { Metadata } from '../../api/zis-links/schemas.ts';

export type ParsedMetadata =
  { readonly kind: 'metadata'; readonly metadata: Metadata } | MetadataMistake;

/** Why a text cannot be sent as metadata; line and column from 1. */
export type MetadataMistake =
  | { readonly kind: 'not-json'; readonly line: number; readonly column: number }
  | { readonly kind: 'not-object' }
  /** JSON would keep only the last of two, in silence. */
  | { readonly kind: 'twice'; readonly line: number; readonly key: string }
  /** A number that would be rounded on its way. */
  | { readonly kind: 'unsafe-number'; readonly line: number }
  /** A field of the form without a name. */
  | { readonly kind: 'no-key' }
  /** A field of the form that holds no JSON although it says so. */
  | { readonly kind: 'bad-value'; readonly key: string };

/** Reads what was typed as metadata; an empty text is an empty object. */
export function parseMetadata(text: string): ParsedMetadata {
  if (!text.trim()) return { kind: 'metadata', metadata: {} };

  // Browsers word the mistakes of JSON.parse each in its own way, and rarely say where they are;
  // the parser that says where loses a key named __proto__.
  const mistakes: ParseError[] = [];
  parse(text, mistakes, { disallowComments: true });
  const [first] = mistakes;
  if (first) return { kind: 'not-json', ...placeOf(text, first.offset) };

  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'not-object' };
  }
  return lostIn(text) ?? { kind: 'metadata', metadata: value as Metadata };
}

function placeOf(text: string, offset: number) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The first thing in a valid JSON that reading it would change. */
function lostIn(text: string): MetadataMistake | undefined {
  let lost: MetadataMistake | undefined;
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(key, ...[, , line]) {
      if (open.at(-1)?.has(key)) lost ??= { kind: 'twice', line: line + 1, key };
      open.at(-1)?.add(key);
    },
    onLiteralValue(value: unknown, ...[, , line]) {
      const isUnsafe = typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
      if (isUnsafe) lost ??= { kind: 'unsafe-number', line: line + 1 };
    },
  });
  return lost;
}

export const writeMetadata = (metadata: Metadata): string =>
  Object.keys(metadata).length ? JSON.stringify(metadata, null, 2) : '';
