/**
 * Every text that can be reached from a value, as a debugger, a log or an extension would: all own
 * properties, hidden ones and symbols too, and what maps and sets hold. One text a line.
 */
export function reachableTexts(root: unknown): string {
  const texts: string[] = [];
  const seen = new Set<unknown>();
  const left: unknown[] = [root];
  while (left.length) {
    const value = left.pop();
    if (typeof value === 'string') texts.push(value);
    const isWalked = typeof value === 'function' || (typeof value === 'object' && value !== null);
    if (!isWalked || seen.has(value)) continue;
    seen.add(value);
    left.push(...partsOf(value));
  }
  return texts.join('\n');
}

function partsOf(value: object): readonly unknown[] {
  const own = Reflect.ownKeys(value).flatMap((key) => [
    key.toString(),
    Reflect.getOwnPropertyDescriptor(value, key)?.value as unknown,
  ]);
  const held = value instanceof Map || value instanceof Set ? [...value].flat() : [];
  return [...own, ...(held as readonly unknown[])];
}
