/** The sign that ends the lines of a text for the editor; lone others are part of their lines. */
export type LineBreak = '\n' | '\r\n' | '\r';

const BREAKS = ['\n', '\r\n', '\r'] as const;

/**
 * A text whose lines all end alike is split there; one with mixed breaks at `\n` alone, so that every
 * `\r` stays where it is.
 */
export function lineBreakOf(text: string): LineBreak {
  const kinds = new Set<string>(text.match(/\r\n?|\n/g));
  if (kinds.size !== 1) return '\n';
  return BREAKS.find((one) => kinds.has(one)) ?? '\n';
}

/** The lines as the editor counts them, each with its break. */
export function linesOf(text: string): readonly string[] {
  const lineBreak = lineBreakOf(text);
  const parts = text.split(lineBreak);
  const last = parts.pop() ?? '';
  return [...parts.map((line) => line + lineBreak), ...(last ? [last] : [])];
}

/** What is pasted breaks its lines as the text does that it is pasted into. */
export const withBreaks = (text: string, lineBreak: string): string =>
  text.replace(/\r\n?|\n/g, () => lineBreak);
