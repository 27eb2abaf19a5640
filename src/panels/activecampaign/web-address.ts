/** What may stand in a link or a picture; `undefined` for anything else, such as `javascript:`. */
export function webAddressOf(text: string): URL | undefined {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}
