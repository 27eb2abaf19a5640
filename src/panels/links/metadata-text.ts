import { parse, type ParseError } from 'jsonc-parser';
import type { Metadata } from '../../api/zis-links/schemas.ts';

export type ParsedMetadata =
  | { readonly kind: 'metadata'; readonly metadata: Metadata }
  /** Line and column of the first mistake, from 1. */
  | { readonly kind: 'not-json'; readonly line: number; readonly column: number }
  | { readonly kind: 'not-object' };

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
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { kind: 'metadata', metadata: value as Metadata }
    : { kind: 'not-object' };
}

function placeOf(text: string, offset: number) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

export const writeMetadata = (metadata: Metadata): string =>
  Object.keys(metadata).length ? JSON.stringify(metadata, null, 2) : '';
