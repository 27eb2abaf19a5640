import { createScanner, visit } from 'jsonc-parser';
import type { Pace } from './pace.ts';

/** The first thing that makes a text no JSON, from line and column 1. */
export function firstMistake(text: string): { line: number; column: number } | undefined {
  let place: { line: number; column: number } | undefined;
  const stopAtFirst = (line: number, character: number) => {
    place = { line: line + 1, column: character + 1 };
    throw new Error('The first mistake is enough.');
  };

  try {
    visit(
      text,
      { onError: (...[, , , line, character]) => stopAtFirst(line, character) },
      { disallowComments: true },
    );
  } catch {
    // Either the place is known now, or the text nests too deeply to find it.
  }
  return place;
}

/**
 * The lines on which the items begin, of a list or of the list `links` of an object.
 * The text must be JSON. Not more than `most` lines are looked for.
 */
export async function linesOfItems(
  text: string,
  { pace, most }: { readonly pace: Pace; readonly most: number },
): Promise<readonly number[]> {
  const scanner = createScanner(text, true);
  const items = itemFinder();

  for (let count = 0; items.lines.length < most; count++) {
    scanner.scan();
    const first = text.charAt(scanner.getTokenOffset());
    if (!first) break;

    items.see(first, scanner.getTokenValue(), scanner.getTokenStartLine() + 1);
    if (count % 1024 === 0 && pace.isDue()) await pace.rest();
  }
  return items.lines;
}

/** Follows the tokens of valid JSON, each known by its first character. */
function itemFinder() {
  let lines: number[] = [];
  let depth = 0;
  /** Items stand this deep; 0 while outside the list. */
  let itemDepth = 0;
  let key = '';

  function open(isList: boolean) {
    depth++;
    const isWanted = depth === 1 || (depth === 2 && key === 'links');
    if (!isList || itemDepth || !isWanted) return;
    // Of a key that comes twice JSON keeps the last, and so does this.
    lines = [];
    itemDepth = depth;
  }

  function close() {
    if (depth === itemDepth) itemDepth = 0;
    depth--;
  }

  return {
    get lines() {
      return lines;
    },
    see(first: string, value: string, line: number) {
      const isClosing = first === '}' || first === ']';
      if (itemDepth && depth === itemDepth && first !== ',' && !isClosing) lines.push(line);
      if (first === '"' && depth === 1) key = value;
      if (first === '{' || first === '[') open(first === '[');
      if (isClosing) close();
    },
  };
}
