const LF = 10;
const CR = 13;

/** How many lines end between two offsets; CRLF is one end, a CR alone is one too. */
export function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let offset = from; offset < to; offset++) {
    const code = text.charCodeAt(offset);
    if (code === LF || (code === CR && text.charCodeAt(offset + 1) !== LF)) count++;
  }
  return count;
}
